// Standing on another row, by key or by pointer: a row of the map is selected, a group is only stood on.
import { selectByKey, useUi } from '../uiStore.ts'
import { useOutline } from './outlineStore.ts'
import { type OutlineRow, selectedBy } from './rows.ts'

/** The focus of the page goes with it. */
export function goToRow(row: OutlineRow, cell: number | null = null): void {
  useOutline.setState({ cell, group: row.kind === 'group' ? row.group : null })
  const selected = selectedBy(row)
  if (selected) selectByKey(selected)
  else useUi.setState({ selected: null, focusFollows: true })
}
