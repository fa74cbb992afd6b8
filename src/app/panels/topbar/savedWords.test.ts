import { expect, test } from 'vitest'
import { savedWords } from './savedWords.ts'

const check = (connection: 'online' | 'offline', unsaved: number, words: string) =>
  test(`[PANEL3] ${connection} with ${unsaved} unsaved says “${words}”`, () =>
    expect(savedWords({ connection, unsaved })).toBe(words))

check('online', 0, 'Saved')
check('online', 3, 'Saving…')
check('offline', 0, 'Saved')
check('offline', 1, '1 change waiting')
check('offline', 3, '3 changes waiting')
