// Keeps the search index up with the maps: when somebody searches, what changed since is read by a worker, a few maps at a
// time. Nothing is indexed while people edit.
import type { Store } from './store/port.ts'
import type { Rooms } from './sync/rooms.ts'
import type { Workers } from './workers/pool.ts'

export interface SearchIndex {
  /** Reads a share of what changed; returns how many maps are still behind. */
  catchUp(): Promise<number>
}

/** Of one question: after an upgrade every map is behind, and nobody should wait for all of them. */
const MAPS_AT_ONCE = 20

export function openSearchIndex(ports: {
  readonly store: Store
  readonly rooms: Rooms
  readonly workers: Workers
}): SearchIndex {
  const { store, rooms, workers } = ports
  let running: Promise<number> | null = null

  async function readSome(): Promise<number> {
    const behind = await store.unindexedMaps()
    const share = behind.slice(0, MAPS_AT_ONCE)
    await Promise.all(
      share.map(async (map) => {
        // The head was read before the document, so what is indexed may only be newer than it says.
        const update = await rooms.encode(map.id)
        if (update !== null) await store.indexMap(map, await workers.listSearchable(update))
      }),
    )
    return behind.length - share.length
  }

  return {
    // Two people who search at the same time wait for the same work.
    catchUp() {
      running ??= readSome().finally(() => {
        running = null
      })
      return running
    },
  }
}
