// Commands on stages: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, laterStamp, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { JourneyMap } from '../../model/map.ts'
import { readMap } from '../read.ts'
import { restore } from '../restore.ts'
import { docOf } from '../write.ts'
import { addStage, deleteStage, moveStage } from './stages.ts'
import { deleteStep, moveStep } from './steps.ts'

const [buy, use] = [id.stage('buy'), id.stage('use')]
const order = (map: JourneyMap) => map.stages.map((stage) => stage.id)

test('[DOC1] a stage is added last, first, or after another', () => {
  const renew = { id: id.stage('renew'), title: 'Renew' }
  check(
    (doc) => addStage(doc, renew, stamp),
    (map) => expect(map.stages.at(-1)).toEqual({ ...renew, steps: [] }),
  )
  check(
    (doc) => addStage(doc, { ...renew, after: null }, stamp),
    (map) => expect(order(map)).toEqual(['renew', 'buy', 'use']),
  )
  check(
    (doc) => addStage(doc, { ...renew, after: 'buy' }, stamp),
    (map) => expect(order(map)).toEqual(['buy', 'renew', 'use']),
  )
})

test('[DOC1] a stage moves with its steps', () => {
  check(
    (doc) => moveStage(doc, use, { after: null }),
    (map) => expect(map.stages).toEqual([...sampleMap.stages].reverse()),
  )
  check(
    (doc) => moveStage(doc, buy, { after: 'use' }),
    (map) => expect(order(map)).toEqual(['use', 'buy']),
  )
})

test('[DOC6] deleting a stage takes its steps along, parks their cards, and one undo brings all back', () =>
  check(
    (doc) => deleteStage(doc, buy, stamp),
    (map) => {
      expect(order(map)).toEqual(['use'])
      expect(map.cards.filter((card) => card.stepId !== null)).toEqual([])
      expect(map.cards).toHaveLength(sampleMap.cards.length)
    },
  ))

test('[DOC7] putting a stage back brings the steps that went with it, and no step that was deleted before', () => {
  const doc = docOf(sampleMap)
  deleteStep(doc, id.step('pay'), stamp)
  deleteStage(doc, buy, laterStamp)
  check(
    () => restore(doc, { collection: 'stages', id: 'buy' }),
    (map) => expect(map.stages[0]?.steps.map((step) => step.id)).toEqual(['choose']),
    doc,
  )
})

test('[DOC7] a step that moved out of a stage before it was deleted stays', () => {
  const doc = docOf(sampleMap)
  moveStep(doc, id.step('pay'), { stageId: use, after: null })
  check(
    () => deleteStage(doc, buy, stamp),
    (map) => expect(map.stages[0]?.steps.map((step) => step.id)).toEqual(['pay', 'unpack']),
    doc,
  )
  expect(readMap(doc).issues.filter((issue) => issue.code === 'step-unplaced')).toEqual([])
})

test('a stage that is there already or gone is refused', () => {
  checkRefused((doc) => addStage(doc, { id: buy, title: 'Again' }, stamp), 'stage-exists')
  checkRefused((doc) => moveStage(doc, id.stage('gone'), { after: null }), 'stage-missing')
  checkRefused((doc) => deleteStage(doc, id.stage('gone'), stamp), 'stage-missing')
  const doc = docOf(sampleMap)
  deleteStage(doc, buy, stamp)
  checkRefused(() => moveStage(doc, buy, { after: null }), 'stage-missing', doc)
  checkRefused(() => deleteStage(doc, buy, stamp), 'stage-missing', doc)
  checkRefused(() => addStage(doc, { id: buy, title: 'Again' }, stamp), 'stage-exists', doc)
})
