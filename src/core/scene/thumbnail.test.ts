import { describe, expect, test } from 'vitest'
import { blankMap } from '../model/blankMap.ts'
import { cardId, laneId, stageId, stepId } from '../model/ids.ts'
import type { Card, JourneyMap, Stage } from '../model/map.ts'
import type { SceneNode } from './node.ts'
import { thumbnail } from './thumbnail.ts'

const step = (id: string) => ({ id: stepId.parse(id), title: id })
const stage = (id: string, ...steps: string[]): Stage => ({ id: stageId.parse(id), title: id, steps: steps.map(step) })
const card = (id: string, lane: string, at: string, rest: Partial<Card> = {}): Card => ({
  id: cardId.parse(id),
  laneId: laneId.parse(lane),
  stepId: stepId.parse(at),
  title: id,
  ...rest,
})
const blank = blankMap({ title: '', brief: {} })
const mapOf = (rest: Partial<JourneyMap>): JourneyMap => ({ ...blank, ...rest })

const rects = (map: JourneyMap) => thumbnail(map).nodes.filter((node) => node.kind === 'rect')
const hatched = (map: JourneyMap) => rects(map).filter((node) => node.hatched)
const filled = (map: JourneyMap, fill: string) => rects(map).filter((node) => node.fill === fill)

const right = (node: SceneNode) => (node.kind === 'rect' ? node.x + node.width : 0)

describe('a thumbnail', () => {
  const stages = [stage('buy', 'compare', 'order'), stage('use'), stage('repair', 'report', 'wait')]

  test('has a column per step and one for a stage without steps', () => {
    const map = mapOf({ stages })
    expect(hatched(map)).toHaveLength(4)
    expect(filled(map, 'exp-neu-bg')).toHaveLength(3)
  })

  test('keeps to its own size, however many steps there are', () => {
    const steps = Array.from({ length: 120 }, (_, i) => `s${i}`)
    const map = mapOf({ stages: [stage('all', ...steps)], cards: steps.map((id) => card(`c-${id}`, 'actions', id)) })
    const { width, nodes } = thumbnail(map)
    expect(hatched(map)).toHaveLength(120)
    expect(Math.max(...nodes.map(right))).toBeLessThanOrEqual(width)
  })

  test('shows pain points in the tint of their severity', () => {
    const cards = [card('a', 'pains', 'report', { severity: 4 }), card('b', 'pains', 'wait')]
    const map = mapOf({ stages, cards })
    expect(filled(map, 'pain-bg-4')).toHaveLength(1)
    expect(filled(map, 'pain-bg-1')).toHaveLength(1)
  })

  test('draws a spanning card across its columns, and nothing else into its place', () => {
    const cards = [card('wide', 'pains', 'report', { endStepId: stepId.parse('wait') }), card('below', 'pains', 'wait')]
    const [wide, below] = filled(mapOf({ stages, cards }), 'pain-bg-1')
    expect(wide?.width).toBeGreaterThan(2 * (below?.width ?? 0))
    expect(below?.y).toBeGreaterThanOrEqual((wide?.y ?? 0) + (wide?.height ?? 0))
  })

  test('leaves out cards without a place, and those that a stack hides', () => {
    const parked = card('parked', 'actions', 'order', { stepId: null })
    const stack = (lane: string) => ['a', 'b', 'c'].map((id) => card(`${lane}-${id}`, lane, 'order'))
    const map = mapOf({ stages, cards: [parked, ...stack('opportunities'), ...stack('pains')] })
    expect(filled(map, 'opp-bg')).toHaveLength(1)
    expect(filled(map, 'pain-bg-1')).toHaveLength(2)
    expect(filled(map, 'card')).toHaveLength(hatched(map).length)
  })

  test('draws the curve where there are points', () => {
    const at = (id: string, experienced: number) => ({
      laneId: laneId.parse('emotion'),
      stepId: stepId.parse(id),
      personaId: 'all' as JourneyMap['emotions'][number]['personaId'],
      expected: 1,
      experienced,
      source: 'reported' as const,
    })
    const lines = (map: JourneyMap) => thumbnail(map).nodes.filter((node) => node.kind === 'path' && node.gradient)
    expect(lines(mapOf({ stages }))).toHaveLength(0)
    expect(lines(mapOf({ stages, emotions: [at('compare', 2), at('order', -1)] }))).toHaveLength(1)
  })

  test('of a map without a step shows where the first ones will stand', () => {
    expect(rects(blank).every((node) => node.dash && !node.fill)).toBe(true)
    expect(rects(blank).length).toBeGreaterThan(0)
  })
})
