import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { id, laterStamp, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { deleteCard } from '../../core/doc/commands/cards.ts'
import { deleteLane } from '../../core/doc/commands/lanes.ts'
import { openReader } from '../../core/doc/read.ts'
import { collection } from '../../core/doc/schema.ts'
import { editText } from '../../core/doc/text.ts'
import { docOf } from '../../core/doc/write.ts'
import { mapId } from '../../core/model/ids.ts'
import { createStatus } from '../session/status.ts'
import { calledIn, type Thing } from '../session/thing.ts'
import { createWaiting } from '../session/waiting.ts'
import { watchWaitingWork } from './waitingWork.ts'

const ask = sampleMap.cards.find((card) => card.id === 'ask')

/** A map here, a colleague’s copy of it, and what is told here when the two meet. */
function begin({ connection = 'offline' }: { connection?: 'online' | 'offline' } = {}) {
  const here = docOf(sampleMap)
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  const status = createStatus()
  status.setState({ connection, unsaved: 1 })
  const shown = openReader(here).current()
  const told: Thing[] = []
  const reading = { current: () => shown, subscribe: () => () => {} }
  const waiting = createWaiting(mapId.parse('map'))
  watchWaitingWork({ doc: here, reading, status, waiting }, (lost) => told.push(lost))
  const type = (): void => {
    editText(here, { collection: 'cards', id: 'ask', field: 'title' }, { index: 0, remove: 0, insert: 'Now: ' })
  }
  const meet = (): readonly Thing[] => {
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there), 'server')
    return told
  }
  return { here, there, status, type, meet }
}

test('[TOGETHER24] a card that one has worked in offline is told of once when a colleague has deleted it', () => {
  const { there, type, meet } = begin()
  type()
  deleteCard(there, id.card('ask'), laterStamp)
  expect(meet()).toEqual([{ kind: 'card', id: 'ask' }])
  collection(there, 'cards').get('ask')?.set('tags', ['late'])
  expect(meet()).toHaveLength(1)
})

test('[TOGETHER24] of a lane that went with one’s work in it, the lane is told of', () => {
  const { there, type, meet } = begin()
  type()
  deleteLane(there, id.lane(ask?.laneId ?? ''), laterStamp)
  expect(meet()).toEqual([{ kind: 'lane', id: ask?.laneId }])
})

test('[TOGETHER24] nothing is told of what one did not touch, touched online, has saved or deleted oneself', () => {
  const untouched = begin()
  deleteCard(untouched.there, id.card('ask'), laterStamp)
  expect(untouched.meet()).toEqual([])

  const online = begin({ connection: 'online' })
  online.type()
  deleteCard(online.there, id.card('ask'), laterStamp)
  expect(online.meet()).toEqual([])

  const saved = begin()
  saved.type()
  saved.status.setState({ unsaved: 0 })
  deleteCard(saved.there, id.card('ask'), laterStamp)
  expect(saved.meet()).toEqual([])

  const deleted = begin()
  deleted.type()
  deleteCard(deleted.here, id.card('ask'), stamp)
  deleteCard(deleted.there, id.card('ask'), laterStamp)
  expect(deleted.meet()).toEqual([])
})

test('[TOGETHER23] what is gone from the map is still called by its name, a card by nothing else', () => {
  const { here } = begin()
  deleteCard(here, id.card('ask'), stamp)
  expect(calledIn(here, { kind: 'card', id: 'ask' })).toBe(`“${ask?.title}”`)
  const [lane] = sampleMap.lanes
  expect(calledIn(here, { kind: 'lane', id: lane?.id ?? '' })).toBe(`the lane “${lane?.title}”`)
})
