import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { measure } from './metrics.ts'
import type { SceneNode } from './node.ts'
import { pictureScene } from './picture.ts'

const words = (nodes: readonly SceneNode[]): string[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? words(node.children) : node.kind === 'text' ? [node.text] : []))

test('[SCN5] steps keep their numbers, and the title block says which part it is', () => {
  const map = mapOf({
    title: 'Repair',
    stages: stagesOf({ Use: ['one', 'two', 'three'] }),
    lanes: lanesOf('actions'),
    cards: [card('first', { step: 'one', lane: 'actions' }), card('second', { step: 'two', lane: 'actions' })],
  })
  const scene = pictureScene(map, { from: as.step('two') }, { measure, dateText: 'today' })
  if (!scene.ok) throw new Error(scene.error)
  const told = words(scene.value.nodes)
  expect(told).toEqual(expect.arrayContaining(['Part', 'Steps 2 to 3 of 3', '2', 'two', '3', 'three', 'second']))
  expect(told).not.toContain('1')
  expect(told).not.toContain('first')
})
