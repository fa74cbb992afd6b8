import fc from 'fast-check'
import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { qrModules, qrSvg } from './qrCode.ts'

const PIXELS = 3

/** Read by another's program, as a telephone would. */
function decoded(modules: readonly (readonly boolean[])[]): string | undefined {
  const size = modules.length * PIXELS
  const pixels = new Uint8ClampedArray(size * size * 4)
  for (let at = 0; at < size * size; at += 1) {
    const isDark = modules[Math.floor(at / size / PIXELS)]?.[Math.floor((at % size) / PIXELS)]
    pixels.set([...Array(3).fill(isDark ? 0 : 255), 255], at * 4)
  }
  return jsqr(pixels, size, size)?.data
}

const ADDRESS = 'https://maps.example.org/f/tAbCdEfGhIjKlMnOpQrSt.AbCdEfGhIjKlMnOpQrStUv?step=wait&via=qr'

test('[FORM14] a code says the address, read by another’s program', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, size: 'small' }), (address) => {
      expect(decoded(qrModules(address))).toBe(address)
    }),
    { seed: 14, numRuns: 50, examples: [[ADDRESS]] },
  )
})

test('[FORM14] its picture has the same modules, a quiet zone and a name', () => {
  const modules = qrModules(ADDRESS)
  const svg = qrSvg(ADDRESS, 'Code for “A & B”')
  expect(svg).toContain('<title>Code for “A &#38; B”</title>')
  const drawn = modules.map((row) => row.map(() => false))
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  expect(drawn).toEqual(modules)
  expect(modules.slice(0, 4).flat().some(Boolean)).toBe(false)
})
