// One row of the tree: selection, focus, who else is on it. Its cells are drawn by its kind. Drawn anew only when the row says
// something else or becomes the current one.
import { type CSSProperties, type MouseEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { JourneyMap } from '../../core/model/map.ts'
import { PeerTags } from '../canvas/PeerTags.tsx'
import { usePeersOn } from '../canvas/peerMarks.ts'
import { useMayEdit } from '../session/hooks.ts'
import { colourOf } from '../ui/person.ts'
import { select, useUi } from '../uiStore.ts'
import { CardCells } from './CardCells.tsx'
import { GroupCells, LaneCells, StageCells, StepCells } from './HolderCells.tsx'
import styles from './OutlineRow.module.css'
import { toggle, useOutline } from './outlineStore.ts'
import { type OutlineRow, selectedBy } from './rows.ts'

export interface RowProps {
  readonly row: OutlineRow
  /** Among all rows, from 0. */
  readonly index: number
  /** The one stop of the Tab key. */
  readonly current: boolean
  /** The cell of the current row that has the focus; null: the row as a whole. */
  readonly cell: number | null
  /** The last of its block. */
  readonly ends: boolean
  readonly people: JourneyMap['people']
  readonly personas: JourneyMap['personas']
  readonly settings: JourneyMap['settings']
}

export const OutlineRowView = memo(function OutlineRowView(props: RowProps) {
  const { row, index, current, cell, ends } = props
  const mayEdit = useMayEdit()
  const element = useRef<HTMLDivElement>(null)
  const [under, setUnder] = useState(false)
  const own = selectedBy(row)
  const selected = useUi((ui) => current && own !== null && ui.selected !== null)
  const peers = usePeersOn(own?.kind ?? 'none', own && 'id' in own ? own.id : '')
  const [peer] = peers ?? []
  useRowFocus(element, { current, cell })
  const handleClick = (event: MouseEvent<HTMLElement>): void => {
    // A control in the row keeps the press and its focus.
    if (event.target instanceof Element && event.target.closest('button, input, textarea, [role="menu"]')) return
    useOutline.setState({ cell: null, group: row.kind === 'group' ? row.group : null })
    select(own)
    element.current?.focus({ preventScroll: true })
    if (row.kind === 'group') toggle(row)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table lays itself out; these rows stand where the virtualizer says
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a row are the grid's (useOutlineKeys.ts)
    <div
      ref={element}
      role="row"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-rowindex={index + 2}
      aria-selected={selected}
      {...(row.open !== null && { 'aria-expanded': row.open })}
      tabIndex={current ? 0 : -1}
      className={styles.row}
      data-row={row.key}
      data-level={row.level}
      data-what={row.kind}
      data-ends={ends}
      data-goes-on={row.kind === 'card' && !row.opensLane}
      data-peer={peer !== undefined}
      style={peer && ({ '--peer': colourOf(peer.name, peer.id) } as CSSProperties)}
      onClick={handleClick}
      onPointerEnter={() => setUnder(true)}
      onPointerLeave={() => setUnder(false)}
    >
      <Cells {...props} live={mayEdit && (current || under)} />
      {peers && <PeerTags peers={peers} className={styles.tags} />}
    </div>
  )
})

function Cells({ row, people, personas, settings, live }: RowProps & { readonly live: boolean }): ReactNode {
  switch (row.kind) {
    case 'stage':
      return <StageCells row={row} />
    case 'step':
      return <StepCells row={row} live={live} settings={settings} />
    case 'card':
      return <CardCells row={row} live={live} people={people} personas={personas} settings={settings} />
    case 'lane':
      return <LaneCells row={row} />
    case 'group':
      return <GroupCells row={row} />
  }
}

/** What in a cell takes the focus: its control, or the cell. */
const CONTROL = '[role="combobox"], [aria-haspopup="menu"], [data-control], input'

/** The focus of the page goes where the keys went, as soon as the row is in the page. */
function useRowFocus(
  element: { readonly current: HTMLElement | null },
  { current, cell }: { readonly current: boolean; readonly cell: number | null },
): void {
  const follows = useUi((ui) => ui.focusFollows && ui.editing === null) && current
  useEffect(() => {
    // Whoever has gone on to a field of a panel keeps it.
    const { activeElement } = document
    const isElsewhere = activeElement && activeElement !== document.body && !activeElement.closest('[data-canvas]')
    if (!follows || isElsewhere) return
    const cells = element.current?.querySelectorAll<HTMLElement>(':scope > [aria-colindex]')
    const target = cell === null ? element.current : cells?.[cell]
    const control = cell === null ? null : target?.querySelector<HTMLElement>(CONTROL)
    ;(control ?? target)?.focus({ preventScroll: true })
  }, [follows, cell, element])
}
