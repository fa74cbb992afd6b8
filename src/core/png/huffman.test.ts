import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLengths, codesOf } from './huffman.ts'

const kraft = (lengths: Uint8Array) => lengths.reduce((sum, bits) => sum + (bits > 0 ? 2 ** -bits : 0), 0)

test('[PIC1] codes fill what their limit allows, however seldom a symbol is', () => {
  const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 ** 30 })), {
    minLength: 2,
    maxLength: 19,
  })
  fc.assert(
    fc.property(counts, (list) => {
      const lengths = codeLengths(Uint32Array.from(list), 7)
      const used = list.filter((count) => count > 0).length
      expect(Math.max(...lengths)).toBeLessThanOrEqual(7)
      expect(kraft(lengths)).toBe(used < 2 ? used / 2 : 1)
      expect(list.map((count) => count > 0)).toEqual(Array.from(lengths, (bits) => bits > 0))
    }),
  )
})

test('[PIC1] a symbol that occurs often has a short code, and no code begins another', () => {
  const lengths = codeLengths(Uint32Array.of(1, 1, 2, 4, 8), 15)
  expect([...lengths]).toEqual([4, 4, 3, 2, 1])
  expect([...codesOf(lengths)]).toEqual([0b0111, 0b1111, 0b011, 0b01, 0b0])
})
