import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addStage } from '../../core/doc/commands/stages.ts'
import { editText } from '../../core/doc/text.ts'
import { openUndo } from '../../core/doc/undo.ts'
import { docOf } from '../../core/doc/write.ts'
import type { MapId, StageId } from '../../core/model/ids.ts'
import { EMPTY_MAP } from '../../core/model/map.ts'
import { openUnsaved } from './unsaved.ts'

const stamp = { at: '2026-01-01T00:00:00Z', by: 'me' }
const stage = 's1' as StageId

function begin() {
  const doc = docOf(EMPTY_MAP)
  const undo = openUndo(doc)
  let count = -1
  const unsaved = openUnsaved({
    mapId: 'm1' as MapId,
    doc,
    undo,
    isOwn: (origin) => origin !== 'server',
    tell: (now) => {
      count = now
    },
  })
  return { doc, undo, unsaved, count: () => count }
}

test('[CANVAS2] an addition is one change, though it is written in two steps', () => {
  const { doc, count } = begin()
  addStage(doc, { id: stage, title: 'Buy' }, stamp)
  expect(count()).toBe(1)
})

test('[CANVAS2] a sentence typed in one go is one change', () => {
  const { doc, undo, count } = begin()
  addStage(doc, { id: stage, title: '' }, stamp)
  undo.stopCapturing()
  for (const [index, insert] of [...'Buy it'].entries())
    editText(doc, { collection: 'stages', id: stage, field: 'title' }, { index, remove: 0, insert })
  expect(count()).toBe(2)
})

test('[CANVAS2] taking a change back is a change that waits too', () => {
  const { doc, undo, unsaved, count } = begin()
  addStage(doc, { id: stage, title: 'Buy' }, stamp)
  unsaved.clear()
  expect(count()).toBe(0)
  undo.undo()
  expect(count()).toBe(1)
})

test('what comes from the server does not wait for it', () => {
  const { doc, count } = begin()
  const theirs = docOf(EMPTY_MAP)
  addStage(theirs, { id: stage, title: 'Buy' }, stamp)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'server')
  expect(count()).toBe(0)
})
