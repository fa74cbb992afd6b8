// The command on emotion points: what it does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { merge, twoCopies } from '../../../../tests/support/twoCopies.ts'
import { readMap } from '../read.ts'
import { docOf } from '../write.ts'
import { copyCurve, setEmotion } from './emotions.ts'
import { deletePersona } from './personas.ts'

const mood = { laneId: id.lane('mood'), personaId: id.persona('all') }
const atChoose = { ...mood, stepId: id.step('choose') }
const atUnpack = { ...mood, stepId: id.step('unpack') }

test('a point is set, changed in one part, and taken away', () => {
  check(
    (doc) => setEmotion(doc, atUnpack, { expected: 1, experienced: -2, source: 'follows' }),
    (map) => expect(map.emotions).toContainEqual({ ...atUnpack, expected: 1, experienced: -2, source: 'follows' }),
  )
  check(
    (doc) => setEmotion(doc, atChoose, { experienced: -1 }),
    (map) => expect(map.emotions[0]).toEqual({ ...atChoose, expected: 1, experienced: -1, source: 'reported' }),
  )
  check(
    (doc) => setEmotion(doc, atChoose, { expected: null, experienced: null }),
    (map) => expect(map.emotions.some((point) => point.stepId === 'choose')).toBe(false),
  )
})

test('a point of which nobody says where it comes from is assumed', () =>
  check(
    (doc) => setEmotion(doc, atUnpack, { experienced: 1 }),
    (map) => expect(map.emotions).toContainEqual({ ...atUnpack, experienced: 1, source: 'assumed' }),
  ))

test('[DOC9] two colleagues who set the expected and the experienced part of one point keep both', () => {
  const [one, two] = twoCopies()
  setEmotion(one, atUnpack, { expected: 2 })
  setEmotion(two, atUnpack, { experienced: -2 })
  merge(one, two)
  expect(readMap(one).map.emotions).toContainEqual({ ...atUnpack, expected: 2, experienced: -2, source: 'assumed' })
})

test('[PERSONA5] a curve is copied to a persona in place of what that was, as the team’s guess', () => {
  const [all, meera] = [id.persona('all'), id.persona('meera')]
  check(
    (doc) => copyCurve(doc, { laneId: mood.laneId, from: all, to: meera }),
    (map) =>
      expect(map.emotions.filter(({ personaId }) => personaId === meera)).toEqual([
        { ...atChoose, personaId: meera, expected: 1, experienced: 0.5, source: 'assumed' },
      ]),
  )
  checkRefused((doc) => copyCurve(doc, { laneId: id.lane('actions'), from: all, to: meera }), 'lane-missing')
  checkRefused((doc) => copyCurve(doc, { laneId: mood.laneId, from: meera, to: meera }), 'persona-missing')
  checkRefused((doc) => copyCurve(doc, { laneId: mood.laneId, from: all, to: id.persona('gone') }), 'persona-missing')
  checkRefused(
    (doc) => copyCurve(doc, { laneId: mood.laneId, from: id.persona('rituraj'), to: meera }),
    'curve-missing',
  )
})

test('[DOC8] setting what is set already writes nothing', () => {
  const doc = docOf(sampleMap)
  let writes = 0
  doc.on('update', () => {
    writes += 1
  })
  setEmotion(doc, atChoose, { expected: 1, experienced: 0.5, source: 'reported' })
  setEmotion(doc, atUnpack, { expected: null })
  expect(writes).toBe(0)
})

test('levels beyond -2 to +2, and a step, lane or persona that is gone, are refused', () => {
  checkRefused((doc) => setEmotion(doc, atChoose, { expected: 2.1 }), 'value-refused')
  checkRefused((doc) => setEmotion(doc, atChoose, { experienced: Number.NaN }), 'value-refused')
  checkRefused((doc) => setEmotion(doc, { ...mood, stepId: id.step('gone') }, { expected: 1 }), 'step-missing')
  checkRefused((doc) => setEmotion(doc, { ...atChoose, laneId: id.lane('gone') }, { expected: 1 }), 'lane-missing')
  checkRefused((doc) => setEmotion(doc, { ...atChoose, laneId: id.lane('actions') }, { expected: 1 }), 'lane-missing')
  const doc = docOf(sampleMap)
  deletePersona(doc, id.persona('meera'), stamp)
  const meera = { ...atChoose, personaId: id.persona('meera') }
  checkRefused(() => setEmotion(doc, meera, { expected: 1 }), 'persona-missing', doc)
})
