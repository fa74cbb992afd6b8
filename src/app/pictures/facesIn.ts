// Which faces of Inter a drawing is written in. Knows the drawing's nodes; no fonts.
import type { Face, SceneNode } from '../../core/scene/node.ts'

export function facesIn(nodes: readonly SceneNode[], found = new Set<Face>()): ReadonlySet<Face> {
  for (const node of nodes) {
    if (node.kind === 'group') facesIn(node.children, found)
    if (node.kind === 'text') found.add(node.face)
  }
  return found
}
