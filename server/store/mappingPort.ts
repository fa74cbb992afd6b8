// What the store knows of how files of feedback were read on a map before. Knows nothing of what a mapping says.
import type { MapId } from '../../src/core/model/ids.ts'
import type { Timestamp } from './timestamp.ts'

export interface MappingRow {
  /** Names the headings that it is for. */
  readonly id: string
  readonly file: string
  readonly savedAt: Timestamp
  /** JSON, as it was checked when it came. */
  readonly mapping: string
}

export interface MappingStore {
  /** The latest first. */
  listMappings(mapId: MapId): Promise<readonly MappingRow[]>
  /** In place of one with the same id; the oldest beyond `most` go. Rejects when there is no such map. */
  keepMapping(mapId: MapId, row: MappingRow, most: number): Promise<void>
}
