// Changes to personas (the customers a map is about) and people (the colleagues who own things on it).
import type * as Y from 'yjs'
import type { ImageId, PersonaId, PersonId } from '../../model/ids.ts'
import type { Persona } from '../../model/map.ts'
import type { After } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted } from '../entity.ts'
import { LOCAL, live, type Stamp } from '../schema.ts'
import { setField } from './field.ts'
import { indexAfter, moveIndex } from './place.ts'

export interface NewPersona extends Pick<Persona, 'id' | 'name' | 'colour' | 'line'> {
  readonly after?: After
}

export function addPersona(
  doc: Y.Doc,
  { id, after, ...fields }: NewPersona,
  stamp: Stamp,
): Result<void, 'persona-exists'> {
  // `all` stands for every customer in the keys of emotion points.
  if (id === 'all' || doc.getMap('personas').has(id)) return err('persona-exists')
  addEntity(doc, 'personas', { id, fields: { ...fields, index: indexAfter(doc, 'personas', after) } }, stamp)
  return ok(undefined)
}

export function setPersonaLook(
  doc: Y.Doc,
  id: PersonaId,
  look: Partial<Pick<Persona, 'colour' | 'line'>>,
): Result<void, 'persona-missing'> {
  const persona = live(doc, 'personas', id)
  if (!persona) return err('persona-missing')
  doc.transact(() => {
    for (const [field, value] of Object.entries(look)) setField(persona, field, value)
  }, LOCAL)
  return ok(undefined)
}

/** undefined takes the picture away. Whether it is there is the reader's to judge: it may come later than the choice of it. */
export function setPersonaPicture(
  doc: Y.Doc,
  id: PersonaId,
  picture: ImageId | undefined,
): Result<void, 'persona-missing'> {
  const persona = live(doc, 'personas', id)
  if (!persona) return err('persona-missing')
  doc.transact(() => setField(persona, 'picture', picture), LOCAL)
  return ok(undefined)
}

export function movePersona(doc: Y.Doc, id: PersonaId, { after }: { after: After }): Result<void, 'persona-missing'> {
  return moveIndex(doc, { collection: 'personas', id, after }) ? ok(undefined) : err('persona-missing')
}

/** Cards lose it from sight; putting it back puts it back on them. */
export function deletePersona(doc: Y.Doc, id: PersonaId, stamp: Stamp): Result<void, 'persona-missing'> {
  if (!live(doc, 'personas', id)) return err('persona-missing')
  doc.transact(() => markDeleted(doc, 'personas', id, stamp), LOCAL)
  return ok(undefined)
}

export function addPerson(
  doc: Y.Doc,
  { id, name, role = '' }: { id: PersonId; name: string; role?: string },
  stamp: Stamp,
): Result<void, 'person-exists'> {
  if (doc.getMap('people').has(id)) return err('person-exists')
  addEntity(doc, 'people', { id, fields: { name, role, index: indexAfter(doc, 'people', undefined) } }, stamp)
  return ok(undefined)
}

export function deletePerson(doc: Y.Doc, id: PersonId, stamp: Stamp): Result<void, 'person-missing'> {
  if (!live(doc, 'people', id)) return err('person-missing')
  doc.transact(() => markDeleted(doc, 'people', id, stamp), LOCAL)
  return ok(undefined)
}
