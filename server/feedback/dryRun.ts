// What of a delivery would be new, without keeping it. Knows ids; knows nothing of what is sent.
import type { Database } from 'better-sqlite3'

/** Of one delivery, part after part: neither on disk nor earlier in it. */
export function unheard(sqlite: Database, kind: 'answers' | 'events' | 'aggregates', mapId: string) {
  const byId = sqlite.prepare(`SELECT 1 FROM ${kind} WHERE map_id = ? AND id = ?`)
  const heard = new Set<string>()
  return (part: readonly { readonly id: string }[]): readonly { readonly stepId: null }[] =>
    part.flatMap(({ id }) => {
      if (heard.has(id) || byId.get(mapId, id) !== undefined) return []
      heard.add(id)
      return [{ stepId: null }]
    })
}
