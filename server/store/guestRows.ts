// Whose a map is, from the author of its first log entry and from who came by a link; written once for every database.
import type { Kysely } from 'kysely'
import type { MapId } from '../../src/core/model/ids.ts'
import type { GuestStore } from './guestPort.ts'
import type { Tables } from './tables.ts'

export function guestQueries(db: Kysely<Tables>): GuestStore {
  return {
    async addGuest(mapId, visitorId) {
      await db
        .insertInto('guests')
        .values({ visitor_id: visitorId, map_id: mapId })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },

    async mapsOfVisitor(visitorId) {
      // From the maps, each with one look at the log: the log has no index by author.
      const firsts = await db
        .selectFrom('maps')
        .innerJoin('log', (join) => join.onRef('log.map_id', '=', 'maps.id').on('log.seq', '=', 1))
        .select('maps.id')
        .where('log.author', '=', visitorId)
        .execute()
      const links = await db.selectFrom('guests').select('map_id').where('visitor_id', '=', visitorId).execute()
      const made = new Set(firsts.map(({ id }) => id as MapId))
      const entered = links.map(({ map_id }) => map_id as MapId).filter((id) => !made.has(id))
      return { made, entered: new Set(entered) }
    },
  }
}
