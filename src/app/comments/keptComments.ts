// The comments of a map as this browser had them last, for a page that opens without the server: kept as an answer, beside the
// kept program (offline/keepProgram.ts). A browser may refuse; comments then wait for the server.
import type { MapId } from '../../core/model/ids.ts'
import { type CommentList, commentListSchema } from '../../core/wire/comments.ts'

const CACHE = 'throughline-comments'
const addressOf = (mapId: MapId): string => `/api/maps/${encodeURIComponent(mapId)}/comments`

export async function keepList(mapId: MapId, list: CommentList): Promise<void> {
  try {
    const cache = await caches.open(CACHE)
    await cache.put(addressOf(mapId), Response.json(list))
  } catch {
    // Refused: see above.
  }
}

/** Null: none, or one that another version of this program wrote. */
export async function keptList(mapId: MapId): Promise<CommentList | null> {
  try {
    const kept = await (await caches.open(CACHE)).match(addressOf(mapId))
    const parsed = commentListSchema.safeParse(await kept?.json())
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
