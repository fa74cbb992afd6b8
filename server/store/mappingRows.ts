// How files of feedback were read, one row for a set of headings; written once for every database.
import type { Kysely } from 'kysely'
import type { MappingStore } from './mappingPort.ts'
import type { Tables } from './tables.ts'

export function mappingQueries(db: Kysely<Tables>): MappingStore {
  return {
    async listMappings(mapId) {
      const rows = await db
        .selectFrom('mappings')
        .selectAll()
        .where('map_id', '=', mapId)
        .orderBy('saved_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(({ id, file, saved_at, mapping }) => ({ id, file, savedAt: saved_at, mapping }))
    },

    async keepMapping(mapId, { id, file, savedAt, mapping }, most) {
      await db
        .insertInto('mappings')
        .values({ map_id: mapId, id, file, saved_at: savedAt, mapping })
        .onConflict((conflict) => conflict.columns(['map_id', 'id']).doUpdateSet({ file, saved_at: savedAt, mapping }))
        .execute()
      const kept = db
        .selectFrom('mappings')
        .select('id')
        .where('map_id', '=', mapId)
        .orderBy('saved_at', 'desc')
        .orderBy('id')
        .limit(most)
      await db.deleteFrom('mappings').where('map_id', '=', mapId).where('id', 'not in', kept).execute()
    },
  }
}
