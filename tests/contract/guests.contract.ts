// What every store must know of whose a map is. Part of the contract of stores (store.contract.ts), which gives it a store.
import { describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/port.ts'
import type { MapId } from '../../src/core/model/ids.ts'

const [M1, M2, M3] = ['m1', 'm2', 'm3'] as [MapId, MapId, MapId]
const AT = '2026-01-01T00:00:00.000Z'

interface Place {
  readonly store: () => Store
  /** By ada. */
  readonly createMap: (id: MapId) => Promise<void>
}

export function guestContract({ store, createMap }: Place): void {
  const tiesOf = async (visitorId: string) => {
    const { made, entered } = await store().mapsOfVisitor(visitorId)
    return { made: [...made].sort(), entered: [...entered].sort() }
  }

  describe('whose a map is', () => {
    it('[STORE8] is its maker’s, whoever edited it, and others’ who came by a link', async () => {
      for (const id of [M1, M2, M3]) await createMap(id)
      await store().append([{ mapId: M1, update: Uint8Array.of(1), at: AT, by: 'ben' }])
      for (const id of [M2, M2, M3]) await store().addGuest(id, 'ben')
      await store().addGuest(M3, 'ada')
      expect(await tiesOf('ada')).toEqual({ made: [M1, M2, M3], entered: [] })
      expect(await tiesOf('ben')).toEqual({ made: [], entered: [M2, M3] })
      expect(await tiesOf('nilima')).toEqual({ made: [], entered: [] })
    })

    it('[STORE8] goes with the map', async () => {
      await createMap(M1)
      await store().addGuest(M1, 'ben')
      await store().setDeleted(M1, AT)
      await store().purgeMaps('2026-02-01T00:00:00.000Z')
      expect(await tiesOf('ben')).toEqual({ made: [], entered: [] })
      await expect(store().addGuest(M1, 'ben')).rejects.toThrow()
    })
  })
}
