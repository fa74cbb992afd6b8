// What the keys of the editor do, in words and in groups. Keys are named as in the tables of whoever handles them, and one that
// none of them has does not compile. Gestures and arrows are told in words of their own.
import type { EDIT_KEYS, HELD_KEYS } from '../../canvas/editKeys.ts'
import type { CANVAS_KEYS } from '../../canvas/useCanvasKeys.ts'
import type { SEEK_KEYS } from '../../editor/useSeekKeys.ts'
import type { OUTLINE_KEYS } from '../../outline/useOutlineKeys.ts'

/** Of a table, by themselves. */
type Key = keyof typeof EDIT_KEYS | keyof typeof CANVAS_KEYS | keyof typeof OUTLINE_KEYS
/** With Ctrl or ⌘. */
type HeldKey = keyof typeof HELD_KEYS | keyof typeof SEEK_KEYS

type Shortcut =
  | { readonly kind: 'keys'; readonly keys: readonly Key[]; readonly does: string }
  | { readonly kind: 'held'; readonly keys: readonly HeldKey[]; readonly does: string }
  | { readonly kind: 'gesture'; readonly words: string; readonly does: string }

const on = (keys: readonly Key[], does: string): Shortcut => ({ kind: 'keys', keys, does })
const held = (keys: readonly HeldKey[], does: string): Shortcut => ({ kind: 'held', keys, does })
const by = (words: string, does: string): Shortcut => ({ kind: 'gesture', words, does })

export const KEY_GROUPS: readonly { readonly name: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    name: 'Move around',
    shortcuts: [
      by('← ↑ → ↓', 'Next cell or card'),
      on(['[', ']'], 'Previous and next card in reading order'),
      on(['g'], 'Go to a step by number or name'),
      on(['f'], 'Follow a person; again, the next one'),
      held(['f'], 'Find in the map; Enter and Shift Enter go on and back'),
      on(['+', '=', '-'], 'Zoom in and out'),
      on(['0'], 'Zoom to 100 %'),
      on(['Shift 1'], 'Show the whole map'),
      on(['Escape'], 'Leave, then deselect'),
    ],
  },
  {
    name: 'Select several',
    shortcuts: [
      by('Shift and a press', 'Add a card, or let go of it'),
      by('Shift and a drag', 'All cards in a frame'),
      by('Ctrl ← ↑ → ↓', 'Go on without letting go; ⌘, too'),
      by('Space', 'Add the card one stands on; Ctrl Space, too'),
      by('Ctrl or ⌘ A', 'Every card'),
    ],
  },
  {
    name: 'Add',
    shortcuts: [
      by('Enter in an empty cell', 'Card'),
      on(['n'], 'Card'),
      on(['p'], 'Pain point'),
      on(['o'], 'Opportunity'),
      on(['c'], 'Comment'),
      on(['s'], 'Step after this one'),
      on(['l'], 'Lane below'),
      on(['k'], 'Connect to another card'),
      on(['v', 'h'], 'Back to selecting; pan'),
    ],
  },
  {
    name: 'Change',
    shortcuts: [
      on(['Enter', 'F2'], 'Rename in place; F2 in every list, too, and on Home'),
      by('Alt ← ↑ → ↓', 'Move the cards, step, stage or lane'),
      by('Shift ← →', 'Let a card span fewer or more steps'),
      by('Shift Alt ← →', 'Let a card begin at another step'),
      held(['d'], 'Duplicate with all it holds'),
      by('Ctrl or ⌘ C, X, V', 'Copy, cut and paste cards, lines and ranges'),
      by('Alt and a drag', 'Copy cards; Ctrl, too'),
      by('Alt ↑ ↓ on the curve', 'Move the experienced point; with Shift the expected one'),
      by('On a point: [ and ]', 'Same point of the curve above or below'),
      on(['1', '2', '3', '4'], 'Severity of a pain point'),
      on(['*'], 'Moment of truth'),
      on(['Delete', 'Backspace'], 'Remove; it can be put back'),
      by('Shift F10', 'Menu of what is selected'),
    ],
  },
  {
    name: 'In the outline',
    shortcuts: [
      by('→ and ←', 'Open a row, enter its cells; leave them, close it'),
      by('Home and End', 'First and last row, or cell of a row'),
      by('Page ↑ and ↓', 'Ten rows on'),
    ],
  },
  {
    name: 'Take back',
    shortcuts: [
      held(['k'], 'Every command by name; from a field, too'),
      held(['z'], 'Undo what you did'),
      held(['y'], 'Do it again; Shift Z, too'),
      on(['?'], 'This list'),
    ],
  },
]

/** Letters, digits and signs without another key: those that can be switched off. */
export const isSingle = (shortcut: Shortcut): boolean =>
  shortcut.kind === 'keys' && shortcut.keys.every((key) => key.length === 1 || key === 'Shift 1')

export function keysInWords(shortcut: Shortcut): string {
  if (shortcut.kind === 'gesture') return shortcut.words
  const names = shortcut.keys.filter((key) => !ALIASES.has(key)).map((key) => NAMES[key] ?? keyCap(key))
  const words = names.length > 2 ? `${names[0]} to ${names.at(-1)}` : names.join(' and ')
  return shortcut.kind === 'held' ? `Ctrl or ⌘ ${words}` : words
}

const keyCap = (key: string): string => (key.length === 1 ? key.toUpperCase() : key)
const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', '-': '−' }
/** Do what another key of their row does. */
const ALIASES: ReadonlySet<string> = new Set(['=', 'Backspace'])
