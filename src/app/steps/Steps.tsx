// The map one step a screen: the way for a hand. Same selection, same commands, same undo as on the canvas; this file only puts
// its parts together.
import { useEffect, useState } from 'react'
import { CanvasMenu } from '../canvas/CanvasMenu.tsx'
import { ConnectDialog } from '../canvas/ConnectDialog.tsx'
import { useLayout } from '../canvas/mapLayout.ts'
import { HatchPattern } from '../canvas/SceneSvg.tsx'
import { useSentence } from '../canvas/spoken.ts'
import type { MenuSpot } from '../canvas/useContextMenu.ts'
import { useTellOthers } from '../canvas/useTellOthers.ts'
import { useClipboard } from '../clipboard/useClipboard.ts'
import { letGoOf } from '../selection.ts'
import { holdStill } from '../ui/longPress.ts'
import { type Selected, select, useUi } from '../uiStore.ts'
import { CurveStrip } from './CurveStrip.tsx'
import { MenuContext } from './menuContext.ts'
import { openWhenAsked } from './openDetails.ts'
import { StepPage } from './StepPage.tsx'
import styles from './Steps.module.css'
import { StepsFoot } from './StepsFoot.tsx'
import { useFieldInSight } from './useFieldInSight.ts'
import { usePager } from './usePager.ts'
import { useStepKeys } from './useStepKeys.ts'

export function Steps() {
  const layout = useLayout()
  const pager = usePager(layout)
  const choosingFor = useUi((ui) => ui.choosingFor)
  const [spot, setSpot] = useState<MenuSpot | null>(null)
  const [openMenu] = useState(() => (what: Selected, at: MenuSpot | null) => {
    if (at) select(what)
    setSpot(at)
  })
  useTellOthers()
  useClipboard()
  useStepKeys({ layout, pager })
  useFieldInSight(pager.element)
  useEffect(() => letGoOf(() => true), [])
  useEffect(openWhenAsked, [])
  useEffect(() => {
    const { current } = pager.element
    return current ? holdStill(current) : undefined
  }, [pager.element])
  return (
    <MenuContext value={openMenu}>
      <section className={styles.steps} aria-label="Steps of the journey">
        <HatchPattern />
        <CurveStrip layout={layout} at={pager.at} onGoTo={pager.goTo} />
        <div ref={pager.element} className={styles.pages} onScroll={pager.handleScroll}>
          {layout.columns.map((column, at) => (
            <div key={column.step.id} className={styles.page} data-page={column.number} inert={at !== pager.at}>
              {Math.abs(at - pager.at) <= 1 && <StepPage layout={layout} at={at} />}
            </div>
          ))}
        </div>
        <StepsFoot layout={layout} pager={pager} />
        <p role="status" className={styles.spoken}>
          {useSentence()}
        </p>
        {choosingFor && <ConnectDialog from={choosingFor} />}
        {spot && <CanvasMenu {...spot} onClose={() => setSpot(null)} />}
      </section>
    </MenuContext>
  )
}
