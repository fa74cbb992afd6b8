// Commands on steps: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { JourneyMap } from '../../model/map.ts'
import { restore } from '../restore.ts'
import { docOf } from '../write.ts'
import { deleteStage } from './stages.ts'
import { addStep, deleteStep, moveStep, setStepField } from './steps.ts'

const [choose, pay, unpack] = [id.step('choose'), id.step('pay'), id.step('unpack')]
const [buy, use] = [id.stage('buy'), id.stage('use')]
const order = (map: JourneyMap) => map.stages.map((stage) => stage.steps.map((step) => step.id))

test('[DOC1] a step is added last, first, or after another of its stage', () => {
  const compare = { id: id.step('compare'), title: 'Compare', stageId: buy }
  check(
    (doc) => addStep(doc, compare, stamp),
    (map) => expect(order(map)).toEqual([['choose', 'pay', 'compare'], ['unpack']]),
  )
  check(
    (doc) => addStep(doc, { ...compare, after: null }, stamp),
    (map) => expect(order(map)).toEqual([['compare', 'choose', 'pay'], ['unpack']]),
  )
  check(
    (doc) => addStep(doc, { ...compare, after: 'choose' }, stamp),
    (map) => expect(order(map)).toEqual([['choose', 'compare', 'pay'], ['unpack']]),
  )
})

test('[DOC1] a step moves within its stage or to another, and its cards go with it', () => {
  check(
    (doc) => moveStep(doc, choose, { stageId: buy, after: 'pay' }),
    (map) => expect(order(map)).toEqual([['pay', 'choose'], ['unpack']]),
  )
  check(
    (doc) => moveStep(doc, choose, { stageId: use, after: 'unpack' }),
    (map) => {
      expect(order(map)).toEqual([['pay'], ['unpack', 'choose']])
      expect(map.cards.find((card) => card.id === 'ask')?.stepId).toBe('choose')
    },
  )
})

test('[DOC5] a span whose end comes before its start is shown in one step, and spans again when the steps are back', () =>
  check(
    (doc) => moveStep(doc, unpack, { stageId: buy, after: null }),
    (map) => expect(map.cards.find((card) => card.id === 'order')).not.toHaveProperty('endStepId'),
  ))

test('[DOC6] deleting a step parks its cards; putting it back brings them back', () => {
  const parked = (map: JourneyMap) => map.cards.filter((card) => card.stepId === null).map((card) => card.id)
  check(
    (doc) => deleteStep(doc, pay, stamp),
    (map) => expect(parked(map).sort()).toEqual(['callback', 'order', 'parked', 'queue']),
  )
  const doc = docOf(sampleMap)
  deleteStep(doc, pay, stamp)
  check(
    () => restore(doc, { collection: 'steps', id: 'pay' }),
    (map) => expect(map).toEqual(sampleMap),
    doc,
  )
})

test('a choice field is set, replaced and cleared', () => {
  const wait = { value: 9, unit: 'days' } as const
  const stepOf = (map: JourneyMap) => map.stages[0]?.steps[1]
  check(
    (doc) => setStepField(doc, pay, { field: 'wait', value: wait }),
    (map) => expect(stepOf(map)?.wait).toEqual(wait),
  )
  check(
    (doc) => setStepField(doc, pay, { field: 'wait', value: undefined }),
    (map) => expect(stepOf(map)).toEqual({ id: 'pay', title: 'Pay' }),
  )
  check(
    (doc) => setStepField(doc, pay, { field: 'leadingMetric', value: 'nps' }),
    (map) => expect(stepOf(map)?.leadingMetric).toBe('nps'),
  )
})

test('[DOC8] setting what is set already writes nothing', () => {
  const doc = docOf(sampleMap)
  let writes = 0
  doc.on('update', () => {
    writes += 1
  })
  expect(setStepField(doc, pay, { field: 'wait', value: { unit: 'days', value: 2 } }).ok).toBe(true)
  expect(writes).toBe(0)
})

test('unknown steps and stages, and values out of range, are refused', () => {
  const gone = id.step('gone')
  const nowhere = { stageId: id.stage('gone'), after: null }
  checkRefused((doc) => addStep(doc, { id: pay, title: '', stageId: buy }, stamp), 'step-exists')
  checkRefused((doc) => addStep(doc, { id: gone, title: '', stageId: nowhere.stageId }, stamp), 'stage-missing')
  checkRefused((doc) => moveStep(doc, gone, { stageId: buy, after: null }), 'step-missing')
  checkRefused((doc) => moveStep(doc, pay, nowhere), 'stage-missing')
  checkRefused((doc) => deleteStep(doc, gone, stamp), 'step-missing')
  checkRefused((doc) => setStepField(doc, gone, { field: 'momentOfTruth', value: true }), 'step-missing')
  checkRefused((doc) => setStepField(doc, pay, { field: 'wait', value: { value: -1, unit: 'days' } }), 'value-refused')
  const doc = docOf(sampleMap)
  deleteStage(doc, use, stamp)
  checkRefused(() => moveStep(doc, pay, { stageId: use, after: null }), 'stage-missing', doc)
})
