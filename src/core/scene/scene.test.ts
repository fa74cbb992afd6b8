import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { JourneyMap } from '../model/map.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import type { GroupNode, SceneNode } from './node.ts'
import { mapScene, type SceneOptions } from './scene.ts'
import { SMALLEST_TEXT_PX } from './theme.ts'

const stages = stagesOf({ Use: ['one'], Repair: [{ id: as.step('two'), title: 'two', momentOfTruth: true }] })
const map = mapOf({
  title: 'After-sales',
  brief: { scenario: 'From purchase to renewal' },
  stages,
  lanes: lanesOf('pains', 'opportunities', 'emotion'),
  cards: [
    card('Fault', { step: 'one', lane: 'pains' }, { severity: 3 }),
    card('Hub', { step: 'one', lane: 'opportunities' }),
    card('Later', { step: null, lane: null }),
  ],
  connectors: [link('Fault', 'Hub')],
  emotions: [point('one', { expected: 1, experienced: -1 })],
})

const sceneOf = (of: JourneyMap, options?: SceneOptions) => mapScene(layout(of, { measure, expanded: 'all' }), options)
const all = (nodes: readonly SceneNode[]): SceneNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? [node, ...all(node.children)] : [node]))
const words = (nodes: readonly SceneNode[]) => all(nodes).flatMap((node) => (node.kind === 'text' ? [node.text] : []))
const groups = (nodes: readonly SceneNode[]) => all(nodes).filter((node): node is GroupNode => node.kind === 'group')

describe('[SCN1] a picture of a map', () => {
  const { nodes } = sceneOf(map, { dateText: '21 Nov 2026, 23:04' })

  test('has a group per card with its id and its name in words', () => {
    const cards = groups(nodes).filter(({ id }) => id !== undefined)
    expect(cards.map(({ id, label }) => [id, label])).toEqual([
      ['Fault', 'Major pain point: Fault'],
      ['Hub', 'Opportunity: Hub'],
      ['Later', 'Parked card: Later'],
    ])
  })
  test('says title, scenario, whose journey, what it rests on and when it was true', () => {
    expect(words(nodes).slice(0, 8)).toEqual([
      'After-sales',
      'From purchase to renewal',
      'Persona',
      'All customers',
      'Evidence',
      'No feedback yet',
      'Version',
      '21 Nov 2026, 23:04',
    ])
  })
  test('explains the signs that it uses, and only those', () => {
    const legend = words(nodes).slice(-7)
    expect(legend).toEqual([
      'Experienced',
      'Expected',
      'Assumption, no feedback',
      'Moment of truth',
      'Major',
      'Addresses',
      'Gaps are against the team’s guess',
    ])
    const plain = words(sceneOf({ ...map, stages: stagesOf({ Use: ['one'] }), lanes: lanesOf('actions') }).nodes)
    expect(plain.at(-1)).toBe('Assumption, no feedback')
  })
  test('explains the marks of touchpoints, the personas, the initials of owners and the times of steps', () => {
    const stages = stagesOf({ Use: [{ id: as.step('one'), title: 'one', wait: { value: 2, unit: 'days' } }] })
    const persona = { id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' } as const
    const rich = mapOf({
      stages,
      lanes: lanesOf('touchpoints', 'thoughts', 'pains'),
      personas: [persona, { ...persona, id: as.persona('nobody'), name: 'Nobody' }],
      people: [{ id: as.person('vikram'), name: 'Vikram Shah' }],
      cards: [
        card('Call', { step: 'one', lane: 'touchpoints' }, { startedBy: 'customer', solicited: false }),
        card('Why', { step: 'one', lane: 'thoughts' }, { personaIds: [persona.id] }),
        card('Queue', { step: 'one', lane: 'pains' }, { severity: 1, ownerId: as.person('vikram') }),
        card('Parked', { step: null, lane: 'touchpoints' }, { startedBy: 'company' }),
      ],
    })
    const said = words(sceneOf(rich, { include: ['legend'] }).nodes)
    expect(said.slice(said.lastIndexOf('Meera'))).toEqual([
      'Meera',
      'Assumption, no feedback',
      'Typical wait',
      'Customer starts it',
      'Not asked for',
      'Minor',
      'VS',
      'Vikram Shah',
    ])
  })
  test('has no text smaller than can be read', () => {
    for (const node of all(nodes))
      if (node.kind === 'text') expect(node.sizePx).toBeGreaterThanOrEqual(SMALLEST_TEXT_PX)
  })
})

describe('[SCN2] parts', () => {
  test('that are not wanted are left out', () => {
    const { nodes } = sceneOf(map, { include: [] })
    expect(words(nodes)).not.toContain('After-sales')
    expect(words(nodes)).not.toContain('Parking lot')
    expect(words(nodes)).not.toContain('Moment of truth')
    expect(all(nodes).some((node) => node.kind === 'path' && node.gradient?.stops[0]?.colour === 'sev-3')).toBe(false)
    expect(words(nodes)).toContain('Fault')
  })
  test('of which there is nothing take no room', () => {
    const bare = mapOf({ title: 'Bare' })
    expect(words(sceneOf(bare).nodes)).toEqual(['Bare', 'Persona', 'All customers', 'Evidence', 'No feedback yet'])
  })
})

describe('[SCN3] the parking lot', () => {
  const notes = [{ id: 'note' as never, text: 'Ask the dealer', x: 0, y: 0 }]
  test('shows parked cards and free notes below the map', () => {
    const { nodes } = sceneOf({ ...map, notes })
    const parked = groups(nodes).filter(({ label }) => label?.match(/^(Note|Parked card):/))
    expect(parked.map(({ label }) => label)).toEqual(['Parked card: Later', 'Note: Ask the dealer'])
  })
  test('breaks into rows, each below the highest of the row before', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      card(`card ${index}`, { step: null, lane: null }, { title: 'word '.repeat(40 - index * 4) }),
    )
    const parked = groups(sceneOf({ ...map, cards: many }).nodes).filter(({ id }) => id !== undefined)
    const boxes = parked.map(({ x, y, children }) => ({
      x,
      y,
      height: children[0]?.kind === 'rect' ? children[0].height : 0,
    }))
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) expect(a.x !== b.x || a.y + a.height <= b.y + 1).toBe(true)
  })
})

test('[SCN4] facts go below the title where the map is too narrow for both', () => {
  const texts = all(sceneOf(map, { dateText: 'x'.repeat(60) }).nodes).filter((node) => node.kind === 'text')
  const at = (text: string) => texts.find((node) => node.text === text)
  expect(at('Evidence')?.y).toBeGreaterThan(at('From purchase to renewal')?.y ?? 0)
})

test('[SCN4] facts that do not fit beside each other stand in rows, and none leaves the picture', () => {
  const scene = sceneOf(map, { dateText: '22 Nov 2026, 3:15 pm and some more', areaText: 'x'.repeat(40) })
  const texts = all(scene.nodes).filter((node) => node.kind === 'text')
  const at = (text: string) => texts.find((node) => node.text === text)
  expect(at('Version')?.y).toBeGreaterThan(at('Persona')?.y ?? 0)
  expect(at('Version')?.x).toBe(0)
  for (const { x, text, face, sizePx } of texts) expect(x + measure(text, face, sizePx)).toBeLessThan(scene.width)
})
