// Adding many things at once: what comes, in one step of undo, and what is refused whole.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { JourneyMap } from '../../model/map.ts'
import { addParts } from './parts.ts'

const [actions, touch, mood] = [id.lane('actions'), id.lane('touch'), id.lane('mood')]
const [choose, pay, fresh] = [id.step('choose'), id.step('pay'), id.step('fresh')]
const born = (name: string) => ({ id: id.card(name), title: name })

const cell = (map: JourneyMap, laneId: string | null, stepId: string | null) =>
  map.cards.filter((card) => card.laneId === laneId && card.stepId === stepId).map((card) => card.id)

test('[HANDS7] cards with connectors among them come in the order given, in one step of undo', () =>
  check(
    (doc) =>
      addParts(
        doc,
        {
          stacks: [
            { stepId: choose, laneId: actions, after: 'ask', cards: [born('x'), born('y')] },
            { stepId: null, laneId: null, after: null, cards: [born('z')] },
          ],
          connectors: [{ id: id.connector('new'), from: id.card('x'), to: id.card('queue'), kind: 'flow' }],
        },
        stamp,
      ),
    (map) => {
      expect(cell(map, 'actions', 'choose')).toEqual(['ask', 'x', 'y', 'read'])
      expect(cell(map, null, null)).toEqual(['z', 'parked'])
      expect(map.connectors).toHaveLength(2)
    },
  ))

test('[HANDS8] a step, a stage and lanes come with what stands in them', () =>
  check(
    (doc) =>
      addParts(
        doc,
        {
          stages: { after: 'buy', stages: [{ id: id.stage('new'), title: 'New' }] },
          steps: { stageId: id.stage('new'), after: null, steps: [{ id: fresh, title: 'Fresh', momentOfTruth: true }] },
          lanes: {
            after: 'actions',
            lanes: [
              { id: id.lane('one'), kind: 'text', title: 'One' },
              { id: id.lane('two'), kind: 'emotion', title: 'Two' },
            ],
          },
          stacks: [{ stepId: fresh, laneId: id.lane('one'), cards: [{ ...born('x'), endStepId: id.step('unpack') }] }],
          emotions: [
            { laneId: id.lane('two'), stepId: fresh, personaId: id.persona('all'), expected: 1, source: 'assumed' },
          ],
        },
        stamp,
      ),
    (map) => {
      expect(map.stages.map(({ title, steps }) => [title, steps.map((step) => step.title)])).toEqual([
        ['Buy', ['Choose', 'Pay']],
        ['New', ['Fresh']],
        ['Use', ['Unpack']],
      ])
      expect(map.lanes.map((lane) => lane.id).slice(0, 4)).toEqual(['actions', 'one', 'two', 'touch'])
      expect(map.cards.find((card) => card.id === 'x')).toMatchObject({ stepId: 'fresh', endStepId: 'unpack' })
      expect(map.emotions).toContainEqual(expect.objectContaining({ laneId: 'two', stepId: 'fresh', expected: 1 }))
    },
  ))

test('[DOC21] what cannot be added is refused whole', () => {
  const stack = { stepId: pay, laneId: touch, cards: [born('x')] }
  const refused = (parts: Parameters<typeof addParts>[1], code: string) =>
    checkRefused((doc) => addParts(doc, parts, stamp), code)
  refused({ stacks: [{ ...stack, cards: [born('ask')] }] }, 'exists')
  refused({ lanes: { after: null, lanes: [{ id: actions, kind: 'text', title: '' }] } }, 'exists')
  refused({ stacks: [stack, { ...stack, stepId: fresh }] }, 'step-missing')
  refused({ stacks: [{ ...stack, cards: [{ ...born('x'), endStepId: fresh }] }] }, 'step-missing')
  refused({ stacks: [{ ...stack, laneId: id.lane('gone') }] }, 'lane-missing')
  refused({ stacks: [{ ...stack, laneId: null }] }, 'lane-missing')
  refused({ stacks: [{ ...stack, laneId: mood }] }, 'lane-refuses-card')
  refused(
    {
      lanes: { after: null, lanes: [{ id: id.lane('e'), kind: 'emotion', title: '' }] },
      stacks: [{ ...stack, laneId: id.lane('e') }],
    },
    'lane-refuses-card',
  )
  refused({ stacks: [{ ...stack, cards: [{ ...born('x'), effort: 11 }] }] }, 'value-refused')
  refused({ steps: { stageId: id.stage('gone'), after: null, steps: [] } }, 'stage-missing')
  refused(
    { connectors: [{ id: id.connector('c'), from: id.card('ask'), to: id.card('gone'), kind: 'flow' }] },
    'card-missing',
  )
  const [point] = sampleMap.emotions
  if (point) refused({ emotions: [{ ...point, stepId: fresh }] }, 'step-missing')
  if (point) refused({ emotions: [{ ...point, laneId: id.lane('gone') }] }, 'lane-missing')
})
