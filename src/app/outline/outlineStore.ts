// What this person has closed in the outline, and where in a row they stand. Kept while they look at the canvas, so that the
// outline is as they left it. Never content; what is selected is in uiStore.ts, for both views.
import { create } from 'zustand'
import { type GroupName, groupKey, type RowKey } from './rows.ts'

interface OutlineState {
  readonly closed: ReadonlySet<RowKey>
  /** A group has the focus: it is nothing that could be selected. */
  readonly group: GroupName | null
  /** Among the cells of the row one stands on; null: the row as a whole. */
  readonly cell: number | null
}

/** Lanes are seldom what one came for. */
export const useOutline = create<OutlineState>()(() => ({
  closed: new Set([groupKey('lanes')]),
  group: null,
  cell: null,
}))

export function close(key: RowKey): void {
  useOutline.setState(({ closed }) => ({ closed: new Set([...closed, key]) }))
}

/** Opens all of them; tells only when one was closed. */
export function open(keys: readonly RowKey[]): void {
  const { closed } = useOutline.getState()
  if (keys.some((key) => closed.has(key)))
    useOutline.setState({ closed: new Set([...closed].filter((key) => !keys.includes(key))) })
}

export const toggle = (row: { readonly key: RowKey; readonly open: boolean | null }): void =>
  row.open ? close(row.key) : open([row.key])
