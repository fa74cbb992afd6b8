// Which step one looks at, as pages side by side that the browser itself scrolls and snaps: a finger drags them, and this follows.
// A step that others put before or take away moves no page under the eyes.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { StepId } from '../../core/model/ids.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { select, useUi } from '../uiStore.ts'
import { columnOf, showsSelected } from './stepsOf.ts'
import { useRevealedInSight } from './useRevealedInSight.ts'

export interface Pager {
  readonly element: RefObject<HTMLDivElement | null>
  /** Among the columns. */
  readonly at: number
  readonly goTo: (column: number) => void
  readonly handleScroll: () => void
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)')

export function usePager(layout: Layout): Pager {
  const element = useRef<HTMLDivElement>(null)
  const current = useRef(layout)
  current.current = layout
  const { columns } = layout
  const [shown, setShown] = useState(() => {
    const column = Math.max(0, columnOf(layout, useUi.getState().selected))
    return { id: columns[column]?.step.id, column }
  })
  const found = columns.findIndex(({ step }) => step.id === shown.id)
  const at = found === -1 ? Math.min(shown.column, columns.length - 1) : found

  const goTo = useCallback((column: number): void => {
    const pages = element.current
    if (!pages) return
    const left = column * pages.clientWidth
    const isNext = Math.abs(left - pages.scrollLeft) <= pages.clientWidth * 1.5
    pages.scrollTo({ left, behavior: isNext && !stillness.matches ? 'smooth' : 'instant' })
  }, [])
  const now = useRef(at)
  now.current = at
  const widthPx = useRef(0)
  const handleScroll = useCallback((): void => {
    const pages = element.current
    // Of another width than it was: it is put where it belongs first.
    if (!pages || pages.clientWidth !== widthPx.current) return
    const column = Math.round(pages.scrollLeft / widthPx.current)
    const id = current.current.columns[column]?.step.id
    if (!id) return
    // While a page is turned to, what is chosen on it must stay so.
    if (column === now.current) return
    setShown({ id, column })
    standOn(current.current, { id, column })
  }, [])

  // The step is the same, and its page another one; or the step is gone, and what took its place is shown.
  const id = columns[at]?.step.id
  useLayoutEffect(() => {
    if (shown.id === id && shown.column === at) return
    element.current?.scrollTo({ left: at * widthPx.current, behavior: 'instant' })
    setShown({ id, column: at })
  }, [shown, id, at])
  // At first, and when a phone is turned on its side.
  useEffect(() => {
    const pages = element.current
    if (!pages) return
    const resized = new ResizeObserver(() => {
      widthPx.current = pages.clientWidth
      pages.scrollTo({ left: now.current * pages.clientWidth, behavior: 'instant' })
    })
    resized.observe(pages)
    return () => resized.disconnect()
  }, [])
  // Others see where one is from the beginning.
  useEffect(() => {
    const first = current.current.columns[now.current]?.step.id
    if (first && useUi.getState().selected === null) standOn(current.current, { id: first, column: now.current })
  }, [])

  // A field on a page that is turned to could not take the focus before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another page is shown
  useEffect(() => {
    if (useUi.getState().editing)
      element.current?.querySelector<HTMLElement>('[data-page]:not([inert]) textarea')?.focus()
  }, [at])
  useSelectedInSight({ layout, at, goTo })
  useRevealedInSight(element, layout)
  return { element, at, goTo, handleScroll }
}

/** Others see on which step one is, and what is added or undone is added there. */
function standOn(layout: Layout, { id, column }: { readonly id: StepId; readonly column: number }): void {
  if (showsSelected(layout, column, useUi.getState().selected)) return
  select({ kind: 'step', id })
}

/** Whatever was added, chosen in a panel or undone is where one looks. */
function useSelectedInSight({ layout, at, goTo }: { layout: Layout; at: number; goTo: Pager['goTo'] }): void {
  const selected = useUi((ui) => ui.selected)
  const revealing = useUi((ui) => ui.revealing)
  const now = useRef({ layout, at })
  now.current = { layout, at }
  useEffect(() => {
    const wanted = revealing ?? selected
    const column = columnOf(now.current.layout, wanted)
    if (column !== -1 && !showsSelected(now.current.layout, now.current.at, wanted)) goTo(column)
    // A lane is on every page.
    if (revealing && (revealing.kind === 'lane' || columnOf(layout, revealing) !== -1))
      useUi.setState({ revealing: null })
  }, [selected, revealing, layout, goTo])
}
