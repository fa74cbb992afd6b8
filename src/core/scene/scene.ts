// The whole map as one picture, for export: title block, headers, grid, cards, legend. What only a screen shows (cursors,
// selections, buttons) is not here.

import { leadingScore } from '../feedback/stepScore.ts'
import { type Filter, NO_FILTER } from '../model/filter.ts'
import type { CardId } from '../model/ids.ts'
import type { Step } from '../model/map.ts'
import { matches } from '../model/matches.ts'

import { PICTURE_PARTS, type PicturePart } from '../model/picture.ts'
import { cardLabel, drawCard } from './cards.ts'
import { connectorNodes } from './connectors.ts'
import type { DrawContext } from './context.ts'
import { filterText } from './filterText.ts'
import { groundNodes } from './ground.ts'
import { laneHeaderNodes, type StepHeaderContext, stageBandNodes, stepHeaderNodes } from './headers.ts'
import { legend } from './legend.ts'
import type { GroupNode, Scene, SceneNode } from './node.ts'
import { parkingLot } from './parkingLot.ts'
import type { Layout } from './placement.ts'
import { routeConnectors } from './routes.ts'
import { stepScoreNodes } from './stepScore.ts'
import { columnPx, FADED, GRID } from './theme.ts'
import { type Block, titleBlock } from './titleBlock.ts'

export interface SceneOptions {
  /** Cards that it leaves out are faded, and what leads to them. */
  readonly filter?: Filter | undefined
  /** Absent: all of them. */
  readonly include?: readonly PicturePart[] | undefined
  /** When the picture was true, in the reader's words: "21 Nov 2026, 23:04". */
  readonly dateText?: string
  /** Which part of the map this is: "Steps 5 to 6 of 11". */
  readonly areaText?: string
}

const MARGIN_PX = 36
const SECTION_GAP_PX = 26
/** A map without steps has room for its title as if it had one. */
const MIN_WIDTH_PX = GRID.laneHeaderPx + columnPx.comfortable - GRID.gutterPx

/** @example mapScene(layout(map, { measure, expanded: 'all' }), { dateText: '21 Nov 2026' }) */
export function mapScene(layout: Layout, options: SceneOptions = {}): Scene {
  const include = new Set(options.include ?? PICTURE_PARTS)
  const { context } = layout
  const filter = options.filter ?? NO_FILTER
  const widthPx = Math.max(MIN_WIDTH_PX, layout.width - GRID.gutterPx)
  const sections: Block[] = [
    ...(include.has('title')
      ? [titleBlock(context, { widthPx, facts: { ...options, filterText: filterText(filter, context.map) } })]
      : []),
    { heightPx: layout.height, nodes: gridNodes(layout, include, filter) },
    ...(include.has('parking') ? [parkingLot(context, { cards: layout.parked, widthPx })] : []),
    ...(include.has('legend') ? [legend(context, { widthPx, connectors: include.has('connectors') })] : []),
  ]
  const { nodes, heightPx } = stacked(sections.filter((section) => section.heightPx > 0))
  return {
    width: widthPx + 2 * MARGIN_PX,
    height: Math.ceil(heightPx + 2 * MARGIN_PX),
    background: 'bg-canvas',
    nodes: [{ kind: 'group', x: MARGIN_PX, y: MARGIN_PX, children: nodes }],
  }
}

function stacked(sections: readonly Block[]): Block {
  let y = 0
  const nodes = sections.map(({ heightPx, nodes: children }): GroupNode => {
    const top = y
    y += heightPx + SECTION_GAP_PX
    return { kind: 'group', x: 0, y: top, children }
  })
  return { nodes, heightPx: Math.max(0, y - SECTION_GAP_PX) }
}

function gridNodes(layout: Layout, include: ReadonlySet<PicturePart>, filter: Filter): SceneNode[] {
  const { context } = layout
  const isFaded = (id: CardId): boolean => {
    const box = layout.cards.get(id)
    return box !== undefined && !matches(box.card, filter)
  }
  const headerY = GRID.stageBandPx + GRID.stageGapPx
  return [
    ...groundNodes(layout),
    ...(include.has('connectors')
      ? routeConnectors(layout).flatMap((route) => {
          const { from, to } = route.connector
          const nodes = connectorNodes(route)
          return isFaded(from) || isFaded(to) ? [fade({ x: 0, y: 0 }, { children: nodes })] : nodes
        })
      : []),
    ...layout.stages.map((band) =>
      group(band, { label: `Stage: ${band.stage.title}`, children: stageBandNodes(band, context) }),
    ),
    ...layout.columns.map((column) =>
      group(
        { x: column.x, y: headerY },
        {
          label: `Step ${column.number}: ${column.step.title}`,
          children: stepHeaderNodes(column, headerContext(column.step, context)),
        },
      ),
    ),
    ...layout.lanes.map((band) =>
      group({ x: 0, y: band.y }, { label: `Lane: ${band.lane.title}`, children: laneHeaderNodes(band, layout) }),
    ),
    ...Array.from(layout.cards.values(), (box) =>
      (isFaded(box.card.id) ? fade : group)(box, {
        id: box.card.id,
        label: cardLabel(box),
        children: drawCard(box, context),
      }),
    ),
  ]
}

function headerContext(step: Step, { measure, map, scores }: DrawContext): StepHeaderContext {
  const { locale, leadingMetric } = map.settings
  const score = leadingScore(scores?.get(step.id) ?? [], { leadingMetric, ...step })
  return { measure, drawScore: score && ((place) => stepScoreNodes(score, { ...place, locale })) }
}

function group(
  { x, y }: { readonly x: number; readonly y: number },
  rest: Pick<GroupNode, 'id' | 'label' | 'children'>,
): GroupNode {
  return { kind: 'group', x, y, ...rest }
}

const fade: typeof group = (place, rest) => ({ ...group(place, rest), opacity: FADED })
