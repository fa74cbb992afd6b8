// The tables as Kysely sees them, the same in every database. Knows columns; the migrations of each database create them.

export interface Tables {
  maps: {
    id: string
    title: string
    created_at: string
    deleted_at: string | null
    folder_id: string | null
    deleted_by: string | null
  }
  /** `deleted_at` set: maps that name it stand in none. */
  folders: { id: string; name: string; created_at: string; deleted_at: string | null }
  links: {
    id: string
    map_id: string
    role: string
    generation: number
    created_at: string
    expires_at: string | null
    revoked_at: string | null
  }
  /** Every update ever committed, numbered from 1 within its map. Never changed, never deleted while the map exists. */
  log: { map_id: string; seq: number; at: string; author: string; bytes: Uint8Array }
  /** The document as of log entry `head`: loading starts here and reads only later entries. */
  snapshots: {
    map_id: string
    head: number
    bytes: Uint8Array
    state_vector: Uint8Array
    schema_version: number
    oldest_deletion: string | null
  }
  images: {
    map_id: string
    id: string
    type: string
    width_px: number
    height_px: number
    bytes: Uint8Array
  }
  /** One row per comment; `number` counts from 1 within the map. The first of a thread has its id and carries its anchor. */
  comments: {
    map_id: string
    id: string
    thread_id: string
    number: number
    anchor: string | null
    author_id: string
    author_name: string
    text: string
    /** JSON. */
    mentions: string
    created_at: string
    edited_at: string | null
    deleted_at: string | null
    resolved_at: string | null
    resolved_by_id: string | null
    resolved_by_name: string | null
  }
  /** Up to which number a visitor has looked at a thread. */
  comments_seen: { map_id: string; visitor_id: string; thread_id: string; number: number }
  /** From when to when a visitor edited a map, a minute more or less. */
  stretches: { map_id: string; visitor_id: string; began_at: string; ended_at: string }
  /** How files of feedback were read; `mapping` is JSON. */
  mappings: { map_id: string; id: string; file: string; saved_at: string; mapping: string }
  /** Who came to a map by one of its links. */
  guests: { visitor_id: string; map_id: string }
  /** The name that a visitor gave last. */
  visitors: { id: string; name: string }
  /** What customers are asked by link. `step_id` null: any step of the map; `texts` is JSON. */
  forms: {
    id: string
    map_id: string
    step_id: string | null
    metric: string
    language: string
    texts: string
    asks_expectation: number
    brand: string
    generation: number
    created_at: string
    closed_at: string | null
  }
  secrets: { name: string; value: Uint8Array }
}
