// Whether the tour is on, and at which of its steps. Begins by itself once, for who has just been asked for a name in this
// browser; anybody takes it again from the help. Knows nothing of what it says.
import { create } from 'zustand'

const KEY = 'throughline.tour'

export const TOUR_STEPS = 3

interface TourState {
  /** null: it is not on. */
  readonly at: number | null
  /** Somebody wants it, rather than that it came by itself. */
  readonly isAsked: boolean
}

export const useTour = create<TourState>()(() => ({ at: null, isAsked: false }))

export const startTour = (): void => useTour.setState({ at: 0, isAsked: true })

/** For a newcomer; once, whether it is finished or skipped. */
export function offerTour(): void {
  try {
    if (localStorage.getItem(KEY) !== null) return
    localStorage.setItem(KEY, 'offered')
    useTour.setState({ at: 0, isAsked: false })
  } catch {
    // A browser that keeps nothing would offer it again and again.
  }
}

/** Beyond its last step it is over. */
export const goInTour = (at: number): void =>
  useTour.setState({ at: at >= 0 && at < TOUR_STEPS ? at : null, isAsked: true })
