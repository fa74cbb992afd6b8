// Makes what cannot be read readable again, keeping all of it that can be: a field at fault is left out or set anew, and only
// what is nothing without it is removed. One step of undo each. Knows the reader's issues; invents no content.
import * as Y from 'yjs'
import { err, ok, type Result } from '../model/result.ts'
import { indexAfter, LISTED, placeIndexAfter } from './commands/place.ts'
import { UNPLACED } from './resolve.ts'
import { faultyFields, type Issue } from './rows.ts'
import {
  briefOf,
  type Collection,
  collection,
  type Entity,
  emotionsOf,
  LOCAL,
  type Stamp,
  settingsOf,
  TEXT_FIELDS,
} from './schema.ts'

export type Repairable = Pick<Issue, 'code' | 'collection' | 'id'>

/** Whether there is something that a repair would change. What only lacks a place comes back with what was deleted. */
export const isRepairable = ({ code }: Repairable): boolean => code === 'malformed' || code === 'emotion-malformed'

/** Repairs several at once. What somebody else has repaired or removed meanwhile is left alone. */
export function repair(doc: Y.Doc, issues: readonly Repairable[], stamp: Stamp): Result<void, 'nothing-to-repair'> {
  let repaired = 0
  doc.transact(() => {
    for (const issue of issues) if (isRepairable(issue) && repairOne(doc, issue, stamp)) repaired += 1
  }, LOCAL)
  return repaired > 0 ? ok(undefined) : err('nothing-to-repair')
}

function repairOne(doc: Y.Doc, { collection: name, id }: Repairable, stamp: Stamp): boolean {
  if (name === 'meta') return false
  if (name === 'brief' || name === 'settings' || name === 'emotions') {
    const fields = { brief: briefOf, settings: settingsOf, emotions: emotionsOf }[name](doc)
    const isThere = fields.has(id)
    fields.delete(id)
    return isThere
  }
  const entities = collection(doc, name)
  const entity = entities.get(id)
  if (entity === undefined) return false
  // Nothing that could be marked as deleted.
  if (!(entity instanceof Y.Map)) {
    entities.delete(id)
    return true
  }
  if (entity.has('deleted')) return false
  const faults = faultyFields(name, id, entity)
  for (const field of faults) mend(doc, { name, entity, field })
  if (faultyFields(name, id, entity).length > 0) entity.set('deleted', stamp)
  return faults.length > 0
}

interface Fault {
  readonly name: Collection
  readonly entity: Entity
  readonly field: string
}

/** Left out where it may be; what an entity has to have is set to what says least. */
function mend(doc: Y.Doc, { name, entity, field }: Fault): void {
  if ((TEXT_FIELDS[name] as readonly string[]).includes(field)) entity.set(field, new Y.Text())
  else if (field === 'index' && isListed(name)) entity.set(field, indexAfter(doc, name, undefined))
  else if (field === 'place' && name === 'cards') entity.set(field, parked(doc))
  else if (field === 'place' && name === 'steps') entity.set(field, unplaced(doc))
  else if (field === 'place' && name === 'notes') entity.set(field, { x: 0, y: 0 })
  else if (field !== 'id') entity.delete(field)
}

const parked = (doc: Y.Doc) => ({
  stepId: null,
  laneId: null,
  index: placeIndexAfter(doc, { collection: 'cards', among: ({ stepId }) => stepId === null, after: undefined }),
})

/** Where the reader shows steps that have lost their stage [DOC16]. */
const unplaced = (doc: Y.Doc) => ({
  stageId: UNPLACED,
  index: placeIndexAfter(doc, { collection: 'steps', among: ({ stageId }) => stageId === UNPLACED, after: undefined }),
})

const isListed = (name: Collection): name is (typeof LISTED)[number] => (LISTED as readonly string[]).includes(name)
