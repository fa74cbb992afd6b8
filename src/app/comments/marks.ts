// How many comments stand on what, for the counts on the canvas. Filled by the comment store, read by one card at a time, so
// that a new comment draws the count of one card anew and nothing else. Comes with the first load, so it knows no more.
import { create } from 'zustand'
import type { Anchor } from '../../core/model/anchor.ts'
import type { Mark } from './threads.ts'

type Marks = Readonly<Record<Anchor, Mark>>

/** By anchor; a mark is the same object until it changes. */
export const useMarks = create<Marks>()(() => ({}))

export const useMark = (anchor: Anchor): Mark | undefined => useMarks((marks) => marks[anchor])

/** What is marked at all; changes when something gets its first comment or loses its last. */
export const useMarkedAnchors = (): string => useMarks((marks) => Object.keys(marks).sort().join(' '))

export function showMarks(now: Marks): void {
  const before = useMarks.getState()
  const kept: Record<Anchor, Mark> = {}
  for (const [key, mark] of Object.entries(now)) {
    const anchor = key as Anchor
    const old = before[anchor]
    kept[anchor] = old && old.open === mark.open && old.unread === mark.unread ? old : mark
  }
  useMarks.setState(kept, true)
}
