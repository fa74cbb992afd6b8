// What of a scene can be seen between two heights, so that a large picture is drawn a part at a time. Knows the drawing
// vocabulary; nothing of maps.
import type { PathNode, SceneNode, TextNode } from '../scene/node.ts'

/** Part of a picture, from side to side, in its own pixels. */
export interface Band {
  /** Pixels per px of the drawing. */
  readonly scale: number
  readonly widthPx: number
  readonly topPx: number
  readonly heightPx: number
}

interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Never less than what can be seen; a group keeps those of its nodes that can be. */
export function nodesWithin(nodes: readonly SceneNode[], { top, bottom }: Extent): readonly SceneNode[] {
  return nodes.flatMap((node): readonly SceneNode[] => {
    if (node.kind === 'group') {
      const children = nodesWithin(node.children, { top: top - node.y, bottom: bottom - node.y })
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    const extent = extentOf(node)
    return extent.bottom < top || extent.top > bottom ? [] : [node]
  })
}

function extentOf(node: Exclude<SceneNode, { kind: 'group' }>): Extent {
  if (node.kind === 'text') return extentOfText(node)
  if (node.kind === 'path') return extentOfPath(node)
  const line = node.kind === 'rect' ? strokeOf(node) : 0
  return { top: node.y - line, bottom: node.y + node.height + line }
}

/** Marks may be stacked on letters, and hang below them. */
const extentOfText = ({ y, sizePx }: TextNode): Extent => ({ top: y - 2 * sizePx, bottom: y + 1.5 * sizePx })

function extentOfPath(node: PathNode): Extent {
  const { y, scale } = node.at ?? { y: 0, scale: 1 }
  const { top, bottom } = extentOfShape(node.d)
  const line = strokeOf(node)
  return { top: y + (top - line) * scale, bottom: y + (bottom + line) * scale }
}

/** Half of it lies outside; the edge of a shape is smoothed over one pixel more. */
const strokeOf = ({ strokeWidth = 1 }: { readonly strokeWidth?: number }): number => strokeWidth / 2 + 1

const shapes = new Map<string, Extent>()
/** Curves of a map that is edited for hours are worth nothing; its icons are the same few. */
const REMEMBERED = 5_000

function extentOfShape(d: string): Extent {
  const known = shapes.get(d)
  if (known) return known
  const extent = measuredShape(d)
  if (shapes.size > REMEMBERED) shapes.clear()
  shapes.set(d, extent)
  return extent
}

/** How many numbers a command takes, and which of them are heights. */
const COMMANDS: Readonly<Record<string, { readonly takes: number; readonly heights: readonly number[] }>> = {
  m: { takes: 2, heights: [1] },
  l: { takes: 2, heights: [1] },
  t: { takes: 2, heights: [1] },
  h: { takes: 1, heights: [] },
  v: { takes: 1, heights: [0] },
  q: { takes: 4, heights: [1, 3] },
  s: { takes: 4, heights: [1, 3] },
  c: { takes: 6, heights: [1, 3, 5] },
  a: { takes: 7, heights: [6] },
}

/** A curve stays within its handles, and an arc within its longer diameter of its end. */
function measuredShape(d: string): Extent {
  let [y, start, top, bottom] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const reach = (to: number): void => {
    top = Math.min(top, to)
    bottom = Math.max(bottom, to)
  }
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const name = letter.toLowerCase()
    if (name === 'z') y = start
    const command = COMMANDS[name]
    if (!command) continue
    const numbers = numbersOf(rest, name === 'a')
    for (let at = 0; at + command.takes <= numbers.length; at += command.takes) {
      const from = letter === name ? y : 0
      for (const height of command.heights) {
        y = from + (numbers[at + height] ?? 0)
        reach(y)
      }
      if (name === 'm' && at === 0) start = y
      if (name !== 'a') continue
      const diameter = 2 * Math.max(numbers[at] ?? 0, numbers[at + 1] ?? 0)
      reach(y - diameter)
      reach(y + diameter)
    }
  }
  return { top, bottom }
}

const NUMBER = '-?(?:\\d+\\.?\\d*|\\.\\d+)(?:e-?\\d+)?'
const NUMBERS = new RegExp(NUMBER, 'g')
/** The two flags of an arc may stand without anything between them. */
const ARC = new RegExp(
  `(${NUMBER})[\\s,]*(${NUMBER})[\\s,]*(${NUMBER})[\\s,]*([01])[\\s,]*([01])[\\s,]*(${NUMBER})[\\s,]*(${NUMBER})`,
  'g',
)

function numbersOf(text: string, isArc: boolean): readonly number[] {
  if (!isArc) return Array.from(text.match(NUMBERS) ?? [], Number)
  return Array.from(text.matchAll(ARC)).flatMap(([, ...numbers]) => numbers.map(Number))
}
