// The key below an exported map: only the signs that the map uses, and what its gaps are measured against.
import type { DrawContext } from './context.ts'
import { legendEntries } from './legendEntries.ts'
import type { SceneNode } from './node.ts'
import { wrap } from './text.ts'
import type { Block } from './titleBlock.ts'
import { type LineStyle, textLine } from './typography.ts'

const STYLE: LineStyle = { face: 'medium', sizePx: 14, linePx: 18 }
const SIGN_GAP_PX = 8
const ENTRY_GAP_PX = 26
const ROW_PX = 28

interface LegendOptions {
  readonly widthPx: number
  /** Whether the picture has them. */
  readonly connectors: boolean
}

/** Entries flow into as many rows as they need. */
export function legend(context: DrawContext, { widthPx, connectors }: LegendOptions): Block {
  const nodes: SceneNode[] = []
  let x = 0
  let y = 0
  for (const { text: meaning, signPx, sign } of legendEntries(context, connectors)) {
    const signRoomPx = signPx === 0 ? 0 : signPx + SIGN_GAP_PX
    const line = wrap({ ...STYLE, text: meaning, widthPx: widthPx - signRoomPx, maxLines: 1 }, context.measure)
    const text = line.lines[0] ?? ''
    const textPx = context.measure(text, STYLE.face, STYLE.sizePx)
    if (x > 0 && x + signRoomPx + textPx > widthPx) {
      x = 0
      y += ROW_PX
    }
    nodes.push({ kind: 'group', x, y: y + STYLE.linePx / 2, children: sign })
    nodes.push(...textLine({ text, x: x + signRoomPx, y, style: STYLE, fill: 'text-2' }))
    x += signRoomPx + textPx + ENTRY_GAP_PX
  }
  return { heightPx: nodes.length === 0 ? 0 : y + STYLE.linePx, nodes }
}
