// A card or a lane that a link, a connector or a panel leads to is in sight as soon as its page is the one shown. Scrolls a page up and
// down, never sideways.
import { type RefObject, useEffect, useRef } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { type Selected, useUi } from '../uiStore.ts'
import { holderOf } from './stepsOf.ts'

const MARGIN_PX = 16

export function useRevealedInSight(pages: RefObject<HTMLElement | null>, layout: Layout): void {
  const revealing = useUi((ui) => ui.revealing)
  const wanted = useRef<Selected | null>(null)
  // At each rendering: its page may be another one, or come only now.
  useEffect(() => {
    if (revealing) wanted.current = holderOf(layout, revealing)
    const page = pages.current?.querySelector<HTMLElement>('[data-page]:not([inert])')
    const element = page && wanted.current && elementOf(page, wanted.current)
    if (!element) return
    wanted.current = null
    const sight = page.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    if (top < sight.top || bottom > sight.bottom)
      page.scrollBy({ top: top - sight.top - MARGIN_PX, behavior: 'instant' })
  })
}

function elementOf(page: HTMLElement, what: Selected): HTMLElement | null {
  if (what.kind === 'card') return page.querySelector<HTMLElement>(`[data-card="${CSS.escape(what.id)}"]`)
  const laneId = what.kind === 'lane' ? what.id : what.kind === 'cell' ? what.laneId : null
  return laneId && page.querySelector<HTMLElement>(`[data-lane="${CSS.escape(laneId)}"]`)
}
