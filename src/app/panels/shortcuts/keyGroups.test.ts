// The list of keys and the tables of whoever handles them say the same.
import { expect, test } from 'vitest'
import { EDIT_KEYS, HELD_KEYS } from '../../canvas/editKeys.ts'
import { CANVAS_KEYS } from '../../canvas/useCanvasKeys.ts'
import { SEEK_KEYS } from '../../editor/useSeekKeys.ts'
import { OUTLINE_KEYS } from '../../outline/useOutlineKeys.ts'
import { KEY_GROUPS, keysInWords } from './keyGroups.ts'

const all = KEY_GROUPS.flatMap(({ shortcuts }) => shortcuts)
const listed = (kind: 'keys' | 'held'): readonly string[] =>
  all.flatMap((shortcut): readonly string[] => (shortcut.kind === kind ? shortcut.keys : [])).toSorted()
const keysOf = (...tables: readonly object[]): readonly string[] =>
  [...new Set(tables.flatMap((table) => Object.keys(table)))].toSorted()

test('[PANEL91] each key that does something stands in the list once, and no other does', () => {
  expect(listed('keys')).toEqual(keysOf(EDIT_KEYS, CANVAS_KEYS, OUTLINE_KEYS))
  expect(listed('held')).toEqual(keysOf(HELD_KEYS, SEEK_KEYS))
})

test('[PANEL91] keys are named as they stand on a keyboard, and no two rows alike', () => {
  const words = all.map(keysInWords)
  expect(new Set(words).size).toBe(words.length)
  expect(words).toEqual(
    expect.arrayContaining(['[ and ]', '+ and −', 'V and H', '1 to 4', 'Esc', 'Delete', 'Ctrl or ⌘ K']),
  )
})
