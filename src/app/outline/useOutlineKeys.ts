// The keyboard of the outline: those of every view (canvas/editKeys.ts), and those that move in a tree. Words become steps in
// rowKeys.ts; this file knows the page's focus and what is done with each step.
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import type { Here } from '../canvas/addHere.ts'
import { EDIT_KEYS, isTyping, type KeyTable, listenForKeys, runFrom, runHeldKey } from '../canvas/editKeys.ts'
import { deleteSelected, editTitle } from '../canvas/edits.ts'
import { moveByKey, spanByKey } from '../canvas/keyMoves.ts'
import type { Direction } from '../canvas/navigate.ts'
import { useSession } from '../session/hooks.ts'
import { select, useUi } from '../uiStore.ts'
import { goToRow } from './goToRow.ts'
import { close, open, toggle, useOutline } from './outlineStore.ts'
import { lead, type Standing } from './rowKeys.ts'
import { type OutlineRow, selectedBy } from './rows.ts'

interface Place extends Standing {
  readonly layout: Layout
  readonly rows: readonly OutlineRow[]
}

/** Returns what the grid does with a key before the control under it does: arrows lead through the grid, always. */
export function useOutlineKeys(place: Place): (event: ReactKeyboardEvent) => void {
  const session = useSession()
  const current = useRef(place)
  current.current = place
  useEffect(
    () =>
      listenForKeys((event) => {
        const { layout, rows, at } = current.current
        const { activeElement } = document
        // Where nothing has the focus the arrows begin in the outline; elsewhere they are somebody else's.
        if (activeElement === document.body && run(event, current.current, session)) return true
        if (event.ctrlKey || event.metaKey) return runHeldKey(event, session)
        const row = rows[at]
        const selected = useUi.getState().selected ?? (row ? selectedBy(row) : null)
        return runFrom<KeyContext>(OUTLINE_KEYS, event, { session, layout, selected, place: current.current })
      }),
    [session],
  )
  return (event) => {
    if (isTyping(event.target) || document.querySelector('[role="listbox"]')) return
    if (!run(event.nativeEvent, current.current, session)) return
    event.preventDefault()
    event.stopPropagation()
  }
}

interface KeyContext extends Here {
  readonly place: Place
}

export const OUTLINE_KEYS = {
  ...EDIT_KEYS,
  Enter: edit,
  F2: edit,
  Escape: () => {
    if (useOutline.getState().cell !== null) useOutline.setState({ cell: null })
    else select(null)
  },
  Delete: remove,
  Backspace: remove,
  '[': ({ place }) => goToCard(place, -1),
  ']': ({ place }) => goToCard(place, 1),
  k: ({ session, selected }) => {
    if (session.mayEdit() && selected?.kind === 'card') useUi.setState({ choosingFor: selected.id })
  },
} satisfies KeyTable<KeyContext>

/** A group opens and closes by Enter; everything else is named anew. */
function edit({ session, selected, place: { rows, at } }: KeyContext): void {
  const row = rows[at]
  if (row?.kind === 'group') toggle(row)
  else if (selected && session.mayEdit()) editTitle(selected)
}

/** Whoever goes on by key stands on what took its place. */
function remove({ session, selected, place: { rows, at } }: KeyContext): void {
  const next = rows[at + 1] ?? rows[at - 1]
  if (!selected || !session.mayEdit()) return
  deleteSelected(session, selected)
  if (next && useUi.getState().selected === null) goToRow(next)
}

function goToCard({ rows, at }: Place, by: 1 | -1): void {
  for (let next = at + by; next >= 0 && next < rows.length; next += by) {
    const row = rows[next]
    if (row?.kind !== 'card') continue
    goToRow(row)
    return
  }
}

/** Keys that lead through the tree and move what is selected. Returns whether it was one. */
function run(event: KeyboardEvent, place: Place, session: Here['session']): boolean {
  const { rows, at, cell, layout } = place
  const row = rows[at]
  if (!row || event.ctrlKey || event.metaKey) return false
  const direction = ARROWS[event.key]
  if (direction && (event.altKey || event.shiftKey)) {
    const selected = selectedBy(row)
    if (!session.mayEdit() || !selected) return true
    if (event.shiftKey) spanByKey(session, { layout, selected, direction, end: event.altKey ? 'start' : 'end' })
    else moveByKey(session, { layout, selected, direction: turned(row, direction) })
    return true
  }
  const to = event.altKey || event.shiftKey ? null : lead(rows, { at, cell }, event.key)
  if (!to) return false
  if (to.kind === 'open') open([to.key])
  else if (to.kind === 'close') close(to.key)
  else goTo(rows[to.at], to.cell)
  return true
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Steps and stages stand below one another here, beside one another on the map. */
function turned({ kind }: OutlineRow, direction: Direction): Direction {
  if (kind !== 'step' && kind !== 'stage') return direction
  return direction === 'up' || direction === 'left' ? 'left' : 'right'
}

/** A row has as many cells as it has; beyond the last is the last. */
function goTo(row: OutlineRow | undefined, cell: number | null): void {
  if (row) goToRow(row, cell === null ? null : Math.min(cell, CELLS[row.kind] - 1))
}

const CELLS: Readonly<Record<OutlineRow['kind'], number>> = { stage: 2, step: 4, card: 5, lane: 2, group: 1 }
