// Customers' words as cards of the map. The card keeps which response it quotes; the response itself stays in its rows.
import type * as Y from 'yjs'
import type { CardId, LaneId, PersonaId, StepId } from '../../model/ids.ts'
import type { Result } from '../../model/result.ts'
import type { Stamp } from '../schema.ts'
import { addCard, type PlaceRefusal } from './cards.ts'

export interface Quoted {
  readonly answerId: string
  /** "2026-05-12". */
  readonly day: string
  readonly words: string
  /** Of the map, where the response names one of them. */
  readonly personaId?: PersonaId | undefined
}

export interface NewQuote {
  readonly id: CardId
  readonly stepId: StepId
  readonly laneId: LaneId
  readonly quoted: Quoted
}

/** What a customer wrote is observed; it is no measure of how many think so. */
export function quoteAnswer(
  doc: Y.Doc,
  { id, stepId, laneId, quoted }: NewQuote,
  stamp: Stamp,
): Result<void, 'card-exists' | 'value-refused' | PlaceRefusal> {
  const { answerId, day, words, personaId } = quoted
  const title = shortened(words)
  const fields = {
    quote: { answerId, day },
    evidence: { level: 'observed', date: day },
    ...(title !== words && { body: words }),
    ...(personaId && { personaIds: [personaId] }),
  } as const
  return addCard(doc, { id, stepId, laneId, title, fields }, stamp)
}

/** About six lines of a card. */
const TITLE_CHARS = 160

/** Long words go into the card's details whole, and their beginning stands on the map. */
function shortened(words: string): string {
  if (words.length <= TITLE_CHARS) return words
  const start = words.slice(0, TITLE_CHARS)
  const end = start.lastIndexOf(' ')
  return `${start.slice(0, end > 0 ? end : TITLE_CHARS)}…`
}
