import { expect, test } from 'vitest'
import { type AnchorPlace, anchorOf, anchorSchema, placeOf } from './anchor.ts'
import type { CardId, LaneId, StepId } from './ids.ts'

const PLACES: readonly AnchorPlace[] = [
  { kind: 'card', id: 'c-1' as CardId },
  { kind: 'step', id: 's_2' as StepId },
  { kind: 'cell', stepId: 's1' as StepId, laneId: 'l1' as LaneId },
]

test.each(PLACES)('[COMMENT1] a $kind is named by a string and found by it again', (place) => {
  const anchor = anchorOf(place)
  expect(anchorSchema.safeParse(anchor).success).toBe(true)
  expect(placeOf(anchor)).toEqual(place)
})

test.each(['', 'card', 'card/', 'lane/l1', 'cell/s1', 'card/a/b', 'cell/s1/l1/x', 'card/ä', 'Card/a'])(
  '[COMMENT1] “%s” is no anchor',
  (text) => {
    expect(anchorSchema.safeParse(text).success).toBe(false)
  },
)
