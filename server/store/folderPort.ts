// What the store does for folders: rows with a name, and which map stands in which. Knows nothing of who may do what.
import type { FolderId, MapId } from '../../src/core/model/ids.ts'
import type { Timestamp } from './timestamp.ts'

export interface FolderRow {
  readonly id: FolderId
  readonly name: string
  readonly createdAt: Timestamp
  /** Set: its maps stand in no folder, until it is put back. */
  readonly deletedAt: Timestamp | null
}

export type NewFolder = Omit<FolderRow, 'deletedAt'>
export type FolderChange = Partial<Pick<FolderRow, 'name' | 'deletedAt'>>

export interface FolderStore {
  /** Rejects when the id exists. */
  addFolder(folder: NewFolder): Promise<void>
  /** The deleted ones, too. */
  findFolder(id: FolderId): Promise<FolderRow | null>
  /** The oldest first; none that is deleted. */
  listFolders(): Promise<readonly FolderRow[]>
  /** The row as it is then; null: there is none. */
  changeFolder(id: FolderId, change: FolderChange): Promise<FolderRow | null>
  /** Removes for good the folders that were deleted before, and no map. */
  purgeFolders(deletedBefore: Timestamp): Promise<void>
  /** null: out of its folder. Rejects when there is no such folder. */
  moveMap(id: MapId, to: FolderId | null): Promise<void>
}
