// Which row of the outline is the current one: that of what is selected, else the group one stands on, else the place where
// one last stood, so that what vanishes leaves nobody without a place.
import { useEffect, useMemo, useRef } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { useUi } from '../uiStore.ts'
import { useOutline } from './outlineStore.ts'
import type { Standing } from './rowKeys.ts'
import { groupKey, keyOf, type OutlineRow, outlineRows } from './rows.ts'

export function useRows(layout: Layout): readonly OutlineRow[] {
  const closed = useOutline((outline) => outline.closed)
  const before = useRef<readonly OutlineRow[]>([])
  return useMemo(() => {
    before.current = outlineRows(layout, closed, before.current)
    return before.current
  }, [layout, closed])
}

export function useCurrentRow(rows: readonly OutlineRow[]): Standing {
  const selected = useUi((ui) => ui.selected)
  const group = useOutline((outline) => outline.group)
  const cell = useOutline((outline) => outline.cell)
  const last = useRef(0)
  const key = (selected && keyOf(selected)) ?? (group && groupKey(group))
  const found = useMemo(() => rows.findIndex((row) => row.key === key), [rows, key])
  const at = found >= 0 ? found : Math.min(last.current, rows.length - 1)
  useEffect(() => {
    last.current = at
  }, [at])
  return { at, cell }
}
