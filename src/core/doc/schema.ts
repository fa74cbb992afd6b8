// Where everything stands in the shared document: collections, text fields, the schema version. The only place that names keys.
//
// stages, steps, lanes, cards, connectors, personas, people, notes, views, images   Y.Map<id, Y.Map<field, value | Y.Text>>
// emotions    flat Y.Map: `laneId/stepId/personaId/kind` -> number or source, so that two people setting two points never clash
// brief, settings, meta   one Y.Map each; meta holds the title and the version
import * as Y from 'yjs'

/** Raised when an older client could no longer write correctly; only the server migrates (migrate.ts). */
export const SCHEMA_VERSION = 1

/** Origin of a person's own commands: what their undo stack tracks. */
export const LOCAL = Symbol('local')
/** Origin of the hidden first half of an addition (entity.ts, `addEntity`): never undone. */
export const PREPARE = Symbol('prepare')

export const COLLECTIONS = [
  'stages',
  'steps',
  'lanes',
  'cards',
  'connectors',
  'personas',
  'people',
  'notes',
  'views',
  'images',
] as const
export type Collection = (typeof COLLECTIONS)[number]
export type Entity = Y.Map<unknown>

/** Who did it and when, UTC ISO 8601. */
export interface Stamp {
  readonly at: string
  readonly by: string
  /** Of a step that was merged: the one it went into. */
  readonly into?: string
}

/** Human texts: a Y.Text each, made with the entity, since two people first filling a late-made field would lose one text. */
export const TEXT_FIELDS = {
  stages: ['title'],
  steps: ['title', 'description'],
  lanes: ['title'],
  cards: ['title', 'body', 'source', 'alt', 'before', 'after'],
  connectors: [],
  personas: ['name', 'segment', 'needs', 'goals', 'quote'],
  people: ['name', 'role'],
  notes: ['text'],
  views: ['name'],
  images: [],
  brief: ['scenario', 'startsWhen', 'endsWhen', 'question'],
  meta: ['title'],
} as const satisfies Record<Collection | 'brief' | 'meta', readonly string[]>

export const collection = (doc: Y.Doc, name: Collection): Y.Map<Entity> => doc.getMap<Entity>(name)
export const emotionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('emotions')
export const briefOf = (doc: Y.Doc): Entity => doc.getMap('brief')
export const settingsOf = (doc: Y.Doc): Entity => doc.getMap('settings')
export const metaOf = (doc: Y.Doc): Entity => doc.getMap('meta')

/** Everything a map's content lives in. */
export const roots = (doc: Y.Doc): Y.Map<unknown>[] => [
  ...COLLECTIONS.map((name) => collection(doc, name) as Y.Map<unknown>),
  emotionsOf(doc),
  briefOf(doc),
  settingsOf(doc),
  metaOf(doc),
]

/** The version the document was written with; 0 while it is empty. */
export function versionOf(doc: Y.Doc): number {
  const version = metaOf(doc).get('version')
  return typeof version === 'number' ? version : 0
}

/** The entity, unless it is missing, malformed or marked deleted. */
export function live(doc: Y.Doc, name: Collection, id: string): Entity | null {
  const entity = collection(doc, name).get(id)
  return entity instanceof Y.Map && !entity.has('deleted') ? entity : null
}
