// The bar at the thumb: a step back, undo, the list of all steps, redo, a step on.
import { ChevronLeft, ChevronRight, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { redo, undo } from '../canvas/undoing.ts'
import { useMayEdit, useSession, useUndoState } from '../session/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { StepsDialog } from './StepsDialog.tsx'
import styles from './StepsFoot.module.css'
import type { Pager } from './usePager.ts'

interface StepsFootProps {
  readonly layout: Layout
  readonly pager: Pager
}

const ICON_PX = 20

export function StepsFoot({ layout, pager: { at, goTo } }: StepsFootProps) {
  const mayEdit = useMayEdit()
  const session = useSession()
  const { canUndo, canRedo } = useUndoState()
  const [listed, setListed] = useState(false)
  const { columns } = layout
  return (
    <footer className={styles.foot}>
      <IconButton
        label="Previous step"
        icon={<ChevronLeft size={ICON_PX} />}
        disabled={at === 0}
        onClick={() => goTo(at - 1)}
      />
      {mayEdit && (
        <IconButton label="Undo" icon={<Undo2 size={18} />} disabled={!canUndo} onClick={() => undo(session)} />
      )}
      <button type="button" className={styles.list} onClick={() => setListed(true)}>
        Step {at + 1} of {columns.length}
      </button>
      {mayEdit && (
        <IconButton label="Redo" icon={<Redo2 size={18} />} disabled={!canRedo} onClick={() => redo(session)} />
      )}
      <IconButton
        label="Next step"
        icon={<ChevronRight size={ICON_PX} />}
        disabled={at >= columns.length - 1}
        onClick={() => goTo(at + 1)}
      />
      {listed && <StepsDialog layout={layout} at={at} onGoTo={goTo} onClose={() => setListed(false)} />}
    </footer>
  )
}
