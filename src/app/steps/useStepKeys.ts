// The keys of the step by step view: left and right turn the page, and those that every view has. For a phone with a keyboard, and
// for whoever has this address on a desk.
import { useEffect, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { EDIT_KEYS, listenForKeys, runFrom, runHeldKey } from '../canvas/editKeys.ts'
import { editTitle } from '../canvas/edits.ts'
import { useSession } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import type { Pager } from './usePager.ts'

export function useStepKeys(view: { readonly layout: Layout; readonly pager: Pager }): void {
  const session = useSession()
  const now = useRef(view)
  now.current = view
  useEffect(
    () =>
      listenForKeys((event) => {
        const { layout, pager } = now.current
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
        if (event.target instanceof HTMLElement && event.target.closest('[role="slider"]')) return false
        if (event.ctrlKey || event.metaKey) return runHeldKey(event, session)
        if (by !== undefined && !event.altKey) {
          const to = pager.at + by
          if (layout.columns[to]) pager.goTo(to)
          return true
        }
        const here = layout.columns[pager.at]?.step.id
        const edit = (): void => {
          const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
          if (!session.mayEdit()) return
          if (card) editTitle({ kind: 'card', id: card.dataset.card as CardId })
          else if (here) editTitle({ kind: 'step', id: here })
        }
        return runFrom({ ...EDIT_KEYS, F2: edit }, event, { session, layout, selected: useUi.getState().selected })
      }),
    [session],
  )
}
