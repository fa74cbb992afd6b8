// The lowest line of a step's header: the sign of its sub-map on the left, how long it takes in the right corner. Knows no
// other map than the one it is on.
import type { Step } from '../model/map.ts'
import { formatSpan } from './format.ts'
import { iconNode, icons } from './icons.ts'
import type { Rect, SceneNode } from './node.ts'
import { type Measure, wrap } from './text.ts'
import { GRID } from './theme.ts'
import { TYPE, textLine, textLines } from './typography.ts'

export const STEP_PADDING_PX = 8
/** Its top. */
export const FOOT_Y = GRID.stepHeaderPx - STEP_PADDING_PX - TYPE.smallStrong.linePx
const CORNER_ICON_PX = 15
const GAP_PX = 8
const CORNER_LEAST_PX = 24

interface HeaderRoom {
  readonly width: number
  /** Where other words of this line end; absent: there are none. */
  readonly fromX?: number
  readonly measure: Measure
}

export const stepFootNodes = (step: Step, room: HeaderRoom): readonly SceneNode[] => [
  ...cornerNodes(step, room),
  ...subMapNodes(step, room),
]

/** How long the customer typically waits here, else how long the step takes. */
function cornerNodes(step: Step, room: HeaderRoom): SceneNode[] {
  const text = cornerText(step, room)
  if (text === null) return []
  const textPx = room.measure(text, TYPE.smallStrong.face, TYPE.smallStrong.sizePx)
  const right = room.width - STEP_PADDING_PX
  const icon = step.wait ? icons.wait : icons.duration
  return [
    iconNode(icon, { x: right - textPx - CORNER_ICON_PX, y: FOOT_Y + 1, sizePx: 12 }, 'text-3'),
    ...textLine({ text, x: right, y: FOOT_Y, style: TYPE.smallStrong, fill: 'text-3', anchor: 'end' }),
  ]
}

function cornerText(
  { wait, duration, subMap }: Step,
  { width, fromX = STEP_PADDING_PX, measure }: HeaderRoom,
): string | null {
  const span = wait ?? duration
  const rowPx = width - STEP_PADDING_PX - CORNER_ICON_PX - (fromX > STEP_PADDING_PX ? fromX + GAP_PX : STEP_PADDING_PX)
  // Where less is left nothing can be read; the inspector says it.
  if (!span || rowPx < CORNER_LEAST_PX) return null
  const widthPx = subMap ? rowPx - SUB_MAP_LEAST_PX : rowPx
  const { lines } = wrap({ ...TYPE.smallStrong, text: formatSpan(span), widthPx, maxLines: 1 }, measure)
  const [text = ''] = lines
  // Beside other words it is told whole or not at all.
  return fromX > STEP_PADDING_PX && text.endsWith('…') ? null : text
}

/** Where the sign of a sub-map stands, and its title beside it: in the lower left corner. From the header's own corner. */
export function subMapPlace(step: Step, room: HeaderRoom): Rect {
  const text = cornerText(step, room)
  const takenPx =
    text === null ? 0 : room.measure(text, TYPE.smallStrong.face, TYPE.smallStrong.sizePx) + CORNER_ICON_PX + GAP_PX
  const width = room.width - 2 * STEP_PADDING_PX - takenPx
  return { x: STEP_PADDING_PX, y: FOOT_Y, width, height: TYPE.smallStrong.linePx }
}

function subMapNodes(step: Step, room: HeaderRoom): SceneNode[] {
  if (!step.subMap) return []
  const { x, y, width } = subMapPlace(step, room)
  const widthPx = width - SUB_MAP_ICON_PX - SUB_MAP_WORST_PX
  const text = step.subMap.title || 'Untitled map'
  const { lines } = wrap({ ...TYPE.smallStrong, text, widthPx, maxLines: 1 }, room.measure)
  return [
    iconNode(icons.subMap, { x, y: y + 1, sizePx: 12 }, 'accent-text'),
    ...textLines({ lines, x: x + SUB_MAP_ICON_PX, y, style: TYPE.smallStrong, fill: 'accent-text' }),
  ]
}

const SUB_MAP_ICON_PX = 16
/** For the worst that customers meet there, which the canvas learns from that map (src/app/subMap). */
const SUB_MAP_WORST_PX = 32
/** What a long wait leaves it: the sign, and that. */
const SUB_MAP_LEAST_PX = SUB_MAP_ICON_PX + SUB_MAP_WORST_PX + 16
