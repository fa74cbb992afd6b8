// Where the keys of a treegrid lead (WAI-ARIA's pattern): through rows, into a row's cells, open and closed. Pure: rows, where
// one stands, a key; no page.
import type { OutlineRow, RowKey } from './rows.ts'

/** `cell` counts among the cells of the row; null: the row as a whole. */
export interface Standing {
  readonly at: number
  readonly cell: number | null
}

export type Lead =
  | ({ readonly kind: 'go' } & Standing)
  | { readonly kind: 'open'; readonly key: RowKey }
  | { readonly kind: 'close'; readonly key: RowKey }

/** null: the key means nothing there. */
export function lead(rows: readonly OutlineRow[], { at, cell }: Standing, key: string): Lead | null {
  const last = rows.length - 1
  const go = (to: number, within: number | null = null): Lead => ({
    kind: 'go',
    at: Math.min(Math.max(to, 0), last),
    cell: within,
  })
  const row = rows[at]
  if (!row) return null
  switch (key) {
    case 'ArrowDown':
      return go(at + 1, cell)
    case 'ArrowUp':
      return go(at - 1, cell)
    case 'PageDown':
      return go(at + PAGE_ROWS, cell)
    case 'PageUp':
      return go(at - PAGE_ROWS, cell)
    case 'Home':
      return cell === null ? go(0) : go(at, 0)
    case 'End':
      return cell === null ? go(last) : go(at, Number.POSITIVE_INFINITY)
    case 'ArrowRight':
      if (cell !== null) return go(at, cell + 1)
      return row.open === false ? { kind: 'open', key: row.key } : go(at, 0)
    case 'ArrowLeft':
      if (cell !== null) return go(at, cell === 0 ? null : cell - 1)
      if (row.open) return { kind: 'close', key: row.key }
      return go(holder(rows, at))
    default:
      return null
  }
}

const PAGE_ROWS = 10

/** The row that holds this one; a row of the first level stays where it is. */
function holder(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  for (let above = at - 1; above >= 0; above -= 1) if ((rows[above]?.level ?? level) < level) return above
  return at
}
