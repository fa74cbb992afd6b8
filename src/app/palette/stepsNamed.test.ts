import { expect, test } from 'vitest'
import { mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import { stepsNamed } from './stepsNamed.ts'

const steps = Array.from({ length: 21 }, (_, at) => (at === 4 ? 'Day 2' : `Step ${'abcdefghijklmnopqrstu'[at]}`))
const place = layout(mapOf({ stages: stagesOf({ Café: steps.slice(0, 12), Repair: steps.slice(12) }) }), { measure })

const check = (typed: string, expected: readonly number[]) =>
  test(`[FIND9] “${typed}” means ${expected.length} steps`, () =>
    expect(stepsNamed(place, typed).map(({ number }) => number)).toEqual(expected))

check('2', [2, 5, 20, 21])
check('21', [21])
check('day 2', [5])
check('STEP U', [21])
check('repair', [13, 14, 15, 16, 17, 18, 19, 20, 21])
