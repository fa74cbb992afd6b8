// Commands on connectors: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { merge, twoCopies } from '../../../../tests/support/twoCopies.ts'
import { readMap } from '../read.ts'
import { docOf } from '../write.ts'
import { deleteCard } from './cards.ts'
import { addConnector, deleteConnector, reverseConnector, setConnectorKind } from './connectors.ts'

const link = id.connector('link')
const fresh = { id: id.connector('fresh'), from: id.card('queue'), to: id.card('site'), kind: 'causes' } as const

test('a connector joins two cards', () =>
  check(
    (doc) => addConnector(doc, fresh, stamp),
    (map) => expect(map.connectors).toEqual([fresh, ...sampleMap.connectors]),
  ))

test('a connector runs the other way beside one that is there', () =>
  check(
    (doc) => addConnector(doc, { ...fresh, from: id.card('queue'), to: id.card('callback') }, stamp),
    (map) => expect(map.connectors).toHaveLength(2),
  ))

test('a connector changes its kind and is deleted', () => {
  check(
    (doc) => setConnectorKind(doc, link, 'flow'),
    (map) => expect(map.connectors[0]?.kind).toBe('flow'),
  )
  check(
    (doc) => deleteConnector(doc, link, stamp),
    (map) => expect(map.connectors).toEqual([]),
  )
})

test('[DOC6] the connector of a deleted card is skipped, listed, and back with the card', () => {
  const doc = docOf(sampleMap)
  deleteCard(doc, id.card('queue'), stamp)
  expect(readMap(doc).issues).toContainEqual(expect.objectContaining({ code: 'connector-dangling', id: 'link' }))
})

test('the same card twice, a second of the same, and what is gone are refused', () => {
  const gone = id.card('gone')
  checkRefused((doc) => addConnector(doc, { ...fresh, to: fresh.from }, stamp), 'same-card')
  checkRefused((doc) => addConnector(doc, { ...fresh, from: gone }, stamp), 'card-missing')
  checkRefused((doc) => addConnector(doc, { ...fresh, to: gone }, stamp), 'card-missing')
  checkRefused((doc) => addConnector(doc, { ...fresh, id: link }, stamp), 'connector-exists')
  checkRefused(
    (doc) => addConnector(doc, { ...fresh, from: id.card('callback'), to: id.card('queue') }, stamp),
    'connector-exists',
  )
  checkRefused((doc) => setConnectorKind(doc, id.connector('gone'), 'flow'), 'connector-missing')
  checkRefused((doc) => deleteConnector(doc, id.connector('gone'), stamp), 'connector-missing')
})

test('[HANDS24] a connector is turned round, once where two people do it at once, and not onto one that is there', () => {
  const ends = (map: typeof sampleMap) => map.connectors.map(({ from, to }) => [from, to])
  check(
    (doc) => reverseConnector(doc, link),
    (map) => expect(ends(map)).toEqual([['queue', 'callback']]),
  )
  for (const seed of [1, 2]) {
    const [one, two] = twoCopies(seed)
    reverseConnector(one, link)
    reverseConnector(two, link)
    merge(one, two)
    expect(ends(readMap(one).map)).toEqual([['queue', 'callback']])
  }
  const both = docOf(sampleMap)
  addConnector(both, { id: id.connector('back'), from: id.card('queue'), to: id.card('callback'), kind: 'flow' }, stamp)
  checkRefused((doc) => reverseConnector(doc, link), 'connector-exists', both)
  checkRefused((doc) => reverseConnector(doc, id.connector('gone')), 'connector-missing')
})
