// One entity of the document: made, marked deleted, put back, and read as plain data. Knows no particular collection.
import * as Y from 'yjs'
import { type Collection, collection, type Entity, LOCAL, live, PREPARE, type Stamp, TEXT_FIELDS } from './schema.ts'

/** Fields of an entity as they are stored: texts as strings, `undefined` for what is absent. */
export type Fields = Readonly<Record<string, unknown>>

/** What a command adds: an id and its fields, texts as strings. */
export interface NewEntity {
  readonly id: string
  readonly fields: Fields
}

/**
 * Adds an entity in two steps: made hidden (marked deleted) outside the undo history, then revealed inside it.
 * Undoing an addition therefore hides the entity instead of removing it, and what a colleague has typed into it
 * meanwhile can still be put back. Invariant [DOC4]: no command and no undo ever removes an entity from its collection.
 */
export function addEntity(doc: Y.Doc, name: Collection, entity: NewEntity, stamp: Stamp): void {
  prepareEntity(doc, name, entity, stamp)
  doc.transact(() => reveal(doc, name, entity.id), LOCAL)
}

/** The first half of an addition, for a command that reveals it together with another change. */
export function prepareEntity(doc: Y.Doc, name: Collection, { id, fields }: NewEntity, stamp: Stamp): void {
  doc.transact(() => collection(doc, name).set(id, makeEntity(name, fields, stamp)), PREPARE)
}

/** Call inside a transaction. */
export function reveal(doc: Y.Doc, name: Collection, id: string): void {
  collection(doc, name).get(id)?.delete('deleted')
}

/** A free-standing entity with all its texts, marked deleted when a stamp is given. */
export function makeEntity(name: Collection, fields: Fields, deleted?: Stamp): Entity {
  const entity: Entity = new Y.Map()
  fillEntity(entity, TEXT_FIELDS[name], fields)
  if (deleted) entity.set('deleted', deleted)
  return entity
}

export function fillEntity(entity: Entity, texts: readonly string[], fields: Fields): void {
  for (const field of texts) entity.set(field, new Y.Text(typeof fields[field] === 'string' ? fields[field] : ''))
  for (const [field, value] of Object.entries(fields)) {
    if (!texts.includes(field) && value !== undefined) entity.set(field, value)
  }
}

/** Call inside a transaction. An entity that is gone already keeps its first stamp. */
export function markDeleted(doc: Y.Doc, name: Collection, id: string, stamp: Stamp): void {
  live(doc, name, id)?.set('deleted', stamp)
}

export function deletedStamp(doc: Y.Doc, name: Collection, id: string): Stamp | null {
  const entity = collection(doc, name).get(id)
  const stamp = entity instanceof Y.Map ? entity.get('deleted') : undefined
  return isStamp(stamp) ? stamp : null
}

const isStamp = (value: unknown): value is Stamp =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Stamp>).at === 'string' &&
  typeof (value as Partial<Stamp>).by === 'string'

/** An entity as plain data; empty texts are left out unless `required` names them. */
export function readEntity(entity: Entity, required: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [field, value] of entity.entries()) {
    const plain = value instanceof Y.Text ? value.toString() : value
    if (plain !== '' || required.includes(field)) fields[field] = plain
  }
  return fields
}
