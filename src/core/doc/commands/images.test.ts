// The command that makes a picture known: once, for good, and outside the undo history.
import { expect, test } from 'vitest'
import { IMAGE, id, sampleMap } from '../../../../tests/support/builders.ts'
import { readMap } from '../read.ts'
import { openUndo } from '../undo.ts'
import { docOf } from '../write.ts'
import { addImage } from './images.ts'

const picture = { type: 'image/jpeg', bytes: 9, widthPx: 3, heightPx: 3 } as const

test('a picture is known after it was added, and adding it again changes nothing', () => {
  const doc = docOf(sampleMap)
  const undo = openUndo(doc)
  const other = id.image('cd'.repeat(32))
  addImage(doc, other, picture)
  addImage(doc, id.image(IMAGE), picture)
  expect(readMap(doc).map.images).toEqual({ ...sampleMap.images, [other]: picture })
  expect(undo.undoStack).toHaveLength(0)
})
