// Documents that no version of Throughline writes: what hostile or broken clients may put into one. For property tests.
import fc from 'fast-check'
import * as Y from 'yjs'
import { COLLECTIONS, type Collection, roots } from '../../src/core/doc/schema.ts'
import { IMAGE } from './builders.ts'

export type Mutation = (doc: Y.Doc) => void

/** Values are made anew at each use: a Yjs type can stand in one place only. */
const values: readonly (() => unknown)[] = [
  ...[null, true, false, -1, 0, 1, 3, 1.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 10n, '', 'x', 'a b', 'all'],
  ...['\ud800', 'reported', 'a0', 'a0é', 'queue', 'choose', 'z'.repeat(2_000), new Uint8Array([1, 2]), [], {}],
  ...[
    ['meera'],
    ['gone', 'meera'],
    { index: 'a0' },
    { value: 2, unit: 'days' },
    { at: 'x', by: 'y' },
    { x: 1, y: 1e99 },
  ],
  ...[
    { stageId: 'gone', index: 'a1' },
    { stageId: 'use', index: 'a1' },
    { stageId: 'buy', index: 'a1_' },
  ],
  ...[
    { stepId: 'pay', laneId: 'mood', index: 'a1' },
    { stepId: 'pay', laneId: 'pains', endStepId: 'choose', index: 'a1' },
    { stepId: null, laneId: 'pains', endStepId: 'pay', index: 'Zz' },
  ],
]
  .map(
    (value): (() => unknown) =>
      () =>
        value,
  )
  .concat(
    () => new Y.Text('typed'),
    () => new Y.Text(''),
    () => new Y.Map([['index', 'a0']]),
    () => Y.Array.from([1, 'two']),
  )

const value = fc.constantFrom(...values)
const collectionName = fc.constantFrom(...COLLECTIONS)
const entityId = fc.constantFrom(
  ...['ask', 'order', 'queue', 'callback', 'choose', 'pay', 'unpack', 'buy', 'use', 'mood', 'pains', 'link', 'note'],
  ...['meera', 'asha', 'unplaced', 'all', 'new', '__proto__', 'a b', '', IMAGE],
)
const field = fc.constantFrom(
  ...['title', 'name', 'text', 'body', 'index', 'place', 'deleted', 'kind', 'from', 'to', 'personaIds', 'ownerId'],
  ...[
    'image',
    'picture',
    'severity',
    'evidence',
    'wait',
    'colour',
    'type',
    'bytes',
    'id',
    'laneId',
    'steps',
    'unknown',
  ],
)
const rootField = fc.constantFrom(
  ...['scenario', 'state', 'personaIds', 'ownerId', 'locale', 'timeZone', 'currency', 'enough', 'title', 'version'],
  ...['mood/pay/all/expected', 'mood/pay/all/source', 'mood/pay/all', 'a b/c/d/expected', 'mood/gone/all/expected'],
)

const setField = fc.tuple(collectionName, entityId, field, value).map(
  ([name, id, key, make]): Mutation =>
    (doc) => {
      const entity = doc.getMap(name).get(id)
      if (entity instanceof Y.Map) entity.set(key, make())
    },
)
const setEntity = fc
  .tuple(collectionName, entityId, fc.option(fc.array(fc.tuple(field, value), { maxLength: 6 })), value)
  .map(([name, id, fields, make]): Mutation => {
    return (doc) => doc.getMap(name).set(id, fields ? entityOf(fields) : make())
  })
const setRoot = fc.tuple(fc.nat({ max: 20 }), rootField, value).map(
  ([i, key, make]): Mutation =>
    (doc) => {
      const singles = roots(doc).slice(COLLECTIONS.length)
      singles[i % singles.length]?.set(key, make())
    },
)
const copyEntity = fc.tuple(collectionName, collectionName, entityId, entityId).map(
  ([from, to, id, as]): Mutation =>
    (doc) => {
      const entity = doc.getMap(from).get(id)
      if (entity instanceof Y.Map) doc.getMap(to).set(as, entity.clone())
    },
)
const removeEntity = fc.tuple(collectionName, entityId).map(
  ([name, id]): Mutation =>
    (doc) =>
      doc.getMap(name).delete(id),
)

/** Weighted towards fields of entities that are there. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(
    { arbitrary: setField, weight: 6 },
    { arbitrary: setEntity, weight: 3 },
    { arbitrary: setRoot, weight: 3 },
    { arbitrary: copyEntity, weight: 1 },
    { arbitrary: removeEntity, weight: 1 },
  ),
  { minLength: 1, maxLength: 12 },
)

function entityOf(fields: readonly (readonly [string, () => unknown])[]): Y.Map<unknown> {
  const entity = new Y.Map<unknown>()
  for (const [key, make] of fields) entity.set(key, make())
  return entity
}

export const idsIn = (doc: Y.Doc, name: Collection): string[] => [...doc.getMap(name).keys()]
