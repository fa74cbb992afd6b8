// The card that a finger carries over a step's page, and where it would come down. Local: the map changes when it is let go.
import { create } from 'zustand'
import type { CardId, LaneId } from '../../core/model/ids.ts'

interface Carried {
  readonly id: CardId | null
  readonly drop: { readonly laneId: LaneId; readonly after: CardId | null } | null
}

const NOTHING: Carried = { id: null, drop: null }
export const useCarried = create<Carried>()(() => NOTHING)
export const putDown = (): void => useCarried.setState(NOTHING)

/** Where it would come down at this height of the window: behind which card of which lane that is in sight. */
export function carryTo(id: CardId, page: HTMLElement, clientY: number): void {
  const lanes = [...page.querySelectorAll<HTMLElement>('[data-lane]')]
  const lane = lanes.findLast((each) => each.getBoundingClientRect().top <= clientY) ?? lanes[0]
  if (!lane) return
  const cards = [...lane.querySelectorAll<HTMLElement>('[data-card]')].filter(({ dataset }) => dataset.card !== id)
  const above = cards.findLast((card) => {
    const { top, height } = card.getBoundingClientRect()
    return top + height / 2 <= clientY
  })
  const after = (above?.dataset.card ?? null) as CardId | null
  const { drop } = useCarried.getState()
  const laneId = lane.dataset.lane as LaneId
  if (drop?.laneId !== laneId || drop.after !== after) useCarried.setState({ id, drop: { laneId, after } })
}
