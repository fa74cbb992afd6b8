// Why a page cannot be shown, in words: what is true, what is safe, and which ways lead on. Draws nothing.
import type { CloseCode } from '../../core/wire/close.ts'
import { type Trouble, UNREACHABLE, UNREADABLE } from '../api/request.ts'

/** `ask`: write to whoever sent the link. `restore`: put the map back from the bin. */
export type Way = 'maps' | 'retry' | 'sign-in' | 'ask' | 'restore'

export interface TroubleWords {
  readonly title: string
  readonly words: string
  /** The likeliest last. */
  readonly ways: readonly Way[]
}

/** By the server's code, or the two of `api/request.ts`. */
const TROUBLES: Readonly<Record<string, TroubleWords>> = {
  'unknown-address': {
    title: 'This page is not here',
    words: 'The address may be cut off or mistyped. A map opens by the whole link you were sent.',
    ways: ['maps'],
  },
  'unknown-map': {
    title: 'This map is not here',
    words:
      'The address may be cut off or mistyped, the map may have been deleted for good, or it may be on another server. ' +
      'Deleted maps can be put back by their owner for 30 days.',
    ways: ['maps', 'ask'],
  },
  'map-in-bin': {
    title: 'This map is in the bin',
    words: 'Nothing in it is lost. Its owner can put it back within 30 days of the day it was deleted.',
    ways: ['maps', 'restore'],
  },
  'link-ended': {
    title: 'This link has ended',
    words:
      'Its owner switched it off, its end date has passed, or a part was cut off when it was copied. The map itself is safe.',
    ways: ['maps', 'ask'],
  },
  'not-signed-in': {
    title: 'This map opens by its link',
    words:
      'Use the whole link you were sent, including what stands after the #. Whoever runs this server can sign in instead.',
    ways: ['sign-in', 'ask'],
  },
  'not-allowed': {
    title: 'This link does not open that',
    words: 'You may be here with a link that allows less. Whoever sent it can send one that allows more.',
    ways: ['maps', 'ask'],
  },
  'storage-full': {
    title: 'The disk of the server is full',
    words:
      'What was saved is safe, and nothing was changed now. Ask whoever runs the server to make room, then try again.',
    ways: ['maps', 'retry'],
  },
  'storage-unavailable': {
    title: 'The server cannot read its storage',
    words:
      'What was saved is safe. This often passes by itself; if it does not, ask whoever runs the server to look at its disk.',
    ways: ['retry'],
  },
  [UNREACHABLE]: {
    title: 'The server cannot be reached',
    words: 'Your connection or the server is down. What was saved is safe; this page can try again at any time.',
    ways: ['retry'],
  },
  [UNREADABLE]: {
    title: 'Something else answered',
    words: 'The answer did not come from Throughline: a proxy or a sign-in page of your network may stand in between.',
    ways: ['retry'],
  },
}

/** The address in the bar names no page. */
export const NOWHERE: Trouble = { code: 'unknown-address', sentence: '', problems: [] }

/** A code without words of its own is told in the server's. */
export const wordsOf = ({ code, sentence }: Trouble): TroubleWords =>
  TROUBLES[code] ?? { title: 'This cannot be shown now', words: sentence, ways: ['maps', 'retry'] }

/** The code of the trouble that a final close of the sync socket stands for; null: the editor handles it itself. */
export function troubleOfClose(code: number): string | null {
  return CLOSES[code as CloseCode] ?? null
}

const CLOSES: Partial<Record<CloseCode, string>> = { 4401: 'not-signed-in', 4403: 'link-ended', 4404: 'unknown-map' }
