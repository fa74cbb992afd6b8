// What the server needs from a database to find cards and steps by words of their titles. An index beside the documents, behind
// them until it is asked to catch up. Knows nothing of Yjs or HTTP.
import type { Anchor } from '../../src/core/model/anchor.ts'
import type { MapId } from '../../src/core/model/ids.ts'

/** A card or a step that can be found. */
export interface SearchEntry {
  readonly anchor: Anchor
  readonly title: string
  /** What it stands in: a card's step, a step's stage. Empty: nowhere, or it has no title. */
  readonly place: string
}

export interface SearchHit extends SearchEntry {
  readonly mapId: MapId
  readonly mapTitle: string
}

export interface UnindexedMap {
  readonly id: MapId
  /** The number of its last log entry. */
  readonly head: number
}

export interface SearchStore {
  /** The maps that changed since they were indexed, those in the bin left out. */
  unindexedMaps(): Promise<readonly UnindexedMap[]>
  /** From now on the map is found by these. `head`: the log entry that they hold at least. */
  indexMap(map: UnindexedMap, entries: readonly SearchEntry[]): Promise<void>
  /** Those whose title has a word beginning with each of `words`, those indexed last first; never of a map in the bin. */
  search(words: readonly string[], limit: number): Promise<readonly SearchHit[]>
}
