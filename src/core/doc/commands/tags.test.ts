// Commands on tags: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, laterStamp, sampleMap } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { JourneyMap } from '../../model/map.ts'
import { readMap } from '../read.ts'
import { restore } from '../restore.ts'
import { docOf } from '../write.ts'
import { deleteCard } from './cards.ts'
import { setCardsField } from './manyCards.ts'
import { deleteTag, renameTag } from './tags.ts'

const [ask, queue] = [id.card('ask'), id.card('queue')]
const tagged = () => {
  const doc = docOf(sampleMap)
  setCardsField(doc, [ask, queue], { field: 'tags', value: ['summer', 'calls'] })
  setCardsField(doc, [queue], { field: 'tags', value: ['phone', 'summer'] })
  return doc
}
const tags = (map: JourneyMap) =>
  [ask, queue].map((cardId) => map.cards.find((card) => card.id === cardId)?.tags?.join(' '))

test('[PERSONA6] a tag is renamed on all its cards, and becomes one with a tag of that name', () => {
  check(
    (doc) => renameTag(doc, { from: 'calls', to: 'helpline' }),
    (map) => expect(tags(map)).toEqual(['summer helpline', 'phone summer']),
    tagged(),
  )
  check(
    (doc) => renameTag(doc, { from: 'phone', to: 'summer' }),
    (map) => expect(tags(map)).toEqual(['summer calls', 'summer']),
    tagged(),
  )
})

test('[PERSONA6] a tag is taken from all its cards, and from one that comes back later', () => {
  check(
    (doc) => deleteTag(doc, 'summer'),
    (map) => expect(tags(map)).toEqual(['calls', 'phone']),
    tagged(),
  )
  const doc = tagged()
  deleteCard(doc, ask, laterStamp)
  deleteTag(doc, 'summer')
  restore(doc, { collection: 'cards', id: ask })
  expect(tags(readMap(doc).map)).toEqual(['calls', 'phone'])
})

test('[DOC21] a tag that nobody has, and a name that is none, are refused', () => {
  checkRefused((doc) => renameTag(doc, { from: 'gone', to: 'x' }), 'tag-missing', tagged())
  checkRefused((doc) => renameTag(doc, { from: 'summer', to: ' ' }), 'value-refused', tagged())
  checkRefused((doc) => renameTag(doc, { from: 'summer', to: 'x'.repeat(201) }), 'value-refused', tagged())
  checkRefused((doc) => deleteTag(doc, 'gone'), 'tag-missing', tagged())
})
