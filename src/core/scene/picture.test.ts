import { expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { Filter } from '../model/filter.ts'
import { measure } from './metrics.ts'
import type { GroupNode, SceneNode } from './node.ts'
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

test('[SCN7] what a filter leaves out is faded, and so is what leads to it', () => {
  const map = mapOf({
    stages: stagesOf({ Use: ['one'] }),
    lanes: lanesOf('pains', 'opportunities'),
    cards: [
      card('bad', { step: 'one', lane: 'pains' }, { severity: 4 }),
      card('small', { step: 'one', lane: 'pains' }, { severity: 1 }),
      card('hope', { step: 'one', lane: 'opportunities' }),
    ],
    connectors: [link('bad', 'hope')],
  })
  const faded = (filter: Filter) => {
    const scene = pictureScene(map, { filter }, { measure, dateText: 'today' })
    if (!scene.ok) throw new Error(scene.error)
    return groups(scene.value.nodes).flatMap(({ id, opacity }) => (opacity === 0.25 ? [id ?? 'connector'] : []))
  }
  expect(faded({ severities: [4] })).toEqual(['connector', 'small', 'hope'])
  expect(faded({})).toEqual([])
  const told = pictureScene(map, { filter: { severities: [4, 3], words: 'call' } }, { measure, dateText: 'today' })
  expect(told.ok && words(told.value.nodes)).toEqual(
    expect.arrayContaining(['In full colour', 'Critical or Major; “call”']),
  )
})

const groups = (nodes: readonly SceneNode[]): GroupNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groups(node.children)] : []))
