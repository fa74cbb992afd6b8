import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { NoteId } from './ids.ts'
import { PICTURE_PARTS, type Picture, pictured } from './picture.ts'

const map = mapOf({
  stages: stagesOf({ Use: ['one', 'two'], Repair: ['three'], Renew: ['four'] }),
  lanes: lanesOf('actions', 'backstage', 'emotion'),
  cards: [
    card('early', { step: 'one', lane: 'actions' }),
    card('long', { step: 'one', to: 'four', lane: 'actions' }, { ownerId: as.person('asha') }),
    card('mid', { step: 'two', lane: 'actions' }),
    card('behind', { step: 'three', lane: 'backstage' }),
    card('later', { step: null, lane: null }),
  ],
  connectors: [link('mid', 'behind'), link('early', 'mid')],
  notes: [{ id: 'idea' as NoteId, text: 'An idea', x: 0, y: 0 }],
  emotions: [point('one', { experienced: 1 }), point('three', { experienced: -1 })],
})

function checkPictured(picture: Picture) {
  const result = pictured(map, picture)
  if (!result.ok) throw new Error(result.error)
  const { stages, cards, connectors, notes, emotions, lanes } = result.value.map
  return {
    steps: stages.map(({ title, steps }) => [title, ...steps.map(({ id }) => id)].join(' ')),
    cards: cards.map(({ id, stepId, endStepId }) => [id, stepId, endStepId].filter(Boolean).join(' ')),
    connectors: connectors.map(({ id }) => id),
    notes: notes.length,
    emotions: emotions.map(({ stepId }) => stepId),
    lanes: lanes.map(({ id }) => id),
    firstNumber: result.value.firstNumber,
    areaText: result.value.areaText,
  }
}
const two = as.step('two')
const three = as.step('three')

describe('[SCN5] a part of a map', () => {
  test('is its steps with all that lies in them; what reaches out of it is cut, and nothing hangs in the air', () => {
    expect(checkPictured({ from: two, to: three })).toEqual({
      steps: ['Use two', 'Repair three'],
      cards: ['long two three', 'mid two', 'behind three'],
      connectors: ['mid-behind'],
      notes: 0,
      emotions: ['three'],
      lanes: ['actions', 'backstage', 'emotion'],
      firstNumber: 2,
      areaText: 'Steps 2 to 3 of 4',
    })
  })
  test('is the same from either end, and reaches to the end of the map where one is left out', () => {
    expect(checkPictured({ from: three, to: two })).toEqual(checkPictured({ from: two, to: three }))
    expect(checkPictured({ from: three })).toMatchObject({ steps: ['Repair three', 'Renew four'], firstNumber: 3 })
    expect(checkPictured({ to: as.step('one') })).toMatchObject({ steps: ['Use one'], areaText: 'Step 1 of 4' })
  })
  test('that is all of it is the map itself', () => {
    expect(pictured(map, {})).toEqual({ ok: true, value: { map, firstNumber: 1 } })
    expect(pictured(map, { from: as.step('one'), to: as.step('four') })).toEqual(pictured(map, {}))
    expect(pictured(mapOf({}), {})).toMatchObject({ ok: true })
  })
  test('cannot begin at a step that is not there', () => {
    expect(pictured(map, { from: as.step('nine') })).toEqual({ ok: false, error: 'unknown-step' })
    expect(pictured(mapOf({}), { to: as.step('nine') })).toEqual({ ok: false, error: 'unknown-step' })
  })
})

describe('[SCN6] what is left out of a picture', () => {
  const without = (part: (typeof PICTURE_PARTS)[number]) => PICTURE_PARTS.filter((each) => each !== part)
  test('blueprint lanes go with their cards and what joins these', () => {
    expect(checkPictured({ include: without('blueprint') })).toMatchObject({
      lanes: ['actions', 'emotion'],
      cards: ['early one', 'long one four', 'mid two', 'later'],
      connectors: ['early-mid'],
      notes: 1,
    })
  })
  test('owners go from their cards', () => {
    const result = pictured(map, { include: without('owners') })
    expect(result.ok && result.value.map.cards.map(({ ownerId }) => ownerId)).toEqual(map.cards.map(() => undefined))
    expect(map.cards[1]?.ownerId).toBe('asha')
  })
})
