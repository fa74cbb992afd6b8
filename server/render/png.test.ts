import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { toSvg } from '../../src/core/export/svg.ts'
import { measure } from '../../src/core/scene/metrics.ts'
import type { Face, Scene, SceneNode } from '../../src/core/scene/node.ts'
import { explainTooLarge, toPng } from './png.ts'

const WIDTH = 400
const HEIGHT = 40

function png(nodes: readonly SceneNode[], scale = 1): Uint8Array {
  const scene: Scene = { width: WIDTH, height: HEIGHT, background: 'bg-canvas', nodes }
  const made = toPng({ svg: toSvg(scene, { theme: 'print' }), widthPx: WIDTH, heightPx: HEIGHT, scale })
  if (!made.ok) throw new Error(made.error)
  return made.value
}

/** Drawn again without any font, so that only the picture itself is read. */
function pixelsOf(picture: Uint8Array): { width: number; columns: number[] } {
  const href = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`
  const { width, height } = sizeOf(picture)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const inked = new Set<number>()
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) inked.add((at / 4) % width)
  return { width, columns: [...inked].sort((a, b) => a - b) }
}

const sizeOf = (picture: Uint8Array) => {
  const header = Buffer.from(picture)
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) }
}

const line = (text: string, face: Face): SceneNode => ({
  kind: 'text',
  x: 10,
  y: 28,
  text,
  face,
  sizePx: 20,
  fill: 'text',
})

describe('[PNG1] a picture', () => {
  test('has the size of the drawing times its scale', () => {
    expect(sizeOf(png([]))).toEqual({ width: 400, height: 40 })
    expect(sizeOf(png([], 2))).toEqual({ width: 800, height: 80 })
  })

  test.each(['regular', 'medium', 'semibold', 'italic'] as const)(
    'has text in %s as wide as it was measured',
    (face) => {
      const text = 'lAVATAR To Ty, WAVE.l'
      const { columns } = pixelsOf(png([line(text, face)]))
      const inkedPx = (columns.at(-1) ?? 0) - (columns[0] ?? 0)
      // From the stem of the first l to the far side of the last one's, which is about 2 px thick.
      expect(Math.abs(inkedPx - 2 - measure(text.slice(0, -1), face, 20))).toBeLessThan(2)
    },
  )

  test('has each face in its own font', () => {
    const faces = (['regular', 'medium', 'semibold', 'italic'] as const).map((face) => png([line('Repair', face)]))
    expect(new Set(faces.map((picture) => Buffer.from(picture).toString('base64'))).size).toBe(4)
  })

  test('is the same each time', () => {
    expect(Buffer.compare(png([line('Repair', 'regular')]), png([line('Repair', 'regular')]))).toBe(0)
  })
})

describe('[PNG2] a picture of more pixels than fit in memory', () => {
  const size = { widthPx: 20_000, heightPx: 10_000 }

  test('is refused before it is drawn', () => {
    expect(toPng({ svg: 'not even an SVG', ...size, scale: 1 })).toEqual({ ok: false, error: 'picture-too-large' })
  })
  test('is refused in a sentence that says what would do', () => {
    expect(explainTooLarge({ ...size, scale: 1 })).toBe(
      'At scale 1 the picture would be 20000 × 10000 px, and a PNG may have 150 million pixels. Export an SVG, which has no limit.',
    )
    expect(explainTooLarge({ widthPx: 6_000, heightPx: 4_000, scale: 4 })).toBe(
      'At scale 4 the picture would be 24000 × 16000 px, and a PNG may have 150 million pixels. Scale 2.5 fits, and an SVG has no limit.',
    )
  })
})
