// What every store must keep of how files were read. Part of the contract of stores (store.contract.ts), which gives it a store.
import { describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/port.ts'
import type { MapId } from '../../src/core/model/ids.ts'

const [M1, M2] = ['m1', 'm2'] as [MapId, MapId]
const AT = '2026-01-01T00:00:00.000Z'
const row = (id: string, day: number, mapping = '{}') => ({
  id,
  file: `${id}.csv`,
  savedAt: `2026-01-0${day}T00:00:00.000Z`,
  mapping,
})

interface Place {
  readonly store: () => Store
  readonly createMap: (id: MapId) => Promise<void>
}

export function mappingContract({ store, createMap }: Place): void {
  const idsOf = async (mapId: MapId) => (await store().listMappings(mapId)).map(({ id }) => id)

  describe('how files were read', () => {
    it('[STORE9] is kept by headings, the latest first, each once, and only so many of a map', async () => {
      for (const id of [M1, M2]) await createMap(id)
      for (const [id, day] of Object.entries({ a: 1, b: 2, c: 3 })) await store().keepMapping(M1, row(id, day), 3)
      await store().keepMapping(M2, row('a', 1), 3)
      await store().keepMapping(M1, row('a', 4, '{"shape":"long"}'), 3)
      expect(await store().listMappings(M1)).toEqual([row('a', 4, '{"shape":"long"}'), row('c', 3), row('b', 2)])
      await store().keepMapping(M1, row('d', 5), 3)
      expect(await idsOf(M1)).toEqual(['d', 'a', 'c'])
      expect(await idsOf(M2)).toEqual(['a'])
    })

    it('[STORE9] goes with the map', async () => {
      await createMap(M1)
      await store().keepMapping(M1, row('a', 1), 3)
      await store().setDeleted(M1, AT)
      await store().purgeMaps('2026-02-01T00:00:00.000Z')
      expect(await idsOf(M1)).toEqual([])
      await expect(store().keepMapping(M1, row('a', 1), 3)).rejects.toThrow()
    })
  })
}
