// How far the view goes along when others change the map, so that nothing moves under whoever types or reads: it is held by the
// card or header one is at, else by the step and the lane at its corner. Pure.
import type { Layout } from '../../core/scene/placement.ts'
import type { Selected } from '../uiStore.ts'
import { laneHeadersPx, stickyY, TOP_PX } from './followViewport.ts'
import { HEADER_PX } from './headerSize.ts'
import { boxOf } from './reveal.ts'
import type { View } from './visibleRange.ts'

interface Held {
  readonly thing: Selected | null
  /** It stays where it is on the screen wherever the map puts it; else only what is in sight and in its old cell does. */
  readonly isTyped: boolean
}

/** Where the viewport goes. */
export function heldView(before: Layout, after: Layout, view: View, held: Held): { x: number; y: number } {
  const corner = cornerOf(before, view)
  const from = held.thing && isHeld(before, after, view, held) ? boxOf(before, held.thing) : null
  const to = held.thing && boxOf(after, held.thing)
  const column = before.columns.find(({ x, width, step }) => x + width > corner.x && columnOf(after, step.id))
  const band = before.lanes.find(({ y, height, lane }) => y + height > corner.y && bandOf(after, lane.id))
  const byX =
    from?.width && to ? to.x - from.x : column ? (columnOf(after, column.step.id)?.x ?? column.x) - column.x : 0
  const byY = from?.height && to ? to.y - from.y : band ? (bandOf(after, band.lane.id)?.y ?? band.y) - band.y : 0
  const [x, y] = [view.x - byX * view.zoom, view.y - byY * view.zoom]
  // A caret that jumps is worse than air beside the map, which goes with the next move of the view.
  if (from && held.isTyped) return { x, y }
  return { x: Math.min(x, Math.max(view.x, 0)), y: Math.min(y, Math.max(view.y, TOP_PX)) }
}

function isHeld(before: Layout, after: Layout, view: View, { thing, isTyped }: Held): boolean {
  if (isTyped) return true
  if (thing?.kind === 'card') {
    const [was, is] = [before.cards.get(thing.id)?.card, after.cards.get(thing.id)?.card]
    if (was?.stepId !== is?.stepId || was?.laneId !== is?.laneId) return false
  }
  const box = thing && boxOf(before, thing)
  const corner = cornerOf(before, view)
  return (
    box !== null &&
    box.x + box.width >= corner.x &&
    box.x * view.zoom + view.x <= view.width &&
    (box.height === 0 || (box.y + box.height >= corner.y && box.y * view.zoom + view.y <= view.height))
  )
}

/** Of the map, beside and below the headers. */
const cornerOf = ({ context }: Layout, view: View): { x: number; y: number } => ({
  x: (laneHeadersPx(view, context.headerPx) - view.x) / view.zoom,
  y: HEADER_PX + (stickyY(view) - view.y) / view.zoom,
})

const columnOf = ({ columns }: Layout, id: string) => columns.find(({ step }) => step.id === id)
const bandOf = ({ lanes }: Layout, id: string) => lanes.find(({ lane }) => lane.id === id)
