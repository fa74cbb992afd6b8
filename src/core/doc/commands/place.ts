// Where a newcomer or a moved entity goes among its siblings, in the document. Commands call this; nothing else does.
import * as Y from 'yjs'
import { type After, byIndex, isOrderKey, keysAfter, type Ordered } from '../../model/order.ts'
import { assert } from '../../model/result.ts'
import { type Collection, collection, type Entity, LOCAL, live, PREPARE } from '../schema.ts'

/** What stands in one order of its own. */
export const LISTED = ['stages', 'lanes', 'personas', 'people', 'views'] as const
type Listed = (typeof LISTED)[number]
type Placed = 'steps' | 'cards'

/** A key among all live entities of a collection. May re-key tied neighbours, in the transaction it is called from. */
export function indexAfter(doc: Y.Doc, name: Listed, after: After): string {
  const [index] = indexesAfter(doc, name, { after, count: 1 })
  assert(index !== undefined, 'one key for one newcomer')
  return index
}

/** The same for several that stand one behind the other. */
export function indexesAfter(
  doc: Y.Doc,
  name: Listed,
  spot: { readonly after: After; readonly count: number },
): readonly string[] {
  return keysFor(doc, siblingsOf(doc, name, indexOf), spot, setIndex)
}

/** A key among the live entities whose place satisfies `among`; `except` is the one that moves. */
export function placeIndexAfter(doc: Y.Doc, { except, ...rest }: Among & { readonly except?: string }): string {
  const [index] = placeIndexesAfter(doc, { ...rest, except: new Set(except === undefined ? [] : [except]) }, 1)
  assert(index !== undefined, 'one key for one newcomer')
  return index
}

interface Among {
  readonly collection: Placed
  readonly among: (place: Place) => boolean
  readonly after: After
}

/** The same for several that stand one behind the other. */
export function placeIndexesAfter(
  doc: Y.Doc,
  { collection: name, among, after, except }: Among & { readonly except: ReadonlySet<string> },
  count: number,
): readonly string[] {
  const groupOf = (place: Place): string | null => (among(place) ? 'here' : null)
  return groupedSiblings(doc, { collection: name, groupOf, except })('here', { after, count })
}

interface Grouping {
  readonly collection: Placed
  /** null: of no interest. */
  readonly groupOf: (place: Place) => string | null
  readonly except: ReadonlySet<string>
}

/** Keys among the siblings of any group: the document is gone through once, however many groups get newcomers. */
export function groupedSiblings(
  doc: Y.Doc,
  { collection: name, groupOf, except }: Grouping,
): (group: string, spot: { readonly after: After; readonly count: number }) => readonly string[] {
  const groups = new Map<string, { readonly id: string; readonly entity: Entity }[]>()
  for (const [id, entity] of collection(doc, name).entries()) {
    if (!(entity instanceof Y.Map) || entity.has('deleted') || except.has(id)) continue
    const place = entity.get('place')
    const group = isPlace(place) ? groupOf(place) : null
    if (group === null) continue
    const siblings = groups.get(group)
    if (siblings) siblings.push({ id, entity })
    else groups.set(group, [{ id, entity }])
  }
  return (group, spot) => {
    // Their keys are read now, since an earlier newcomer may have changed them, and judged of siblings only: that costs.
    const siblings = (groups.get(group) ?? []).flatMap(({ id, entity }) => {
      const index = placeOf(entity)?.index
      return index === undefined ? [] : [{ id, index, entity }]
    })
    return keysFor(doc, siblings.sort(byIndex), spot, (entity, index) =>
      entity.set('place', { ...placeOf(entity), index }),
    )
  }
}

/** Moves an entity of a listed collection. Returns whether it was there. */
export function moveIndex(doc: Y.Doc, move: { collection: Listed; id: string; after: After }): boolean {
  const entity = live(doc, move.collection, move.id)
  if (!entity) return false
  if (move.after === move.id) return true
  doc.transact(() => {
    const siblings = siblingsOf(doc, move.collection, indexOf).filter((sibling) => sibling.entity !== entity)
    entity.set('index', keysFor(doc, siblings, { after: move.after, count: 1 }, setIndex)[0])
  }, LOCAL)
  return true
}

export interface Place {
  readonly index: string
  readonly stageId?: string
  readonly stepId?: string | null
  readonly endStepId?: string
  readonly laneId?: string | null
}

export function placeOf(entity: Entity): Place | null {
  const place = entity.get('place')
  return isPlace(place) && isOrderKey(place.index) ? place : null
}

/** Its key may be none. */
const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null

interface Sibling extends Ordered {
  readonly entity: Entity
}

function siblingsOf(doc: Y.Doc, name: Collection, indexOf: (entity: Entity) => unknown): Sibling[] {
  const siblings: Sibling[] = []
  for (const [id, entity] of collection(doc, name).entries()) {
    if (!(entity instanceof Y.Map) || entity.has('deleted')) continue
    const index = indexOf(entity)
    if (isOrderKey(index)) siblings.push({ id, index, entity })
  }
  return siblings.sort(byIndex)
}

const indexOf = (entity: Entity): unknown => entity.get('index')
const setIndex = (entity: Entity, index: string): void => void entity.set('index', index)

/** Standing alone, re-keying is no step of anybody's undo: it changes no order. */
function keysFor(
  doc: Y.Doc,
  siblings: readonly Sibling[],
  spot: { readonly after: After; readonly count: number },
  rekey: (entity: Entity, index: string) => void,
): readonly string[] {
  const { indexes, repairs } = keysAfter(siblings, spot)
  if (repairs.length === 0) return indexes
  const entities = new Map(siblings.map(({ id, entity }) => [id, entity]))
  doc.transact(() => {
    for (const { id, index } of repairs) {
      const entity = entities.get(id)
      if (entity) rekey(entity, index)
    }
  }, PREPARE)
  return indexes
}
