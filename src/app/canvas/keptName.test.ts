import { expect, test } from 'vitest'
import { keptPx } from './keptName.ts'

const stage = { from: 140, lengthPx: 800, wordsPx: 200 }

test('[CANVAS90] a name stands where its header begins, then at the edge of what is in sight, and leaves with the end', () => {
  const at = (edge: number): number => keptPx(stage, edge)
  expect([0, 140, 141, 500, 740, 741, 940, 2000].map(at)).toEqual([0, 0, 1, 360, 600, 600, 600, 600])
})

test('[CANVAS90] a name that fills its header stays where it is', () => {
  expect(keptPx({ ...stage, wordsPx: 900 }, 500)).toBe(0)
})
