// The whole map as an editable tree: the way that needs no picture, for small screens and screen readers too. Same selection,
// same commands, same undo as on the canvas; this file only puts its parts together.
import { useEffect, useRef } from 'react'
import { ConnectDialog } from '../canvas/ConnectDialog.tsx'
import { useLayout } from '../canvas/mapLayout.ts'
import { useSentence } from '../canvas/spoken.ts'
import { useTellOthers } from '../canvas/useTellOthers.ts'
import { useClipboard } from '../clipboard/useClipboard.ts'
import { letGoOf } from '../selection.ts'
import { useMayEdit } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import styles from './Outline.module.css'
import { OutlineBar } from './OutlineBar.tsx'
import { OutlineGrid } from './OutlineGrid.tsx'
import { open } from './outlineStore.ts'
import { holdersOf } from './rows.ts'
import { StepList } from './StepList.tsx'

export function Outline() {
  const mayEdit = useMayEdit()
  const choosingFor = useUi((ui) => ui.choosingFor)
  useTellOthers()
  useClipboard()
  useShown()
  // Rows are selected one at a time.
  useEffect(() => letGoOf(() => true), [])
  return (
    <div className={styles.outline}>
      <div className={styles.sheet}>
        {mayEdit && <OutlineBar />}
        <OutlineGrid />
      </div>
      <StepList />
      <Spoken />
      {choosingFor && <ConnectDialog from={choosingFor} />}
    </div>
  )
}

/** Whatever was selected elsewhere has its row: on the canvas before, in a panel, or by adding it. */
function useShown(): void {
  const layout = useLayout()
  const selected = useUi((ui) => ui.selected)
  const revealing = useUi((ui) => ui.revealing)
  const current = useRef(layout)
  current.current = layout
  // Closing the step of a selected card must stay possible, so only a new selection opens it, and no change of the map.
  useEffect(() => {
    if (selected) open(holdersOf(current.current, selected))
  }, [selected])
  useEffect(() => {
    const holders = revealing && holdersOf(layout, revealing)
    if (!holders || holders.length === 0) return
    open(holders)
    useUi.setState({ revealing: null })
  }, [layout, revealing])
}

function Spoken() {
  return (
    <p role="status" className={styles.spoken}>
      {useSentence()}
    </p>
  )
}
