// The picture that was asked for: a map, the part of it that is wanted, as one scene. What browser, server and command line draw.
import type { StepScore } from '../feedback/stepScore.ts'
import type { StepId } from '../model/ids.ts'
import type { JourneyMap } from '../model/map.ts'
import { type Picture, pictured } from '../model/picture.ts'
import { ok, type Result } from '../model/result.ts'
import { WHOLE } from '../model/view.ts'
import type { ScoresBySteps } from './context.ts'
import { followed } from './followed.ts'
import { layout } from './layout.ts'
import type { Scene } from './node.ts'
import { mapScene } from './scene.ts'
import type { Measure } from './text.ts'
import type { ThemeName } from './theme.ts'

interface PictureOptions {
  readonly measure: Measure
  /** When it was true, in the reader's words. */
  readonly dateText: string
  readonly theme: ThemeName
  /** What customers say of its steps; absent: nothing is known. */
  readonly scores?: readonly StepScore[] | undefined
}

export function pictureScene(
  map: JourneyMap,
  picture: Picture,
  { measure, dateText, theme, scores }: PictureOptions,
): Result<Scene, 'unknown-step'> {
  const part = pictured(map, picture)
  if (!part.ok) return part
  const { map: shown, firstNumber, stepCounts, areaText } = part.value
  const facts = { dateText, ...(areaText !== undefined && { areaText }) }
  const { include, filter, view = WHOLE } = picture
  const lettered = theme === 'print'
  const options = {
    measure,
    view,
    expanded: 'all',
    lettered,
    firstNumber,
    stepCounts,
    asked: filter?.personas,
  } as const
  const said = bySteps(scores ?? [])
  const placed = layout(scores ? followed(shown, said) : shown, { ...options, scores: said })
  return ok(mapScene(placed, { include, filter, ...facts }))
}

function bySteps(scores: readonly StepScore[]): ScoresBySteps {
  const found = new Map<StepId, StepScore[]>()
  for (const score of scores) found.set(score.stepId, [...(found.get(score.stepId) ?? []), score])
  return found
}
