// The part of the store that is one statement at a time, written once for every database through Kysely. Nothing here
// opens a transaction: with SQLite there is one connection, and it must never be held across an await.
import type { Kysely, Selectable } from 'kysely'
import type { FolderId, MapId } from '../../src/core/model/ids.ts'
import type { Image } from '../../src/core/model/map.ts'
import type { ImageRow, LinkRow, MapRow, Store } from './port.ts'
import type { Tables } from './tables.ts'

type RowQueries = Pick<
  Store,
  | 'findMap'
  | 'listMaps'
  | 'setDeleted'
  | 'purgeMaps'
  | 'setTitle'
  | 'findLink'
  | 'listLinks'
  | 'putImage'
  | 'getImage'
  | 'secret'
>

export function rowQueries(db: Kysely<Tables>): RowQueries {
  const maps = () =>
    db
      .selectFrom('maps')
      .select((map) => [
        'id',
        'title',
        'created_at',
        'deleted_at',
        map
          .selectFrom('log')
          .select('at')
          .whereRef('log.map_id', '=', 'maps.id')
          .orderBy('seq', 'desc')
          .limit(1)
          .as('updated_at'),
        map
          .selectFrom('folders')
          .select('id')
          .whereRef('folders.id', '=', 'maps.folder_id')
          .where('deleted_at', 'is', null)
          .as('folder_id'),
      ])

  return {
    async findMap(id) {
      const row = await maps().where('id', '=', id).executeTakeFirst()
      return row ? toMap(row) : null
    },

    async listMaps({ deleted }) {
      const rows = await maps()
        .where('deleted_at', deleted ? 'is not' : 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(toMap)
    },

    async setDeleted(id, at, by) {
      const { numUpdatedRows } = await db
        .updateTable('maps')
        .set({ deleted_at: at, deleted_by: by ?? null })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async purgeMaps(deletedBefore) {
      const { numDeletedRows } = await db.deleteFrom('maps').where('deleted_at', '<', deletedBefore).executeTakeFirst()
      return Number(numDeletedRows)
    },

    async setTitle(id, title) {
      await db.updateTable('maps').set({ title }).where('id', '=', id).execute()
    },

    async findLink(id) {
      const row = await db.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toLink(row) : null
    },

    async listLinks(mapId) {
      const rows = await db
        .selectFrom('links')
        .selectAll()
        .where('map_id', '=', mapId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(toLink)
    },

    // An image is named by its bytes: whoever stores it again stores the same thing.
    async putImage(mapId, id, image, data) {
      await db
        .insertInto('images')
        .values(toImageRow(mapId, { id, image, data }))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },

    async getImage(mapId, id) {
      const row = await db
        .selectFrom('images')
        .selectAll()
        .where('map_id', '=', mapId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row ? { image: toImage(row), data: row.bytes } : null
    },

    async secret(name, make) {
      await db
        .insertInto('secrets')
        .values({ name, value: make() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const row = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow()
      return row.value
    },
  }
}

export const toLinkRow = (link: LinkRow): Selectable<Tables['links']> => ({
  id: link.id,
  map_id: link.mapId,
  role: link.role,
  generation: link.generation,
  created_at: link.createdAt,
  expires_at: link.expiresAt,
  revoked_at: link.revokedAt,
})

export const toImageRow = (mapId: MapId, { id, image, data }: ImageRow): Selectable<Tables['images']> => ({
  map_id: mapId,
  id,
  type: image.type,
  width_px: image.widthPx,
  height_px: image.heightPx,
  bytes: data,
})

const toLink = (row: Selectable<Tables['links']>): LinkRow => ({
  id: row.id,
  mapId: row.map_id as MapId,
  role: row.role as LinkRow['role'],
  generation: row.generation,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
})

const toMap = (row: Omit<Selectable<Tables['maps']>, 'deleted_by'> & { updated_at: string | null }): MapRow => ({
  id: row.id as MapId,
  title: row.title,
  createdAt: row.created_at,
  updatedAt: row.updated_at ?? row.created_at,
  deletedAt: row.deleted_at,
  folderId: row.folder_id as FolderId | null,
})

const toImage = (row: Selectable<Tables['images']>): Image => ({
  type: row.type as Image['type'],
  bytes: row.bytes.byteLength,
  widthPx: row.width_px,
  heightPx: row.height_px,
})
