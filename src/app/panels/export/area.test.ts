import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../../tests/support/mapBuilder.ts'
import { areaInWords, areaOfSelection, areaOfStages, type Selection, stageAt, stagesWithSteps } from './area.ts'

const map = mapOf({
  stages: stagesOf({ Use: ['one', 'two'], Empty: [], Repair: ['three'], Renew: ['four'] }),
  lanes: lanesOf('actions'),
  cards: [
    card('long', { step: 'two', to: 'three', lane: 'actions' }),
    card('last', { step: 'four', lane: 'actions' }),
    card('parked', { step: null, lane: null }),
  ],
})
const areaOf = (selected: Selection['selected'], ...several: string[]) =>
  areaOfSelection(map, { selected, several: new Set(several.map(as.card)) })

describe('[PANEL40] the area of a picture', () => {
  test('reaches from one stage to the other, and only stages with steps are offered', () => {
    expect(stagesWithSteps(map).map(({ title }) => title)).toEqual(['Use', 'Repair', 'Renew'])
    const repair = as.stage('Repair')
    expect(areaOfStages(map, [repair, repair])).toEqual({ from: 'three', to: 'three' })
    expect(areaOfStages(map, [as.stage('Renew'), as.stage('Use')])).toEqual({ from: 'one', to: 'four' })
  })
  test('of a selection is the steps it lies in', () => {
    expect(areaOf({ kind: 'step', id: as.step('two') })).toEqual({ from: 'two', to: 'two' })
    expect(areaOf({ kind: 'stage', id: as.stage('Use') })).toEqual({ from: 'one', to: 'two' })
    expect(areaOf({ kind: 'card', id: as.card('long') })).toEqual({ from: 'two', to: 'three' })
    expect(areaOf({ kind: 'card', id: as.card('last') }, 'long', 'last')).toEqual({ from: 'two', to: 'four' })
    expect(areaOf({ kind: 'cell', stepId: as.step('one'), laneId: as.lane('actions') })).toMatchObject({ to: 'one' })
  })
  test('is said as whole steps, and the stage it begins in is known', () => {
    expect(areaInWords(map, { from: as.step('two'), to: as.step('three') })).toBe('Steps 2–3 with all lanes')
    expect(areaInWords(map, { from: as.step('four'), to: as.step('four') })).toBe('Step 4 with all lanes')
    const hidden = { hiddenLanes: [map.lanes[0]?.id ?? as.lane('')] }
    expect(areaInWords(map, { from: as.step('four'), to: as.step('four'), view: hidden })).toBe(
      `Step 4 with ${map.lanes.length - 1} of ${map.lanes.length} lanes`,
    )
    expect(stageAt(map, { from: as.step('three'), to: as.step('four') })).toBe('Repair')
  })
  test('is none where nothing of the grid is selected', () => {
    expect(areaOf(null)).toBeNull()
    expect(areaOf({ kind: 'lane', id: as.lane('actions') })).toBeNull()
    expect(areaOf({ kind: 'card', id: as.card('parked') })).toBeNull()
    expect(areaOf({ kind: 'stage', id: as.stage('Empty') })).toBeNull()
  })
})
