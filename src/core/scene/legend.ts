// The key below an exported map: only the signs that the map uses, and what its gaps are measured against.
import type { JourneyMap } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import { SEVERITY_NAMES, severityNodes, starNodes } from './marks.ts'
import type { PathPaint, SceneNode } from './node.ts'
import type { Block } from './titleBlock.ts'
import { type LineStyle, textLine } from './typography.ts'

const STYLE: LineStyle = { face: 'medium', sizePx: 14, linePx: 18 }
const SIGN_GAP_PX = 8
const ENTRY_GAP_PX = 26
const ROW_PX = 28

interface Entry {
  readonly text: string
  readonly signPx: number
  /** Origin: left end of the sign, middle of the line. */
  readonly sign: readonly SceneNode[]
}

/** Entries flow into as many rows as they need. */
export function legend(context: DrawContext, { widthPx }: { readonly widthPx: number }): Block {
  const nodes: SceneNode[] = []
  let x = 0
  let y = 0
  for (const { text, signPx, sign } of entriesOf(context.map)) {
    const textPx = context.measure(text, STYLE.face, STYLE.sizePx)
    const signRoomPx = signPx === 0 ? 0 : signPx + SIGN_GAP_PX
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

function entriesOf(map: JourneyMap): Entry[] {
  const lanes = new Set(map.lanes.map((lane) => lane.id))
  const points = map.emotions.filter((point) => lanes.has(point.laneId))
  const isExpected = points.some((point) => point.expected !== undefined)
  const steps = map.stages.flatMap((stage) => stage.steps)
  return [
    ...(points.some((point) => point.experienced !== undefined) ? [EXPERIENCED] : []),
    ...(isExpected ? [EXPECTED] : []),
    ...(steps.length > 0 ? [ASSUMPTION] : []),
    ...(steps.some((step) => step.momentOfTruth) ? [MOMENT_OF_TRUTH] : []),
    ...severities(map),
    ...(isExpected ? [{ text: 'Gaps are against the team’s guess', signPx: 0, sign: [] }] : []),
  ]
}

const line = (paint: PathPaint): SceneNode[] => [{ kind: 'path', d: 'M1 0h24', ...paint }]

const EXPERIENCED: Entry = { text: 'Experienced', signPx: 26, sign: line({ stroke: 'exp-neg-1', strokeWidth: 3 }) }

const EXPECTED: Entry = {
  text: 'Expected',
  signPx: 26,
  sign: line({ stroke: 'curve-expected', strokeWidth: 2, dash: [5, 4] }),
}

const HATCHED = { fill: 'card', hatched: true, stroke: 'line-strong', strokeWidth: 1 } as const

const ASSUMPTION: Entry = {
  text: 'Assumption, no feedback',
  signPx: 24,
  sign: [{ kind: 'rect', x: 0.5, y: -6.5, width: 23, height: 13, radius: 3, ...HATCHED }],
}

const MOMENT_OF_TRUTH: Entry = { text: 'Moment of truth', signPx: 16, sign: starNodes({ x: 8, y: 0 }, 'bg-canvas') }

function severities(map: JourneyMap): Entry[] {
  const pains = new Set(map.lanes.filter((lane) => lane.kind === 'pains').map((lane) => lane.id))
  const shown = map.cards.filter((card) => card.laneId !== null && pains.has(card.laneId))
  const used = new Set(shown.map((card) => card.severity))
  return ([4, 3, 2, 1] as const)
    .filter((severity) => used.has(severity))
    .map((severity) => ({
      text: SEVERITY_NAMES[severity],
      signPx: 16,
      sign: severityNodes(severity, { x: 0, y: -7.5 }),
    }))
}
