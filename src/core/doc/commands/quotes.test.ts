// Quoting a response: what the card keeps of it, what is refused, and that undo takes it away.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { toMapFile } from '../../export/json.ts'
import { parseMapFile } from '../../model/mapFile.ts'
import { readMap } from '../read.ts'
import { docOf } from '../write.ts'
import { quoteAnswer } from './quotes.ts'

const place = { id: id.card('said'), stepId: id.step('choose'), laneId: id.lane('actions') }
const quoted = { answerId: 'r12', day: '2026-05-12', words: 'Nobody called back' }

test('[OPEN7] a quoted response becomes a card that keeps which response it is; undo takes it away', () =>
  check(
    (doc) => quoteAnswer(doc, { ...place, quoted }, stamp),
    (map) =>
      expect(map.cards.find(({ id: each }) => each === 'said')).toEqual({
        ...place,
        title: 'Nobody called back',
        quote: { answerId: 'r12', day: '2026-05-12' },
        evidence: { level: 'observed', date: '2026-05-12' },
      }),
  ))

test('[OPEN7] long words stand in the details whole, and their beginning on the map, cut between words', () =>
  check(
    (doc) => quoteAnswer(doc, { ...place, quoted: { ...quoted, words: 'waited '.repeat(60).trim() } }, stamp),
    (map) => {
      const card = map.cards.find(({ id: each }) => each === 'said')
      expect(card?.body).toBe('waited '.repeat(60).trim())
      expect(card?.title).toMatch(/^(waited )+waited…$/)
      expect(card?.title.length).toBeLessThan(165)
    },
  ))

test('[OPEN7] a step that is gone, or a lane that holds no cards, takes no quote', () => {
  checkRefused((doc) => quoteAnswer(doc, { ...place, stepId: id.step('gone'), quoted }, stamp), 'step-missing')
  checkRefused((doc) => quoteAnswer(doc, { ...place, laneId: id.lane('mood'), quoted }, stamp), 'lane-refuses-card')
})

test('[OPEN7] map files carry the reference', () => {
  const doc = docOf(sampleMap)
  quoteAnswer(doc, { ...place, quoted }, stamp)
  const { map } = readMap(doc)
  const parsed = parseMapFile(toMapFile(map))
  expect(parsed.ok && parsed.value.map.cards).toEqual(map.cards)
})
