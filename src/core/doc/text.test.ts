// Collaborative texts: edits, minimal differences, and merges that lose no letter.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../tests/support/checkCommand.ts'
import { merge, twoCopies } from '../../../tests/support/twoCopies.ts'
import { deleteCard } from './commands/cards.ts'
import { readMap, titleOf } from './read.ts'
import { restore } from './restore.ts'
import { COLLECTIONS, TEXT_FIELDS } from './schema.ts'
import { editText, MAP_TITLE, replaceText, type TextEdit, type TextRef, textDiff, textOf } from './text.ts'
import { docOf } from './write.ts'

const title: TextRef = { collection: 'cards', id: 'ask', field: 'title' }

test('a text is edited at a place, and replaced', () => {
  check(
    (doc) => editText(doc, title, { index: 4, remove: 4, insert: 'best' }),
    (map) => expect(map.cards[0]?.title).toBe('The best ask'),
  )
  check(
    (doc) => replaceText(doc, { collection: 'brief', id: '', field: 'question' }, 'Why so slow?'),
    (map) => expect(map.brief.question).toBe('Why so slow?'),
  )
  check(
    (doc) => replaceText(doc, MAP_TITLE, 'A dryer'),
    (map) => expect(map.title).toBe('A dryer'),
  )
})

test('[DOC11] every text of every entity is there from its beginning, so two people can first fill it at once', () => {
  const doc = docOf(sampleMap)
  for (const name of COLLECTIONS) {
    for (const entityId of doc.getMap(name).keys()) {
      for (const field of TEXT_FIELDS[name]) {
        expect(
          textOf(doc, { collection: name, id: entityId, field } as TextRef),
          `${name}/${entityId}/${field}`,
        ).not.toBeNull()
      }
    }
  }
})

test('[DOC11] two people who first fill one empty text at once keep both texts', () => {
  const body: TextRef = { collection: 'cards', id: 'read', field: 'body' }
  for (let seed = 0; seed < 20; seed += 1) {
    const [one, two] = twoCopies(seed)
    replaceText(one, body, 'Reviews. ')
    replaceText(two, body, 'Forums. ')
    merge(one, two)
    const merged = textOf(one, body)?.toString()
    expect(['Reviews. Forums. ', 'Forums. Reviews. ']).toContain(merged)
    expect(textOf(two, body)?.toString()).toBe(merged)
  }
})

test('[DOC11] two people typing in one text at once lose no letter', () =>
  fc.assert(
    fc.property(fc.array(typing, { maxLength: 30 }), fc.array(typing, { maxLength: 30 }), (hers, his) => {
      const [one, two] = twoCopies()
      // Hers are capitals, his are small, so that each one's letters can be told apart and must stay in order.
      const typedBy = (doc: typeof one, letters: string) => (places: readonly number[]) =>
        places.forEach((place, i) => {
          const length = textOf(doc, title)?.length ?? 0
          editText(doc, title, { index: place % (length + 1), remove: 0, insert: letters[i] ?? '' })
        })
      typedBy(one, 'ABCDEFGHIJKLMNOPQRSTUVWXYZABCD')(hers)
      typedBy(two, 'abcdefghijklmnopqrstuvwxyzabcd')(his)
      const [lettersOfOne, lettersOfTwo] = [one, two].map((doc) => textOf(doc, title)?.toString() ?? '')
      merge(one, two)
      const merged = textOf(one, title)?.toString() ?? ''
      expect(textOf(two, title)?.toString()).toBe(merged)
      expect(merged).toHaveLength('The card ask'.length + hers.length + his.length)
      expect(isSubsequence(lettersOfOne ?? '', merged) && isSubsequence(lettersOfTwo ?? '', merged)).toBe(true)
    }),
    { seed: 11, numRuns: 100 },
  ))

const typing = fc.nat({ max: 1_000 })

test('[DOC11] a replacement writes only what differs, so a colleague’s words elsewhere stay', () => {
  const [one, two] = twoCopies()
  replaceText(one, title, 'The good card ask')
  replaceText(two, title, 'The card asks a friend')
  merge(one, two)
  expect(textOf(one, title)?.toString()).toBe('The good card asks a friend')
})

test('[DOC11] the difference of two texts is one edit that turns one into the other and cuts no character in two', () =>
  fc.assert(
    fc.property(emojiText, emojiText, (before, after) => {
      const edit = textDiff(before, after)
      expect(edit === null).toBe(before === after)
      if (!edit) return
      expect(apply(before, edit)).toBe(after)
      expect(edit.insert).not.toMatch(/\p{Surrogate}/u)
      expect(before.slice(0, edit.index)).not.toMatch(/\p{Surrogate}/u)
      expect(before.slice(edit.index + edit.remove)).not.toMatch(/\p{Surrogate}/u)
    }),
    { seed: 5, numRuns: 2_000 },
  ))

/** Few characters that share their halves, so that common beginnings and ends are common. */
const emojiText = fc
  .array(fc.constantFrom('a', 'b', '😀', '😁', '🙀', '𝟘'), { maxLength: 8 })
  .map((all) => all.join(''))

const apply = (text: string, { index, remove, insert }: TextEdit): string =>
  text.slice(0, index) + insert + text.slice(index + remove)

const isSubsequence = (part: string, whole: string): boolean => {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at += 1
  return at === part.length
}

test('[DOC6] what a colleague types into a card while it is deleted is there when the card is put back', () => {
  const [one, two] = twoCopies()
  deleteCard(one, id.card('ask'), stamp)
  replaceText(two, title, 'The card ask, with my work')
  merge(one, two)
  expect(readMap(one).map.cards.some((card) => card.id === 'ask')).toBe(false)
  restore(one, { collection: 'cards', id: 'ask' })
  expect(readMap(one).map.cards[0]?.title).toBe('The card ask, with my work')
})

test('a text of what is gone, unknown or malformed is refused', () => {
  checkRefused((doc) => editText(doc, { ...title, id: 'gone' }, { index: 0, remove: 0, insert: 'x' }), 'text-missing')
  checkRefused((doc) => replaceText(doc, { ...title, id: 'gone' }, 'x'), 'text-missing')
  const doc = docOf(sampleMap)
  deleteCard(doc, id.card('ask'), stamp)
  checkRefused(() => replaceText(doc, title, 'x'), 'text-missing', doc)
})

test('an edit beyond the end of a text, which a colleague may just have cut, writes at its end', () => {
  const doc = docOf(sampleMap)
  expect(editText(doc, title, { index: 500, remove: 3, insert: '!' }).ok).toBe(true)
  expect(textOf(doc, title)?.toString()).toBe('The card ask!')
  expect(titleOf(doc)).toBe('A washing machine')
})

test('[DOC11] half a character that is typed becomes a replacement mark in every copy alike', () => {
  const [one, two] = twoCopies()
  editText(one, title, { index: 0, remove: 0, insert: '\ud83d' })
  merge(one, two)
  expect(textOf(one, title)?.toString()).toBe(textOf(two, title)?.toString())
})
