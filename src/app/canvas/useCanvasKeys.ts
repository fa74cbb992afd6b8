// The keyboard of the canvas: those of every view (editKeys.ts), and those that move in this one. Active while no field has
// the focus.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { laneKinds } from '../../core/model/lanes.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { selectCards, selectedCards, standOn, toggleCard } from '../selection.ts'
import { useSession } from '../session/hooks.ts'
import { type Selected, select, selectByKey, setTool, useUi } from '../uiStore.ts'
import { foldStage } from '../view/viewChanges.ts'
import type { Here } from './addHere.ts'
import { chooseCard } from './connectTool.ts'
import { useDrag } from './dragStore.ts'
import { EDIT_KEYS, type KeyTable, listenForKeys, runFrom, runHeldKey } from './editKeys.ts'
import { addCardIn, editTitle } from './edits.ts'
import { focusedThing } from './focusedThing.ts'
import { focusPoint } from './focusPoint.ts'
import { moveByKey, spanByKey } from './keyMoves.ts'
import { moveTogether } from './moveTogether.ts'
import { cardAfter, cardLeftOut, type Direction, neighbour } from './navigate.ts'
import { boxOf, viewShowing } from './reveal.ts'
import { sayHowMany, sayToggled } from './spokenSelection.ts'
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
    const goTo = (selected: Selected | null, take = selectByKey): void => {
      if (!selected) return
      take(selected)
      const { transform, width, height } = store.getState()
      const box = boxOf(current.current, selected)
      if (box)
        void setViewport(
          viewShowing(
            { x: transform[0], y: transform[1], zoom: transform[2], width, height },
            box,
            current.current.context.headerPx,
          ),
        )
    }
    return listenForKeys((event) => {
      const { selected } = useUi.getState()
      return runKey(event, { session, layout: current.current, selected, goTo, zoom })
    })
  }, [session, zoom, setViewport, store])
}

interface KeyContext extends Here {
  /** `take`: what becomes of the selection on the way. */
  readonly goTo: (selected: Selected | null, take?: (selected: Selected) => void) => void
  readonly zoom: ReturnType<typeof useZoom>
}

/** Returns whether the key meant something here. */
function runKey(event: KeyboardEvent, context: KeyContext): boolean {
  // A list of cards was asked for and is on its way; what is typed is meant for it.
  if (useUi.getState().choosingFor !== null) {
    if (event.key === 'Escape') useUi.setState({ choosingFor: null })
    return event.key === 'Escape'
  }
  const direction = ARROWS[event.key]
  if (event.ctrlKey || event.metaKey) return runHeld(event, direction, context)
  if (direction) return runArrow(event, direction, context)
  if (event.key === ' ') return toggleHere(context)
  return runFrom<KeyContext>(CANVAS_KEYS, event, context)
}

/** With Ctrl or ⌘. */
function runHeld(event: KeyboardEvent, direction: Direction | undefined, context: KeyContext): boolean {
  if (event.key === ' ') return toggleHere(context)
  if (event.key.toLowerCase() === 'a') {
    selectCards([...context.layout.cards.keys()])
    sayHowMany()
    return true
  }
  if (!direction || event.altKey || event.shiftKey) return runHeldKey(event, context.session)
  context.goTo(neighbour(context.layout, standing(context.selected), direction), standOn)
  return true
}

/** Returns whether one stands on a card. */
function toggleHere({ selected, layout }: KeyContext): boolean {
  if (selected?.kind !== 'card') return false
  // The only one is kept: by key one would no longer stand anywhere.
  if (selectedCards(useUi.getState()).join() !== selected.id) toggleCard(selected.id)
  sayToggled(layout.context.map, selected.id)
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
  const cards = selectedCards(useUi.getState())
  if (event.altKey && selected?.kind === 'cell' && (direction === 'up' || direction === 'down')) {
    const move = {
      cell: selected,
      kind: event.shiftKey ? 'expected' : 'experienced',
      by: direction === 'up' ? 1 : -1,
    } as const
    void import('./moveLevel.ts').then(({ moveLevel }) => moveLevel(session, layout, move))
    return true
  }
  if (event.shiftKey) return spanByKey(session, { layout, selected, direction, end: event.altKey ? 'start' : 'end' })
  if (event.altKey && cards.length > 1) {
    const by = direction === 'left' || direction === 'up' ? -1 : 1
    const sideways = direction === 'left' || direction === 'right'
    moveTogether(session, layout, {
      ids: cards,
      shift: sideways ? { columns: by, lanes: 0 } : { columns: 0, lanes: by },
    })
    useUi.setState({ revealing: selected })
    return true
  }
  if (event.altKey) {
    const moves = moveByKey(session, { layout, selected, direction })
    if (moves) useUi.setState({ revealing: selected })
    return moves
  }
  const next = direction === 'down' ? cardLeftOut(layout, selected) : null
  if (next) {
    selectByKey(next)
    useUi.setState({ revealing: next })
    return true
  }
  goTo(neighbour(layout, standing(selected), direction))
  return true
}

/** Let go of by Escape, or with a connector selected that has no place of its own, one still stands where the focus is. */
const standing = (selected: Selected | null): Selected | null =>
  selected === null || selected.kind === 'connector' ? focusedThing() : selected

export const CANVAS_KEYS = {
  ...EDIT_KEYS,
  Enter: edit,
  F2: edit,
  Escape: () => {
    if (useDrag.getState().drag || useUi.getState().tool !== 'select') setTool('select')
    else select(null)
  },
  '[': ({ layout, selected, goTo }) => goTo(cardAfter(layout, standing(selected), -1)),
  ']': ({ layout, selected, goTo }) => goTo(cardAfter(layout, standing(selected), 1)),
  k: ({ session, selected }) => {
    if (!session.mayEdit()) return
    if (selected?.kind === 'card') useUi.setState({ choosingFor: selected.id })
    else setTool('connect')
  },
  l: ({ session, layout }) => useUi.setState({ choosingLane: session.mayEdit() && layout.columns.length > 0 }),
  v: () => setTool('select'),
  h: () => setTool('pan'),
  '+': ({ zoom }) => zoom.zoomIn(),
  '=': ({ zoom }) => zoom.zoomIn(),
  '-': ({ zoom }) => zoom.zoomOut(),
  '0': ({ zoom }) => zoom.reset(),
  'Shift 1': ({ zoom }) => zoom.fit(),
} satisfies KeyTable<KeyContext>

function edit({ session, layout, selected }: KeyContext): void {
  const band = selected?.kind === 'stage' ? layout.stages.find(({ stage }) => stage.id === selected.id) : undefined
  if (band?.isFolded) {
    foldStage(band.stage, false)
    return
  }
  if (!selected || !session.mayEdit()) return
  if (useUi.getState().tool === 'connect') {
    if (selected.kind === 'card') chooseCard(session, selected.id)
    return
  }
  const cell = selected.kind === 'cell' && layout.lanes.find(({ lane }) => lane.id === selected.laneId)
  if (selected.kind !== 'cell') editTitle(selected)
  else if (cell && laneKinds[cell.lane.kind].holdsCards) addCardIn(session, selected)
  else focusPoint(selected, 'experienced')
}
