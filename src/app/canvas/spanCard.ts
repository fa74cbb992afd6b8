// Lets a card span other steps, by drag of an edge and by key alike: one command, and it is said. Knows no pointer and no pixels.
import { moveCard } from '../../core/doc/commands/cards.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { gesture } from './edits.ts'
import { placeOfSpan, type Span } from './span.ts'
import { say } from './spoken.ts'

export function spanCard(session: Session, layout: Layout, { box, span }: { box: CardBox; span: Span }): void {
  const place = placeOfSpan(layout, box, span)
  if (!place) return
  gesture(session, () => {
    if (act(moveCard(session.doc, box.card.id, place))) say(spanInWords(layout, span))
  })
}

export function spanInWords({ columns }: Layout, { first, last }: Span): string {
  const nameOf = (at: number): string => columns[at]?.step.title || `step ${columns[at]?.number ?? at + 1}`
  if (first === last) return `In ${nameOf(first)} only`
  return `Spans ${last - first + 1} steps, ${nameOf(first)} to ${nameOf(last)}`
}
