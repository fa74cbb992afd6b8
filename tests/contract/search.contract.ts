// What every store's search index must do, whichever database it sits on.
import { expect, it } from 'vitest'
import type { Store } from '../../server/store/port.ts'
import type { SearchEntry } from '../../server/store/searchPort.ts'
import type { MapId } from '../../src/core/model/ids.ts'

interface SearchContract {
  readonly store: () => Store
  readonly createMap: (id: MapId) => Promise<void>
}

const M1 = 'm1' as MapId
const card = (id: string, title: string): SearchEntry => ({
  anchor: `card/${id}` as SearchEntry['anchor'],
  title,
  place: '',
})

export function searchContract({ store, createMap }: SearchContract): void {
  const found = async (...words: string[]) => (await store().search(words, 10)).map(({ anchor }) => anchor)

  it('knows which maps changed since they were indexed', async () => {
    await createMap(M1)
    expect(await store().unindexedMaps()).toEqual([{ id: M1, head: 1 }])
    await store().indexMap({ id: M1, head: 1 }, [])
    expect(await store().unindexedMaps()).toEqual([])
    await store().append([{ mapId: M1, update: Uint8Array.of(2), at: '2026-01-01T00:02:00.000Z', by: 'ada' }])
    expect(await store().unindexedMaps()).toEqual([{ id: M1, head: 2 }])
    await store().setDeleted(M1, '2026-01-01T00:03:00.000Z')
    expect(await store().unindexedMaps()).toEqual([])
  })

  it('finds what was indexed last, and no more what was replaced or removed with its map', async () => {
    await createMap(M1)
    await store().indexMap({ id: M1, head: 1 }, [card('a', 'Long queue'), card('b', 'Queue again')])
    expect((await found('que')).sort()).toEqual(['card/a', 'card/b'])
    expect(await found('queue', 'long')).toEqual(['card/a'])
    await store().indexMap({ id: M1, head: 1 }, [card('a', 'Short wait'), card('b', 'Queue again')])
    expect(await found('queue')).toEqual(['card/b'])
    await store().setDeleted(M1, '2026-01-01T00:03:00.000Z')
    await store().purgeMaps('2026-02-01T00:00:00.000Z')
    expect(await found('queue')).toEqual([])
  })
}
