import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { decompress } from 'wawoff2'
import { measure } from '../../src/core/scene/metrics.ts'
import type { Face, SceneNode } from '../../src/core/scene/node.ts'
import { fontCss } from './fontCss.ts'

const text = (words: string, face: Face): SceneNode => ({
  kind: 'text',
  x: 0,
  y: 0,
  text: words,
  face,
  sizePx: 12,
  fill: 'text',
})
const cssOf = (...nodes: SceneNode[]) => fontCss({ width: 1, height: 1, background: 'bg-canvas', nodes })

test('[SVG6] a file carries the faces that it uses, and no other', async () => {
  const css = await cssOf(text('Repair', 'semibold'), { kind: 'group', x: 0, y: 0, children: [text('“Oh”', 'italic')] })
  expect(css.match(/@font-face/g)?.length).toBe(2)
  expect(css).toContain('font-weight:600')
  expect(css).toContain('font-style:italic')
  expect(await cssOf()).toBe('')
})

test('[SVG6] a face in a file has its characters at the widths that lines were broken by, and does not kern', async () => {
  const css = await cssOf(text('AVATAR ₹10', 'regular'))
  const base64 = /base64,([^)]+)\)/.exec(css)?.[1] ?? ''
  const font = fontkit.create(Buffer.from(await decompress(Buffer.from(base64, 'base64')))) as fontkit.Font
  expect(font.layout('AVATAR ₹10').advanceWidth).toBe(measure('AVATAR ₹10', 'regular', font.unitsPerEm))
  expect(font.hasGlyphForCodePoint('z'.charCodeAt(0))).toBe(false)
  expect(base64.length).toBeLessThan(10_000)
})
