// The keys that change the map, whichever way it is shown: a table from keys to what they do, and when a key is one. Knows
// what is selected and where it stands; knows no view and moves none.

import { setStepField } from '../../core/doc/commands/steps.ts'
import { startComment } from '../comments/commentsView.ts'
import { selectionOf } from '../selection.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { openPanel, seek, useUi } from '../uiStore.ts'
import { addLaneHere, columnOf, type Here } from './addHere.ts'
import { ADDITIONS } from './additions.ts'
import { deleteSelected, gesture } from './edits.ts'
import { useSingleKeys } from './singleKeys.ts'
import { deleteTogether, setTogether } from './together.ts'

export type KeyTable<Context> = Readonly<Record<string, (context: Context) => void>>

export const EDIT_KEYS = {
  Delete: remove,
  Backspace: remove,
  n: ADDITIONS.card.add,
  p: ADDITIONS.pain.add,
  o: ADDITIONS.opportunity.add,
  c: ({ selected }) => startComment(selected),
  s: ADDITIONS.step.add,
  l: (here) => addLaneHere(here, 'text'),
  '*': ({ session, layout, selected }) => {
    const column = layout.columns[columnOf(layout, selected) ?? -1]
    if (!column) return
    const value = column.step.momentOfTruth ? undefined : true
    gesture(session, () => void act(setStepField(session.doc, column.step.id, { field: 'momentOfTruth', value })))
  },
  '1': (here) => setSeverity(here, 1),
  '2': (here) => setSeverity(here, 2),
  '3': (here) => setSeverity(here, 3),
  '4': (here) => setSeverity(here, 4),
  g: ({ layout }) => seek(layout.columns.length > 0 ? 'steps' : null),
  f: ({ session }) => void follow(session),
  '?': () => openPanel('shortcuts'),
} satisfies KeyTable<Here>

function remove({ session, selected }: Here): void {
  const { several } = useUi.getState()
  if (several.size > 0) deleteTogether(session, [...several])
  else if (selected) deleteSelected(session, selected)
}

/** Of those that are pain points. */
function setSeverity({ session, layout, selected }: Here, value: 1 | 2 | 3 | 4): void {
  const { several } = useUi.getState()
  const cards = several.size > 0 ? [...several] : selected?.kind === 'card' ? [selected.id] : []
  const pains = cards.filter((id) => layout.cards.get(id)?.lane.kind === 'pains')
  if (pains.length > 0) setTogether(session, pains, { field: 'severity', value })
}

/** Returns whether the key is in the table and not switched off. */
export function runFrom<Context>(table: KeyTable<Context>, event: KeyboardEvent, context: Context): boolean {
  const run = table[nameOf(event)]
  if (!run || event.altKey || (event.key.length === 1 && !useSingleKeys.getState())) return false
  run(context)
  return true
}

/** Letters by what they say, whatever Shift does; Shift 1 by where it stands, since keyboards differ in what it writes. */
function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (shiftKey && code === 'Digit1') return 'Shift 1'
  return key.length === 1 ? key.toLowerCase() : key
}

/** With Ctrl or ⌘. Redo is Ctrl Shift Z on some systems and Ctrl Y on others; both work on all. */
export function runHeldKey({ key, shiftKey }: KeyboardEvent, session: Session): boolean {
  const table: KeyTable<Held> = HELD_KEYS
  const run = session.mayEdit() && table[key.toLowerCase()]
  if (!run) return false
  run({ session, shiftKey })
  return true
}

interface Held {
  readonly session: Session
  readonly shiftKey: boolean
}

export const HELD_KEYS = {
  z: ({ session, shiftKey }) => void takeBack(session, shiftKey ? 'redo' : 'undo'),
  y: ({ session }) => void takeBack(session, 'redo'),
  d: ({ session }) => void duplicateSelected(session),
} satisfies KeyTable<Held>

/** Its code comes with what stands around the map, which has buttons for both. */
async function takeBack(session: Session, how: 'undo' | 'redo'): Promise<void> {
  const undoing = await import('./undoing.ts')
  undoing[how](session)
}

/** Its code comes with the faces of who is here. */
async function follow(session: Session): Promise<void> {
  const { followNext } = await import('../follow/followStore.ts')
  followNext(session)
}

/** Its code comes with what is opened on demand. */
async function duplicateSelected(session: Session): Promise<void> {
  const selection = selectionOf(useUi.getState())
  const { duplicate } = await import('./duplicate.ts')
  duplicate(session, selection)
}

/**
 * Keys meant for a field that went away under the fingers (a colleague deleted its card) are no commands, until somebody
 * shows that they noticed: by a key that would have left the field, an arrow, a press of the pointer, or another field.
 */
function isForTakenField(event: KeyboardEvent): boolean {
  const { fieldTaken } = useUi.getState()
  if (!fieldTaken || event.ctrlKey || event.metaKey) return false
  const noticed = isTyping(event.target) || event.key.length > 1
  if (noticed && !ERASING.includes(event.key)) forgetTakenField()
  return !isTyping(event.target)
}

const ERASING = ['Backspace', 'Delete', 'Shift']

const forgetTakenField = (): void => useUi.setState({ fieldTaken: null })

/** Calls for keys that are nobody else's: no field's, no button's, no window's in front. Returns its own undo. */
export function listenForKeys(run: (event: KeyboardEvent) => boolean): () => void {
  const handleKey = (event: KeyboardEvent): void => {
    if (
      isForTakenField(event) ||
      event.defaultPrevented ||
      isTyping(event.target) ||
      isPressing(event) ||
      document.querySelector('[role="dialog"], [role="menu"]')
    )
      return
    if (run(event)) event.preventDefault()
  }
  addEventListener('pointerdown', forgetTakenField)
  addEventListener('keydown', handleKey)
  return () => {
    removeEventListener('pointerdown', forgetTakenField)
    removeEventListener('keydown', handleKey)
  }
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** Enter on a focused button presses it; a header on the canvas is selected by its focus already, and Enter renames it. */
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  target.closest('button:not([data-kind]), a') !== null
