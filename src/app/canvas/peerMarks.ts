// Which of the others has what selected, for the rings around cards and headers. Filled by the canvas, read by one card at a
// time, so that a colleague's click redraws the two cards it concerns.
import { create } from 'zustand'
import type { Peer } from '../session/presence.ts'

export interface PeerMark {
  readonly id: string
  readonly name: string
  readonly typing: boolean
  /** Of many cards that somebody has selected, one says who. */
  readonly named: boolean
}

const usePeerMarks = create<Readonly<Record<string, PeerMark>>>()(() => ({}))

/** `kind/id` of what somebody else has selected or types in. */
export const usePeerMark = (kind: string, id: string): PeerMark | undefined =>
  usePeerMarks((marks) => marks[`${kind}/${id}`])

const KIND_OF: Readonly<Record<string, string>> = { cards: 'card', steps: 'step', stages: 'stage', lanes: 'lane' }

export function showPeerMarks(peers: readonly Peer[]): void {
  const before = usePeerMarks.getState()
  const now: Record<string, PeerMark> = {}
  for (const { id, name, selection, several, editing } of peers) {
    const [collection = '', entity = ''] = editing?.split('/') ?? []
    const typed = KIND_OF[collection] ? `${KIND_OF[collection]}/${entity}` : null
    if (selection) keep(before, now, `${selection.kind}/${selection.id}`, { id, name, typing: false, named: true })
    for (const [at, card] of several.entries())
      keep(before, now, `card/${card}`, { id, name, typing: false, named: at === 0 })
    if (typed) keep(before, now, typed, { id, name, typing: true, named: true })
  }
  usePeerMarks.setState(now, true)
}

function keep(
  before: Readonly<Record<string, PeerMark>>,
  now: Record<string, PeerMark>,
  key: string,
  mark: PeerMark,
): void {
  const old = before[key]
  const isSame = old?.id === mark.id && old.name === mark.name && old.typing === mark.typing && old.named === mark.named
  now[key] = isSame ? old : mark
}
