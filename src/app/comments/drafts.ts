// What is being written and was not sent yet, by where it is to go: kept in this browser over anything that closes a panel or a
// page, for nobody should lose a sentence.
import { create } from 'zustand'
import type { MapId } from '../../core/model/ids.ts'
import type { Mention } from '../../core/wire/comments.ts'

export interface Draft {
  readonly text: string
  /** Who was picked; the text may name them no more. */
  readonly mentions: readonly Mention[]
}

const KEY = 'throughline:comment-drafts'

const useDrafts = create<Readonly<Record<string, Draft>>>()(kept)

/** `place`: an anchor, a thread or a comment that is edited. */
const keyOf = (mapId: MapId, place: string): string => `${mapId}/${place}`

export const useDraft = (mapId: MapId, place: string): Draft | undefined =>
  useDrafts((drafts) => drafts[keyOf(mapId, place)])

/** null, and no words at all, forget it. */
export function keepDraft(mapId: MapId, place: string, draft: Draft | null): void {
  const { [keyOf(mapId, place)]: _, ...others } = useDrafts.getState()
  const now = draft === null ? others : { ...others, [keyOf(mapId, place)]: draft }
  useDrafts.setState(now, true)
  try {
    localStorage.setItem(KEY, JSON.stringify(now))
  } catch {
    // A browser may refuse storage; the words then last as long as the page.
  }
}

function kept(): Readonly<Record<string, Draft>> {
  try {
    const drafts: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof drafts === 'object' && drafts !== null ? (drafts as Record<string, Draft>) : {}
  } catch {
    return {}
  }
}
