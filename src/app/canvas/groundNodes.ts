// The drawing of the ground as it is now, with a point of a curve where a hand holds it. Pure.
import { groundNodes } from '../../core/scene/ground.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { DraggedPoint } from './dragStore.ts'
import { hasSameGround } from './steady.ts'

/** Made anew only when a line, a column or a point of a curve has changed. */
export function createGround(): (layout: Layout, point: DraggedPoint | null) => readonly SceneNode[] {
  let last: {
    readonly layout: Layout
    readonly point: DraggedPoint | null
    readonly nodes: readonly SceneNode[]
  } | null = null
  return (layout, point) => {
    const isTrue = last && last.point === point && hasSameGround(last.layout, layout)
    const nodes = last && isTrue ? last.nodes : groundNodes(point ? withPoint(layout, point) : layout)
    last = { layout, point, nodes }
    return nodes
  }
}

/** The layout of a map in which the point is already where it would be let go. */
function withPoint(layout: Layout, { stepId, laneId, personaId, kind, level }: DraggedPoint): Layout {
  const { context } = layout
  const { emotions } = context.map
  const isIt = (each: (typeof emotions)[number]): boolean =>
    each.stepId === stepId && each.laneId === laneId && each.personaId === personaId
  const known = emotions.find(isIt) ?? { stepId, laneId, personaId, source: 'assumed' as const }
  const moved = [...emotions.filter((each) => !isIt(each)), { ...known, [kind]: level }]
  return { ...layout, context: { ...context, map: { ...context.map, emotions: moved } } }
}
