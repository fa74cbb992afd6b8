// What one can do to one's view of a map, each said for those who do not see it. Knows the store of the view; changes no map.
import type { Lane, Stage } from '../../core/model/map.ts'
import { type Density, HEADER_WIDTH, LANE_HEIGHT, WHOLE } from '../../core/model/view.ts'
import { say } from '../canvas/spoken.ts'
import { select, useUi } from '../uiStore.ts'
import { without } from './showAgain.ts'
import { changeView, useView } from './viewStore.ts'

const now = () => useView.getState().view

export const setDensity = (density: Density): void =>
  changeView({ density: density === 'comfortable' ? undefined : density })

/** What was selected in it would be moved and deleted unseen. */
export function hideLane({ id, title }: Lane): void {
  const { hiddenLanes = [] } = now()
  if (hiddenLanes.includes(id)) return
  changeView({ hiddenLanes: [...hiddenLanes, id] })
  select(null)
  say(`${title || 'Lane'} is hidden`)
}

export function showLane({ id, title }: Lane): void {
  changeView({ hiddenLanes: without(now().hiddenLanes, id) })
  say(`${title || 'Lane'} is shown`)
}

export function showAllLanes(): void {
  changeView({ hiddenLanes: undefined })
  say('All lanes are shown')
}

export function foldLane({ id, title }: Lane, isFolded: boolean): void {
  const { foldedLanes = [] } = now()
  changeView({ foldedLanes: isFolded ? [...new Set([...foldedLanes, id])] : without(foldedLanes, id) })
  if (isFolded && useUi.getState().selected?.kind !== 'lane') select(null)
  say(`${title || 'Lane'} is ${isFolded ? 'folded' : 'unfolded'}`)
}

export function foldStage({ id, title }: Stage, isFolded: boolean): void {
  const { foldedStages = [] } = now()
  changeView({ foldedStages: isFolded ? [...new Set([...foldedStages, id])] : without(foldedStages, id) })
  if (isFolded && useUi.getState().selected?.kind !== 'stage') select(null)
  say(`${title || 'Stage'} is ${isFolded ? 'folded' : 'unfolded'}`)
}

export function foldStages(stages: readonly Stage[]): void {
  changeView({ foldedStages: stages.length > 0 ? stages.map(({ id }) => id) : undefined })
  say(stages.length > 0 ? 'All stages are folded' : 'All stages are unfolded')
}

/** As high as its cards need where it is undefined. */
export function setLaneHeight({ id }: Lane, px: number | undefined): void {
  const { [id]: _, ...others } = now().laneHeights ?? {}
  const laneHeights = px === undefined ? others : { ...others, [id]: clamped(px, LANE_HEIGHT) }
  changeView({ laneHeights: Object.keys(laneHeights).length > 0 ? laneHeights : undefined })
}

export function setHeaderWidth(px: number | undefined): void {
  const headerPx = px === undefined ? undefined : clamped(px, HEADER_WIDTH)
  changeView({ headerPx: headerPx === HEADER_WIDTH.min ? undefined : headerPx })
}

const clamped = (px: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.round(Math.min(max, Math.max(min, px)))

/** As every map is at first. */
export function showEverything(): void {
  const asAtFirst = Object.fromEntries(Object.keys(now()).map((part) => [part, undefined]))
  changeView({ ...asAtFirst, ...WHOLE })
  say('Everything is shown')
}
