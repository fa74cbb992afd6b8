// Commands on lanes: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { JourneyMap } from '../../model/map.ts'
import { restore } from '../restore.ts'
import { docOf } from '../write.ts'
import { addLane, deleteLane, moveLane, setLaneCurves } from './lanes.ts'

const order = (map: JourneyMap) => map.lanes.map((lane) => lane.id)

test('[DOC1] a lane is added below another, and a map may hold several of a kind', () =>
  check(
    (doc) => addLane(doc, { id: id.lane('more'), kind: 'actions', title: 'Partner', after: 'actions' }, stamp),
    (map) => expect(order(map)).toEqual(['actions', 'more', 'touch', 'mood', 'pains', 'ideas']),
  ))

test('[DOC1] a lane moves, and its cards with it', () =>
  check(
    (doc) => moveLane(doc, id.lane('pains'), { after: null }),
    (map) => {
      expect(order(map)).toEqual(['pains', 'actions', 'touch', 'mood', 'ideas'])
      expect(map.cards[0]?.id).toBe('queue')
    },
  ))

test('[DOC6] deleting a lane parks its cards; its emotion points are out of sight with it', () => {
  check(
    (doc) => deleteLane(doc, id.lane('actions'), stamp),
    (map) => expect(map.cards.filter((card) => card.laneId === null)).toHaveLength(4),
  )
  check(
    (doc) => deleteLane(doc, id.lane('mood'), stamp),
    (map) => expect(map.emotions).toEqual([]),
  )
  const doc = docOf(sampleMap)
  deleteLane(doc, id.lane('mood'), stamp)
  check(
    () => restore(doc, { collection: 'lanes', id: 'mood' }),
    (map) => expect(map).toEqual(sampleMap),
    doc,
  )
})

test('[PERSONA3] an emotion lane shows its curves one below the other', () =>
  check(
    (doc) => setLaneCurves(doc, id.lane('mood'), 'each'),
    (map) =>
      expect(map.lanes.map(({ curves }) => curves)).toEqual([undefined, undefined, 'each', undefined, undefined]),
  ))

test('a lane that is there already or gone is refused', () => {
  const gone = id.lane('gone')
  checkRefused((doc) => addLane(doc, { id: id.lane('mood'), kind: 'text', title: '' }, stamp), 'lane-exists')
  checkRefused((doc) => moveLane(doc, gone, { after: null }), 'lane-missing')
  checkRefused((doc) => setLaneCurves(doc, id.lane('actions'), 'each'), 'lane-missing')
  checkRefused((doc) => deleteLane(doc, gone, stamp), 'lane-missing')
})
