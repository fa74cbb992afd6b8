// The search index in SQLite: rows for people to read, and FTS5 over their titles, kept by triggers. Another database has a
// full-text search of its own, so this file is not shared between them.
import type Database from 'better-sqlite3'
import type { SearchEntry, SearchHit, SearchStore, UnindexedMap } from './searchPort.ts'

export function searchQueries(sqlite: Database.Database): SearchStore {
  const selectUnindexed = sqlite.prepare<[], UnindexedMap>(
    `SELECT id, head FROM (
       SELECT maps.id, (SELECT max(seq) FROM log WHERE map_id = maps.id) AS head, search_maps.head AS indexed
       FROM maps LEFT JOIN search_maps ON search_maps.map_id = maps.id WHERE deleted_at IS NULL)
     WHERE head IS NOT NULL AND head IS NOT indexed`,
  )
  // In the order of the index, so that reading ends with the last hit shown: a common word stands in every map, and to weigh
  // all of them would hold the loop.
  const selectHits = sqlite.prepare<[string, number], SearchHit>(
    `SELECT search_entries.map_id AS mapId, maps.title AS mapTitle, anchor, search_entries.title, place
     FROM search_words JOIN search_entries ON search_entries.id = search_words.rowid
     JOIN maps ON maps.id = search_entries.map_id
     WHERE search_words MATCH ? AND deleted_at IS NULL ORDER BY search_words.rowid DESC LIMIT ?`,
  )
  const index = indexing(sqlite)
  return {
    unindexedMaps: async () => selectUnindexed.all(),
    indexMap: async (map, entries) => index(map, entries),
    search: async (words, limit) => (words.length === 0 ? [] : selectHits.all(matchOf(words), limit)),
  }
}

/** Writes the differences only: most of a map is as it was when it was last indexed. */
function indexing(sqlite: Database.Database): (map: UnindexedMap, entries: readonly SearchEntry[]) => void {
  const selectEntries = sqlite.prepare<[string], SearchEntry & { readonly id: number }>(
    'SELECT id, anchor, title, place FROM search_entries WHERE map_id = ?',
  )
  const insert = sqlite.prepare(
    'INSERT INTO search_entries (map_id, anchor, title, place) VALUES (:mapId, :anchor, :title, :place)',
  )
  const remove = sqlite.prepare('DELETE FROM search_entries WHERE id = ?')
  const mark = sqlite.prepare(
    `INSERT INTO search_maps (map_id, head) VALUES (:id, :head)
     ON CONFLICT (map_id) DO UPDATE SET head = max(head, excluded.head)`,
  )
  return sqlite.transaction((map: UnindexedMap, entries: readonly SearchEntry[]) => {
    const wanted = new Map(entries.map((entry) => [entry.anchor as string, entry]))
    for (const { id, anchor, title, place } of selectEntries.all(map.id)) {
      const same = wanted.get(anchor)
      if (same?.title === title && same.place === place) wanted.delete(anchor)
      else remove.run(id)
    }
    for (const { anchor, title, place } of wanted.values()) insert.run({ mapId: map.id, anchor, title, place })
    mark.run(map)
  })
}

/** Quoted, so that nothing that was typed is taken for the syntax of the search. */
const matchOf = (words: readonly string[]): string => words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
