import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { Filter } from '../model/filter.ts'
import type { PersonaId } from '../model/ids.ts'
import { measure } from './metrics.ts'
import type { GroupNode, SceneNode } from './node.ts'
import { pictureScene } from './picture.ts'
import type { ThemeName } from './theme.ts'

const words = (nodes: readonly SceneNode[]): string[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? words(node.children) : node.kind === 'text' ? [node.text] : []))

test('[SCN5] steps keep their numbers, and the title block says which part it is', () => {
  const map = mapOf({
    title: 'Repair',
    stages: stagesOf({ Use: ['one', 'two', 'three'] }),
    lanes: lanesOf('actions'),
    cards: [card('first', { step: 'one', lane: 'actions' }), card('second', { step: 'two', lane: 'actions' })],
  })
  const scene = pictureScene(map, { from: as.step('two') }, { measure, dateText: 'today', theme: 'light' })
  if (!scene.ok) throw new Error(scene.error)
  const told = words(scene.value.nodes)
  expect(told).toEqual(
    expect.arrayContaining(['Part', 'Steps 2 to 3 of 3', '2 of 3 steps', '2', 'two', '3', 'three', 'second']),
  )
  expect(told).not.toContain('1')
  expect(told).not.toContain('first')
})

test('[SCN1] a picture with room for them names every persona', () => {
  const names = ['Commuter', 'Business traveller', 'Family with children', 'Wheelchair user']
  const map = mapOf({
    title: 'Repair',
    stages: stagesOf({ Use: Array.from({ length: 12 }, (_, at) => `step ${at}`) }),
    personas: names.map((name) => ({ id: name as PersonaId, name, colour: 'azure', line: 'solid' }) as const),
  })
  const told = (to: string) => {
    const scene = pictureScene(
      map,
      { from: as.step('step-0'), to: as.step(to) },
      { measure, dateText: '', theme: 'light' },
    )
    return scene.ok ? words(scene.value.nodes) : []
  }
  expect(told('step-11')).toEqual(expect.arrayContaining(names))
  expect(told('step-1')).toContain('+2')
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
    const scene = pictureScene(map, { filter }, { measure, dateText: 'today', theme: 'light' })
    if (!scene.ok) throw new Error(scene.error)
    return groups(scene.value.nodes).flatMap(({ id, opacity }) => (opacity === 0.25 ? [id ?? 'connector'] : []))
  }
  expect(faded({ severities: [4] })).toEqual(['connector', 'small', 'hope'])
  expect(faded({})).toEqual([])
  const told = pictureScene(
    map,
    { filter: { severities: [4, 3], words: 'call' } },
    { measure, dateText: 'today', theme: 'light' },
  )
  expect(told.ok && words(told.value.nodes)).toEqual(
    expect.arrayContaining(['In full colour', 'Critical or Major; “call”']),
  )
})

const groups = (nodes: readonly SceneNode[]): GroupNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groups(node.children)] : []))

describe('[PIC8] a picture for print', () => {
  const map = mapOf({
    title: 'Repair',
    stages: stagesOf({ Use: ['one'] }),
    lanes: lanesOf('pains'),
    cards: [
      card('bad', { step: 'one', lane: 'pains' }, { severity: 4 }),
      card('small', { step: 'one', lane: 'pains' }, { severity: 1 }),
      card('unjudged', { step: 'one', lane: 'pains' }),
    ],
  })
  const toldIn = (theme: ThemeName) => {
    const scene = pictureScene(map, {}, { measure, dateText: 'today', theme })
    if (!scene.ok) throw new Error(scene.error)
    const ofCard = (id: string) => words(groups(scene.value.nodes).find((each) => each.id === id)?.children ?? [])
    return { cards: ['bad', 'small', 'unjudged'].map(ofCard), legend: words(scene.value.nodes).slice(-4) }
  }
  test('says how bad a pain point is in letters, too, and what they mean', () => {
    const { cards, legend } = toldIn('print')
    expect(cards).toEqual([['Cr', 'bad'], ['Mi', 'small'], ['unjudged']])
    expect(legend).toEqual(['Cr', 'Critical', 'Mi', 'Minor'])
  })
  test.each(['light', 'dark'] as const)('has letters that one in %s does without', (theme) => {
    expect(toldIn(theme).cards).toEqual([['bad'], ['small'], ['unjudged']])
  })
})

test('[PIC9] a picture is as wide as its steps, and its words keep within it', () => {
  const map = mapOf({
    title: 'Complaint handling for everybody who bought an air conditioner in Gujarat this summer',
    brief: { scenario: 'From the moment when the air conditioner stops cooling to its repair' },
    stages: stagesOf({ Use: ['one'], Repair: ['two', 'three'] }),
    lanes: lanesOf('actions', 'pains'),
    personas: [
      { id: as.persona('p'), name: 'Meera, who lives with her parents in Ahmedabad', colour: 'plum', line: 'solid' },
    ],
    cards: [card('Calls', { step: 'one', lane: 'actions' })],
  })
  const step = as.step('one')
  const dateText = '22 November 2026, 3:15 pm, India Standard Time'
  const scene = pictureScene(map, { from: step, to: step }, { measure, dateText, theme: 'light' })
  if (!scene.ok) throw new Error(scene.error)
  const { width, nodes } = scene.value
  expect(width).toBe(36 + 116 + 156 + 36)
  for (const { text, left, right } of spansOf(nodes)) {
    expect(left, text).toBeGreaterThanOrEqual(36)
    expect(right, text).toBeLessThanOrEqual(width - 36)
  }
  expect(words(nodes).join(' ')).toContain(`${map.title} ${map.brief.scenario}`)
})

/** From where to where in the picture each text reaches. */
function spansOf(nodes: readonly SceneNode[], at = 0): { text: string; left: number; right: number }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return spansOf(node.children, at + node.x)
    if (node.kind !== 'text') return []
    const width = measure(node.text, node.face, node.sizePx)
    const left = at + node.x - { start: 0, middle: width / 2, end: width }[node.anchor ?? 'start']
    return [{ text: node.text, left, right: left + width }]
  })
}
