// Where stages and their steps stand, from left to right. A folded stage takes the room of one column, and its steps none.
import type { StageId, StepId } from '../model/ids.ts'
import type { JourneyMap, Severity } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import { keepEach } from './keep.ts'
import type { Column, Layout, StageBand } from './placement.ts'
import { columnPx, GRID } from './theme.ts'

export interface PlacedSteps {
  readonly columns: readonly Column[]
  readonly stages: readonly StageBand[]
  readonly width: number
  readonly places: ReadonlyMap<StepId, StepPlace>
}

export interface StepPlace {
  /** Which of all steps it is. */
  readonly at: number
  /** Its own; of a step in a folded stage the next column there is. */
  readonly column: number
  readonly folded?: StageBand
}

export function placeSteps(map: JourneyMap, context: DrawContext, previous: Layout | undefined): PlacedSteps {
  const pitchPx = columnPx[context.density]
  const folded = new Set(context.view.foldedStages)
  const worstOf = worstPains(map, folded)
  const columns: Column[] = []
  const bands: StageBand[] = []
  const places = new Map<StepId, StepPlace>()
  let x = context.headerPx
  for (const stage of map.stages) {
    const isFolded = folded.has(stage.id)
    const slots = isFolded ? 1 : Math.max(1, stage.steps.length)
    const band: StageBand = {
      ...{ stage, x, y: 0, isFolded },
      width: slots * pitchPx - GRID.gutterPx,
      height: isFolded ? FOLDED_STAGE_PX : GRID.stageBandPx,
      worst: worstOf.get(stage.id),
    }
    bands.push(band)
    for (const [index, step] of stage.steps.entries()) {
      const at = places.size
      places.set(step.id, { at, column: columns.length, ...(isFolded && { folded: band }) })
      const number = at + (context.firstNumber ?? 1)
      const width = pitchPx - GRID.gutterPx
      if (!isFolded) columns.push({ step, stageId: stage.id, number, x: x + index * pitchPx, width })
    }
    x += slots * pitchPx
  }
  return {
    columns: keepEach(previous?.columns, columns),
    stages: keepEach(previous?.stages, bands),
    width: x,
    places,
  }
}

/** A band and a step header in one. */
const FOLDED_STAGE_PX = GRID.stageBandPx + GRID.stageGapPx + GRID.stepHeaderPx

/** The severest pain point of each folded stage. */
function worstPains(map: JourneyMap, folded: ReadonlySet<StageId>): ReadonlyMap<StageId, Severity> {
  const worst = new Map<StageId, Severity>()
  if (folded.size === 0) return worst
  const painful = new Set(map.lanes.filter(({ kind }) => kind === 'pains').map(({ id }) => id))
  const stageOf = new Map(
    map.stages.filter(({ id }) => folded.has(id)).flatMap(({ id, steps }) => steps.map((step) => [step.id, id])),
  )
  for (const { severity, laneId, stepId } of map.cards) {
    const stage = stepId === null ? undefined : stageOf.get(stepId)
    if (!severity || laneId === null || stage === undefined || !painful.has(laneId)) continue
    if (severity > (worst.get(stage) ?? 0)) worst.set(stage, severity)
  }
  return worst
}
