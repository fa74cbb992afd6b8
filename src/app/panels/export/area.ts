// Which steps a picture shows, from what somebody chose: the whole map, some stages, what is selected. Plain values only.
import type { CardId, StageId } from '../../../core/model/ids.ts'
import type { JourneyMap, Stage, Step } from '../../../core/model/map.ts'
import { type Picture, pictured } from '../../../core/model/picture.ts'
import type { Selected } from '../../uiStore.ts'

export type AreaKind = 'whole' | 'stages' | 'selection'
/** The steps at the ends; nothing: the whole map. */
export type Area = Pick<Picture, 'from' | 'to'>

/** A stage without steps has nothing that a picture could show. */
export const stagesWithSteps = (map: JourneyMap): readonly Stage[] => map.stages.filter(({ steps }) => steps.length > 0)

/** From one stage to another, whichever of the two comes first. */
export function areaOfStages(map: JourneyMap, ends: readonly [StageId, StageId]): Area {
  return spanning(stagesWithSteps(map).flatMap(({ id, steps }) => (ends.includes(id) ? steps : [])))
}

export interface Selection {
  readonly selected: Selected | null
  readonly several: ReadonlySet<CardId>
}

/** The steps that the selection lies in; null where it lies in none. */
export function areaOfSelection(map: JourneyMap, { selected, several }: Selection): Area | null {
  const steps = map.stages.flatMap((stage) => stage.steps)
  const cards = new Set<string>(several)
  if (selected?.kind === 'card') cards.add(selected.id)
  const touched = new Set<string | undefined>(
    map.cards.flatMap(({ id, stepId, endStepId }) => (cards.has(id) && stepId ? [stepId, endStepId] : [])),
  )
  if (selected?.kind === 'step') touched.add(selected.id)
  if (selected?.kind === 'cell') touched.add(selected.stepId)
  if (selected?.kind === 'stage') {
    for (const { id } of map.stages.find(({ id }) => id === selected.id)?.steps ?? []) touched.add(id)
  }
  const inside = steps.filter(({ id }) => touched.has(id))
  return inside.length > 0 ? spanning(inside) : null
}

/** "Steps 3–5 with all lanes": a picture is of whole columns, of the lanes that it does not leave out. */
export function areaInWords(map: JourneyMap, picture: Picture): string {
  const { from, to } = picture
  const ids = map.stages.flatMap(({ steps }) => steps.map(({ id }) => id))
  const [first, last] = [from, to].map((id) => (id === undefined ? 0 : ids.indexOf(id) + 1))
  const part = pictured(map, picture)
  const shown = part.ok ? part.value.map.lanes.length : map.lanes.length
  const lanes = shown === map.lanes.length ? 'all lanes' : `${shown} of ${map.lanes.length} lanes`
  return `${first === last ? `Step ${first}` : `Steps ${first}–${last}`} with ${lanes}`
}

/** The one that an area begins in. */
export const stageAt = (map: JourneyMap, { from }: Area): StageId | null =>
  map.stages.find(({ steps }) => steps.some(({ id }) => id === from))?.id ?? null

const spanning = (steps: readonly Step[]): Area => ({ from: steps[0]?.id, to: steps.at(-1)?.id })
