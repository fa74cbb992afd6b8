// Folders as rows, one statement at a time, written once for every database through Kysely.
import type { Kysely, Selectable } from 'kysely'
import type { FolderId } from '../../src/core/model/ids.ts'
import type { FolderRow, FolderStore } from './folderPort.ts'
import type { Tables } from './tables.ts'

export function folderQueries(db: Kysely<Tables>): FolderStore {
  return {
    async addFolder({ id, name, createdAt }) {
      await db.insertInto('folders').values({ id, name, created_at: createdAt, deleted_at: null }).execute()
    },

    async findFolder(id) {
      const row = await db.selectFrom('folders').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toFolder(row) : null
    },

    async listFolders() {
      const rows = await db
        .selectFrom('folders')
        .selectAll()
        .where('deleted_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(toFolder)
    },

    async changeFolder(id, { name, deletedAt }) {
      const row = await db
        .updateTable('folders')
        .set({ ...(name !== undefined && { name }), ...(deletedAt !== undefined && { deleted_at: deletedAt }) })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst()
      return row ? toFolder(row) : null
    },

    async purgeFolders(deletedBefore) {
      await db.deleteFrom('folders').where('deleted_at', '<', deletedBefore).execute()
    },

    async moveMap(id, to) {
      await db.updateTable('maps').set({ folder_id: to }).where('id', '=', id).execute()
    },
  }
}

const toFolder = (row: Selectable<Tables['folders']>): FolderRow => ({
  id: row.id as FolderId,
  name: row.name,
  createdAt: row.created_at,
  deletedAt: row.deleted_at,
})
