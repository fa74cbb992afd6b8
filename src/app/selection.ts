// What is selected as a whole: one thing, or several cards together. Knows the store of what one looks at; knows no map, so ids
// may be of cards that are gone (useVanished.ts lets go of them).
import { useMemo } from 'react'
import type { CardId } from '../core/model/ids.ts'
import { isSelected, type Selected, select, type UiState, useUi } from './uiStore.ts'

export type Selection = Selected | { readonly kind: 'cards'; readonly ids: readonly CardId[] }

type Held = Pick<UiState, 'selected' | 'several'>

export function selectionOf({ selected, several }: Held): Selection | null {
  if (several.size === 0) return selected
  const ids = [...several]
  const [only] = ids
  return ids.length === 1 && only ? { kind: 'card', id: only } : { kind: 'cards', ids }
}

export function useSelection(): Selection | null {
  const selected = useUi((ui) => ui.selected)
  const several = useUi((ui) => ui.several)
  return useMemo(() => selectionOf({ selected, several }), [selected, several])
}

export const isCardSelected = ({ selected, several }: Held, id: CardId): boolean =>
  several.size === 0 ? isSelected(selected, 'card', id) : several.has(id)

export function selectedCards({ selected, several }: Held): readonly CardId[] {
  if (several.size > 0) return [...several]
  return selected?.kind === 'card' ? [selected.id] : []
}

/** One stands on the card one came to last, on the first where that is none of them. */
export function selectCards(ids: readonly CardId[]): void {
  const { selected } = useUi.getState()
  const [first] = ids
  const stays = selected?.kind === 'card' && ids.includes(selected.id)
  select(stays ? selected : first === undefined ? null : { kind: 'card', id: first })
  if (ids.length > 1) useUi.setState({ several: new Set(ids) })
}

/** Adds a card to what is selected, or lets go of it. One stands on it then. */
export function toggleCard(id: CardId): void {
  const before = selectedCards(useUi.getState())
  const now = before.includes(id) ? before.filter((each) => each !== id) : [...before, id]
  select(now.length === 0 ? null : { kind: 'card', id })
  useUi.setState({ several: new Set(now) })
}

/** Goes on without letting go of the cards that are selected. */
export function standOn(selected: Selected): void {
  useUi.setState((ui) => ({ selected, several: new Set(selectedCards(ui)), focusFollows: true }))
}

/** What one stood on is gone: the others stay selected. */
export const deselect = (): void => selectCards([...useUi.getState().several])

/** Cards that are gone are selected no more. */
export function letGoOf(isGone: (id: CardId) => boolean): void {
  const { several } = useUi.getState()
  const left = [...several].filter((id) => !isGone(id))
  if (left.length < several.size) useUi.setState({ several: new Set(left) })
}
