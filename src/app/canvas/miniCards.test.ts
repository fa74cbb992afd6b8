import { expect, test } from 'vitest'
import { as, card } from '../../../tests/support/mapBuilder.ts'
import type { LaneKind } from '../../core/model/lanes.ts'
import type { Severity } from '../../core/model/map.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import { miniCardNodes } from './miniCards.ts'

function boxIn(kind: LaneKind, severity?: Severity): CardBox {
  const lane = { id: as.lane(kind), kind, title: kind }
  const placed = card('Waits', { step: 'Wait', lane: kind }, severity === undefined ? {} : { severity })
  return { card: placed, lane, column: 0, x: 100, y: 200, width: 156, height: 72 } as CardBox
}

const signs = (nodes: readonly SceneNode[]) =>
  nodes.flatMap((node) => (node.kind === 'path' && node.at ? [node.at] : []))

test('[CANVAS74] a sign of severity keeps its size on the screen while the map gets smaller, and stays on its card', () => {
  for (const [zooms, px] of [
    [[0.5, 0.4, 0.3], 13],
    [[0.25, 0.2, 0.16], 9],
  ] as const) {
    for (const zoom of zooms) {
      const [sign] = signs(miniCardNodes(boxIn('pains', 4), zoom))
      expect((sign?.scale ?? 0) * 16 * zoom).toBeCloseTo(px)
      expect(sign?.x).toBeGreaterThanOrEqual(100)
      expect((sign?.y ?? 0) + px / zoom).toBeLessThanOrEqual(272)
    }
  }
  expect(signs(miniCardNodes(boxIn('actions'), 0.4))).toEqual([])
})

test('[CANVAS75] from afar a card has no lines, and blueprint cards are not there', () => {
  const countOf = (kind: LaneKind, zoom: number) => miniCardNodes(boxIn(kind), zoom).length
  expect(countOf('actions', 0.4)).toBeGreaterThan(1)
  expect(countOf('actions', 0.2)).toBe(1)
  expect(countOf('backstage', 0.4)).toBeGreaterThan(1)
  expect(countOf('backstage', 0.2)).toBe(0)
})
