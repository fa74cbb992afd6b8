// The cards in sight as React Flow nodes. A node object is made anew only when its box or its drawing changed: that identity
// is what lets React skip every other card.
import type { Node } from '@xyflow/react'
import { drawCard } from '../../core/scene/cards.ts'
import type { DrawContext } from '../../core/scene/context.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { ROW_PX, type VisibleRange } from './visibleRange.ts'

interface CardData extends Record<string, unknown> {
  readonly box: CardBox
  readonly nodes: readonly SceneNode[]
  /** Of the layout in which the drawing last changed: enough to say where the title stands. */
  readonly context: DrawContext
}

export type CardFlowNode = Node<CardData, 'card'>

export function createCardNodes() {
  const made = new WeakMap<CardBox, CardFlowNode>()

  const nodeOf = (box: CardBox, layout: Layout): CardFlowNode => {
    const nodes = drawCard(box, layout.context)
    const known = made.get(box)
    if (known?.data.nodes === nodes) return known
    const node: CardFlowNode = {
      id: box.card.id,
      type: 'card',
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      // Without handles of its own, React Flow would render every node once to look for them.
      handles: [],
      data: { box, nodes, context: layout.context },
    }
    made.set(box, node)
    return node
  }

  /** `keep`: cards that stay mounted wherever they are (being edited or dragged). */
  return (layout: Layout, range: VisibleRange, keep: readonly string[]): CardFlowNode[] => {
    const boxes = new Set<CardBox>()
    for (let l = range.lanes.from; l <= range.lanes.to; l += 1) {
      for (const cell of layout.lanes[l]?.cells ?? []) {
        for (const box of cell) {
          if (isInSight(box, range)) boxes.add(box)
        }
      }
    }
    for (const id of keep) {
      const box = [...layout.cards.values()].find((candidate) => candidate.card.id === id)
      if (box) boxes.add(box)
    }
    return Array.from(boxes, (box) => nodeOf(box, layout))
  }
}

const isInSight = (box: CardBox, { columns, rows }: VisibleRange): boolean =>
  box.column <= columns.to &&
  box.column + box.span - 1 >= columns.from &&
  box.y <= (rows.to + 1) * ROW_PX &&
  box.y + box.height >= rows.from * ROW_PX
