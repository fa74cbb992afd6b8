// The keyboard of the canvas: a table from keys to what they do. Active while no field has the focus.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { setCardField } from '../../core/doc/commands/cards.ts'
import { setStepField } from '../../core/doc/commands/steps.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { openPanel, type Selected, select, selectByKey, setTool, useUi } from '../uiStore.ts'
import { addCardHere, addLaneHere, addStepHere, columnOf } from './addHere.ts'
import { chooseCard } from './connectTool.ts'
import { useDrag } from './dragStore.ts'
import { addCardIn, deleteSelected, editTitle, gesture } from './edits.ts'
import { focusPoint } from './focusPoint.ts'
import { moveByKey, spanByKey } from './keyMoves.ts'
import { cardAfter, type Direction, neighbour } from './navigate.ts'
import { boxOf, viewShowing } from './reveal.ts'
import { useSingleKeys } from './singleKeys.ts'
import { useZoom } from './useZoom.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export function useCanvasKeys(layout: Layout): void {
  const session = useSession()
  const zoom = useZoom()
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  const current = useRef(layout)
  current.current = layout
  useEffect(() => {
    const goTo = (selected: Selected | null): void => {
      if (!selected) return
      selectByKey(selected)
      const { transform, width, height } = store.getState()
      const box = boxOf(current.current, selected)
      if (box)
        void setViewport(viewShowing({ x: transform[0], y: transform[1], zoom: transform[2], width, height }, box))
    }
    const spill = watchSpill()
    const handleKey = (event: KeyboardEvent): void => {
      if (spill.takes(event)) return
      if (
        event.defaultPrevented ||
        isTyping(event.target) ||
        isPressing(event) ||
        document.querySelector('[role="dialog"], [role="menu"]')
      )
        return
      const context: KeyContext = { session, layout: current.current, selected: useUi.getState().selected, goTo, zoom }
      if (runKey(event, context)) event.preventDefault()
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [session, zoom, setViewport, store])
}

interface KeyContext {
  readonly session: Session
  readonly layout: Layout
  readonly selected: Selected | null
  readonly goTo: (selected: Selected | null) => void
  readonly zoom: ReturnType<typeof useZoom>
}

/** Returns whether the key meant something here. */
function runKey(event: KeyboardEvent, context: KeyContext): boolean {
  if (event.ctrlKey || event.metaKey) return runUndo(event, context)
  const direction = ARROWS[event.key]
  if (direction) return runArrow(event, direction, context)
  const run = KEYS[nameOf(event)]
  if (!run || event.altKey || (event.key.length === 1 && !useSingleKeys.getState())) return false
  run(context)
  return true
}

/** Letters by what they say, whatever Shift does; Shift 1 by where it stands, since keyboards differ in what it writes. */
function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (shiftKey && code === 'Digit1') return 'Shift 1'
  return key.length === 1 ? key.toLowerCase() : key
}

/** Redo is Ctrl Shift Z on some systems and Ctrl Y on others; both work on all. */
function runUndo({ key, shiftKey }: KeyboardEvent, { session }: KeyContext): boolean {
  const letter = key.toLowerCase()
  if ((letter !== 'z' && letter !== 'y') || !session.mayEdit()) return false
  if (shiftKey || letter === 'y') session.undo.redo()
  else session.undo.undo()
  return true
}

function runArrow(
  event: KeyboardEvent,
  direction: Direction,
  { session, layout, selected, goTo }: KeyContext,
): boolean {
  // An arrow on a button or a slider is that control's.
  if (
    event.target instanceof HTMLElement &&
    event.target.closest('[role="slider"], [role="toolbar"], [role="tablist"]')
  )
    return false
  if (event.altKey) return moveByKey(session, { layout, selected, direction })
  if (event.shiftKey) return spanByKey(session, { layout, selected, direction })
  goTo(neighbour(layout, selected, direction))
  return true
}

