// Stages split and merged: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { merge, twoCopies } from '../../../../tests/support/twoCopies.ts'
import type { JourneyMap } from '../../model/map.ts'
import { readMap } from '../read.ts'
import { mergeStages, splitStage } from './stageStructure.ts'
import { addStep } from './steps.ts'

const [buy, use, after] = [id.stage('buy'), id.stage('use'), id.stage('after')]
const [choose, pay] = [id.step('choose'), id.step('pay')]
const outline = (map: JourneyMap) => map.stages.map((stage) => [stage.title, ...stage.steps.map((step) => step.id)])

test('[HANDS19] a stage is split before a step: that one and those behind it go to a new stage', () =>
  check(
    (doc) => splitStage(doc, { id: after, title: 'Decide', from: pay }, stamp),
    (map) => {
      expect(outline(map)).toEqual([
        ['Buy', 'choose'],
        ['Decide', 'pay'],
        ['Use', 'unpack'],
      ])
      expect(map.cards).toEqual(sampleMap.cards)
    },
  ))

test('[HANDS19] a stage goes into the one before it or behind it, and its steps keep their order', () => {
  check(
    (doc) => mergeStages(doc, { id: use, into: buy }, stamp),
    (map) => expect(outline(map)).toEqual([['Buy', 'choose', 'pay', 'unpack']]),
  )
  check(
    (doc) => mergeStages(doc, { id: buy, into: use }, stamp),
    (map) => expect(outline(map)).toEqual([['Use', 'choose', 'pay', 'unpack']]),
  )
})

test('[HANDS19] what cannot be split or merged is refused', () => {
  checkRefused((doc) => splitStage(doc, { id: after, title: '', from: choose }, stamp), 'nothing-to-split')
  checkRefused((doc) => splitStage(doc, { id: after, title: '', from: id.step('gone') }, stamp), 'step-missing')
  checkRefused((doc) => splitStage(doc, { id: use, title: '', from: pay }, stamp), 'stage-exists')
  checkRefused((doc) => mergeStages(doc, { id: use, into: use }, stamp), 'same-stage')
  checkRefused((doc) => mergeStages(doc, { id: use, into: after }, stamp), 'stage-missing')
})

test('[HANDS19] a step that a colleague adds to a stage while it is merged away is kept', () => {
  const [one, two] = twoCopies()
  mergeStages(one, { id: use, into: buy }, stamp)
  addStep(two, { id: id.step('fix'), title: 'Fix', stageId: use }, stamp)
  merge(one, two)
  expect(outline(readMap(one).map)).toEqual([
    ['Buy', 'choose', 'pay', 'unpack'],
    ['Unplaced', 'fix'],
  ])
})
