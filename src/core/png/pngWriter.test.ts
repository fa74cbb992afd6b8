import fc from 'fast-check'
import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { PngWriter } from './pngWriter.ts'

type Rgb = readonly [number, number, number]

/** Written a few rows at a time, read back by another program. */
function readBack(width: number, colours: readonly Rgb[], rowsAtOnce: number): readonly Rgb[] {
  const pixels = new Uint8Array(colours.length * 4).fill(255)
  for (const [at, colour] of colours.entries()) pixels.set(colour, at * 4)
  const writer = new PngWriter(width, colours.length / width)
  for (let at = 0; at < pixels.length; at += width * 4 * rowsAtOnce) {
    writer.rows(pixels.subarray(at, at + width * 4 * rowsAtOnce))
  }
  const { data, channels } = decode(Buffer.concat(writer.end()), { checkCrc: true })
  expect(channels).toBe(3)
  return colours.map((_, at) => [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0])
}

function check(width: number, colours: readonly Rgb[], rowsAtOnce = 3): void {
  expect(readBack(width, colours, rowsAtOnce)).toEqual(colours)
}

const picture = (width: number, height: number, colour: (x: number, y: number) => Rgb): readonly Rgb[] =>
  Array.from({ length: width * height }, (_, at) => colour(at % width, Math.floor(at / width)))

describe('[PIC1] a PNG of ours is read by others as it was written:', () => {
  test('one pixel', () => check(1, [[1, 2, 3]]))
  test('one colour, more of it than one repetition holds', () =>
    check(
      700,
      picture(700, 40, () => [255, 255, 255]),
    ))
  test('columns, each row like the one above', () =>
    check(
      500,
      picture(500, 30, (x) => [x % 251, (x * 7) % 256, (x * 31) % 256]),
    ))
  test('rows too wide for the one above to be in reach', () =>
    check(
      12_000,
      picture(12_000, 4, (x) => [x % 256, x >> 8, (x * x) % 256]),
    ))
  test('noise, which fills many blocks and repeats nothing', () => {
    let state = 1
    const next = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return state >>> 24
    }
    check(
      300,
      picture(300, 200, () => [next(), next(), next()]),
      7,
    )
  })
  test('anything', () => {
    const colour = fc.constantFrom<Rgb>([0, 0, 0], [255, 255, 255], [255, 0, 0], [10, 20, 30])
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height, rows]) =>
        fc.tuple(
          fc.constant(width),
          fc.array(colour, { minLength: width * height, maxLength: width * height }),
          fc.constant(rows),
        ),
      )
    fc.assert(
      fc.property(picture, ([width, colours, rows]) => check(width, colours, rows)),
      { numRuns: 200 },
    )
  })
})