const KEYS: Readonly<Record<string, (context: KeyContext) => void>> = {
  Enter: edit,
  F2: edit,
  Escape: () => {
    if (useDrag.getState().drag || useUi.getState().tool !== 'select') setTool('select')
    else select(null)
  },
  Delete: ({ session, selected }) => selected && deleteSelected(session, selected),
  Backspace: ({ session, selected }) => selected && deleteSelected(session, selected),
  '[': ({ layout, selected, goTo }) => goTo(cardAfter(layout, selected, -1)),
  ']': ({ layout, selected, goTo }) => goTo(cardAfter(layout, selected, 1)),
  n: (context) => addCardHere(context),
  p: (context) => addCardHere(context, 'pains', { severity: 2, status: 'new' }),
  o: (context) => addCardHere(context, 'opportunities', { status: 'new' }),
  s: addStepHere,
  l: (context) => addLaneHere(context, 'text'),
  k: ({ session, selected }) => {
    if (!session.mayEdit()) return
    if (selected?.kind === 'card') useUi.setState({ choosingFor: selected.id })
    else setTool('connect')
  },
  v: () => setTool('select'),
  h: () => setTool('pan'),
  '*': ({ session, layout, selected }) => {
    const column = layout.columns[columnOf(layout, selected) ?? -1]
    if (!column) return
    const value = column.step.momentOfTruth ? undefined : true
    gesture(session, () => void act(setStepField(session.doc, column.step.id, { field: 'momentOfTruth', value })))
  },
  '1': (context) => setSeverity(context, 1),
  '2': (context) => setSeverity(context, 2),
  '3': (context) => setSeverity(context, 3),
  '4': (context) => setSeverity(context, 4),
  '+': ({ zoom }) => zoom.zoomIn(),
  '=': ({ zoom }) => zoom.zoomIn(),
  '-': ({ zoom }) => zoom.zoomOut(),
  '0': ({ zoom }) => zoom.reset(),
  'Shift 1': ({ zoom }) => zoom.fit(),
  '?': () => openPanel('shortcuts'),
}

function edit({ session, layout, selected }: KeyContext): void {
  if (!selected || !session.mayEdit()) return
  const connecting = useUi.getState().tool === 'connect'
  const band = selected.kind === 'cell' && layout.lanes.find(({ lane }) => lane.id === selected.laneId)
  if (connecting && selected.kind === 'card') chooseCard(session, selected.id)
  else if (selected.kind !== 'cell') editTitle(selected)
  else if (band && laneKinds[band.lane.kind].holdsCards) addCardIn(session, selected)
  else focusPoint(selected, 'experienced')
}

function setSeverity({ session, layout, selected }: KeyContext, value: 1 | 2 | 3 | 4): void {
  if (selected?.kind !== 'card' || layout.cards.get(selected.id)?.lane.kind !== 'pains') return
  gesture(session, () => void act(setCardField(session.doc, selected.id, { field: 'severity', value })))
}

/**
 * Letters meant for a field that went away under the fingers (a colleague deleted its card) are no commands. A key that leaves
 * a field on purpose, or a second without typing, ends the doubt.
 */
function watchSpill() {
  let typedMs = Number.NEGATIVE_INFINITY
  return {
    /** Call with every key; true: it was meant for a field that is gone. */
    takes(event: KeyboardEvent): boolean {
      const inField = isTyping(event.target)
      const leaves = ['Enter', 'Escape', 'Tab', 'F2'].includes(event.key)
      const meantForField = inField || (event.key.length === 1 && event.timeStamp - typedMs < SPILL_MS)
      typedMs = leaves || !meantForField ? Number.NEGATIVE_INFINITY : event.timeStamp
      return !inField && meantForField && !event.ctrlKey && !event.metaKey
    },
  }
}

const SPILL_MS = 1_000

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** Enter on a focused button presses it; a header on the canvas is selected by its focus already, and Enter renames it. */
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  target.closest('button:not([data-kind]), a') !== null
