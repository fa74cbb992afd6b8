import { expect, test } from 'vitest'
import type { SceneNode } from '../scene/node.ts'
import { nodesWithin } from './band.ts'

const path = (d: string, at?: { x: number; y: number; scale: number }): SceneNode => ({
  ...{ kind: 'path', d, stroke: 'line', strokeWidth: 2 },
  ...(at && { at }),
})
const rect: SceneNode = { kind: 'rect', x: 0, y: 100, width: 10, height: 20, fill: 'line' }
const text: SceneNode = { kind: 'text', x: 0, y: 200, text: 'a', face: 'regular', sizePx: 10, fill: 'text' }

test.each<[string, SceneNode, top: number, bottom: number]>([
  ['a rectangle', rect, 100, 120],
  ['a text with marks above and below', text, 185, 210],
  ['lines', path('M0 100L50 300'), 100, 300],
  ['lines told from where the last one ended', path('m0 100l50 200v-50h9'), 100, 300],
  ['a curve and its handles', path('M0 100C0 50 10 350 10 300'), 50, 350],
  ['an arc', path('M0 100a5 8 0 01.5 10'), 94, 126],
  ['what follows a closed shape', path('M0 100v50zl0 -30'), 70, 150],
  ['an icon, scaled at its place', path('M2 4v16', { x: 0, y: 100, scale: 0.5 }), 102, 110],
])('[PIC2] what reaches into a band is in it: %s', (_, node, top, bottom) => {
  const isIn = (from: number, to: number) => nodesWithin([node], { top: from, bottom: to }).length > 0
  expect(isIn(top + 1, top + 2)).toBe(true)
  expect(isIn(bottom - 2, bottom - 1)).toBe(true)
  expect(isIn(0, top - 6)).toBe(false)
  expect(isIn(bottom + 6, 999)).toBe(false)
})

test('[PIC2] a group keeps those of its nodes that can be seen, and none is kept empty', () => {
  const group = (y: number, children: readonly SceneNode[]): SceneNode => ({ kind: 'group', x: 0, y, children })
  expect(nodesWithin([group(50, [rect, group(10, [text])])], { top: 255, bottom: 300 })).toEqual([
    group(50, [group(10, [text])]),
  ])
  expect(nodesWithin([group(50, [rect, group(10, [text])])], { top: 400, bottom: 500 })).toEqual([])
})
