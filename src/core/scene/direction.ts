// Which way a text runs: by its first letter, as the Unicode bidirectional algorithm and browsers (`dir="auto"`) have it.
// Knows characters; nothing of lines on a card.

export type Direction = 'ltr' | 'rtl'

/** Of its first letter or mark of direction; left to right where it has none. */
export function directionOf(text: string): Direction {
  if (!RIGHT_TO_LEFT.test(text)) return 'ltr'
  const [strong = ''] = STRONG.exec(text) ?? []
  return RIGHT_TO_LEFT.test(strong) ? 'rtl' : 'ltr'
}

/** A line that runs the way of its paragraph, whatever letter it happens to begin with. */
export function steered(line: string, direction: Direction): string {
  return line === '' || directionOf(line) === direction ? line : MARKS[direction] + line
}

/** Whether any part of a text may run right to left; false for nearly all texts. */
export const mayTurn = (text: string): boolean => TURNS.test(text)

const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200e', rtl: '\u200f' }
const TURNS = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{1efff}]/u
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10cff}\u{10e80}-\u{10fff}\u{1e800}-\u{1efff}]/u
const STRONG = /[\p{L}\u200e\u200f\u061c]/u
