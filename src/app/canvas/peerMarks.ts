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

type Marks = Readonly<Record<string, readonly PeerMark[]>>

const usePeerMarks = create<Marks>()(() => ({}))

/** Everybody else who has selected this or types in it. */
export const usePeersOn = (kind: string, id: string): readonly PeerMark[] | undefined =>
  usePeerMarks((marks) => marks[`${kind}/${id}`])

const KIND_OF: Readonly<Record<string, string>> = { cards: 'card', steps: 'step', stages: 'stage', lanes: 'lane' }

export function showPeerMarks(peers: readonly Peer[]): void {
  const now: Record<string, PeerMark[]> = {}
  const mark = (key: string, peer: PeerMark): void => {
    const others = (now[key] ?? []).filter(({ id }) => id !== peer.id)
    now[key] = [...others, peer]
  }
  for (const { id, name, selection, several, editing } of peers) {
    const [collection = '', entity = ''] = editing?.split('/') ?? []
    const typed = KIND_OF[collection] ? `${KIND_OF[collection]}/${entity}` : null
    if (selection) mark(`${selection.kind}/${selection.id}`, { id, name, typing: false, named: true })
    for (const [at, card] of several.entries()) mark(`card/${card}`, { id, name, typing: false, named: at === 0 })
    if (typed) mark(typed, { id, name, typing: true, named: true })
  }
  const before = usePeerMarks.getState()
  usePeerMarks.setState(
    Object.fromEntries(Object.entries(now).map(([key, marks]) => [key, same(before[key], marks)])),
    true,
  )
}

const same = (before: readonly PeerMark[] | undefined, now: readonly PeerMark[]): readonly PeerMark[] =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now
