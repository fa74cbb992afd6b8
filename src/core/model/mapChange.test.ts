import { describe, expect, test } from 'vitest'
import { card, lanesOf, link, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { JourneyMap } from './map.ts'
import { changesBetween } from './mapChange.ts'

const map = mapOf({
  title: 'Repair',
  stages: stagesOf({ Notice: ['one', 'two'], Repair: ['three'] }),
  lanes: lanesOf('pains', 'emotion'),
  cards: [card('Queue', { step: 'one', lane: 'pains' }), card('Wait', { step: 'one', lane: 'pains' })],
  connectors: [link('Wait', 'Queue')],
  emotions: [point('one', { expected: 1 })],
})
const [queue, wait] = map.cards as [JourneyMap['cards'][0], JourneyMap['cards'][0]]
const [notice, repair] = map.stages as [JourneyMap['stages'][0], JourneyMap['stages'][0]]

const checkChanges = (what: string, after: Partial<JourneyMap>, ...expected: readonly string[]) =>
  test(what, () => {
    const told = changesBetween(map, { ...map, ...after }).map(({ kind, id, how, fields }) =>
      [kind, id, how, ...fields].join(' '),
    )
    expect(told).toEqual(expected)
  })

describe('[DOC30] between two readings', () => {
  checkChanges('nothing differs', {})
  checkChanges('a field of a card', { cards: [{ ...queue, title: 'Line' }, wait] }, 'card Queue changed title')
  checkChanges('where a card stands', { cards: [{ ...queue, stepId: null }, wait] }, 'card Queue changed place')
  checkChanges('cards in another order', { cards: [wait, queue] }, 'card Queue changed place')
  checkChanges('a card that went', { cards: [queue] }, 'card Wait went')
  checkChanges(
    'a card that came',
    { cards: [queue, wait, card('New', { step: 'one', lane: 'pains' })] },
    'card New came',
  )
  checkChanges('a card that went with its connector', { cards: [queue], connectors: [] }, 'card Wait went')
  checkChanges('a connector that went', { connectors: [] }, 'connector Wait-Queue went')
  checkChanges(
    'a step in another stage',
    {
      stages: [
        { ...notice, steps: notice.steps.slice(0, 1) },
        { ...repair, steps: [...notice.steps.slice(1), ...repair.steps] },
      ],
    },
    'step two changed place',
  )
  checkChanges('a stage that carries its steps along', { stages: [repair, notice] }, 'stage Notice changed place')
  checkChanges('a stage’s name', { stages: [{ ...notice, title: 'See' }, repair] }, 'stage Notice changed title')
  checkChanges('a point of the curve', { emotions: [point('one', { expected: 2 })] }, 'step one changed emotion')
  checkChanges('the brief', { brief: { question: 'Why?' } }, 'map brief changed brief')
})
