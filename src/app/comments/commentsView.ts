// Where in the inspector's tabs somebody is: which is open, what is listed, whether the next word typed is a comment.
// Knows no comment. Comes with the first load, since counts on the canvas lead there.
import { create } from 'zustand'
import type { AnchorPlace } from '../../core/model/anchor.ts'
import { type Selected, select, useUi } from '../uiStore.ts'
import type { ThreadFilter } from './threads.ts'

interface CommentsView {
  readonly tab: 'details' | 'comments'
  /** Of what customers responded to, which comes first: what they say, or the details. */
  readonly first: 'feedback' | 'details'
  /** All of the map are listed as long as this is what is selected. */
  readonly allFor: { readonly selected: Selected | null } | null
  readonly filter: ThreadFilter
  /** The field for a new comment takes the focus as soon as it is there. */
  readonly wantsFocus: boolean
}

export const useCommentsView = create<CommentsView>()(() => ({
  tab: 'details',
  first: 'feedback',
  allFor: null,
  filter: 'open',
  wantsFocus: false,
}))

export const showTab = (tab: CommentsView['tab']): void => useCommentsView.setState({ tab, allFor: null })

export const showFirst = (first: CommentsView['first']): void =>
  useCommentsView.setState({ tab: 'details', first, allFor: null })

/** Every thread of the map, whatever is selected. */
export function showAllComments(): void {
  const { selected } = useUi.getState()
  useUi.setState({ inspectorOpen: true })
  useCommentsView.setState({ tab: 'comments', allFor: { selected }, wantsFocus: false })
}

/** Those on one thing. */
export function showCommentsOn(place: AnchorPlace): void {
  select(place)
  useUi.setState({ inspectorOpen: true })
  useCommentsView.setState({ tab: 'comments', allFor: null, wantsFocus: false })
}

/** The key C: a comment on what is selected, or the list where nothing is that takes one. */
export function startComment(selected: Selected | null): void {
  if (selected?.kind === 'card' || selected?.kind === 'step' || selected?.kind === 'cell') {
    useUi.setState({ inspectorOpen: true })
    useCommentsView.setState({ tab: 'comments', allFor: null, wantsFocus: true })
  } else showAllComments()
}
