// The bar below the canvas: what the map rests on, the whole journey at a glance, undo and redo, zoom.
import { useStore } from '@xyflow/react'
import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react'
import { useSingleKeys } from '../../canvas/singleKeys.ts'
import { redo, undo } from '../../canvas/undoing.ts'
import { useFullSize } from '../../canvas/useProjector.ts'
import { useZoom } from '../../canvas/useZoom.ts'
import { useMayEdit, useSession, useUndoState } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { Coverage } from './Coverage.tsx'
import { Minimap } from './Minimap.tsx'
import styles from './Scrubber.module.css'

export function Scrubber() {
  const mayEdit = useMayEdit()
  return (
    <footer className={styles.scrubber}>
      <Coverage />
      <Minimap />
      {mayEdit && <UndoButtons />}
      <ZoomButtons />
    </footer>
  )
}

const ICON_PX = 15

/** One's own changes only: a colleague's work is never undone. */
function UndoButtons() {
  const session = useSession()
  const { canUndo, canRedo } = useUndoState()
  return (
    <div className={styles.group}>
      <IconButton
        size="sm"
        tooltipSide="top"
        label="Undo"
        shortcut="Ctrl Z"
        icon={<Undo2 size={ICON_PX} />}
        disabled={!canUndo}
        onClick={() => undo(session)}
      />
      <IconButton
        size="sm"
        tooltipSide="top"
        label="Redo"
        shortcut="Ctrl Shift Z"
        icon={<Redo2 size={ICON_PX} />}
        disabled={!canRedo}
        onClick={() => redo(session)}
      />
    </div>
  )
}

function ZoomButtons() {
  const zoom = useZoom()
  const singleKeys = useSingleKeys()
  const fullSize = useFullSize()
  const percent = useStore((state) => Math.round((state.transform[2] / fullSize) * 100))
  return (
    <div className={styles.group}>
      <IconButton
        size="sm"
        tooltipSide="top"
        label="Zoom out"
        {...(singleKeys && { shortcut: '−' })}
        icon={<Minus size={ICON_PX} />}
        onClick={zoom.zoomOut}
      />
      <Tooltip label="Zoom to 100 %" side="top" {...(singleKeys && { shortcut: '0' })}>
        <button
          type="button"
          className={styles.percent}
          aria-label={`${percent} %. Zoom to 100 %`}
          onClick={zoom.reset}
        >
          {percent}%
        </button>
      </Tooltip>
      <IconButton
        size="sm"
        tooltipSide="top"
        label="Zoom in"
        {...(singleKeys && { shortcut: '+' })}
        icon={<Plus size={ICON_PX} />}
        onClick={zoom.zoomIn}
      />
      <IconButton
        size="sm"
        tooltipSide="top"
        label="Fit the whole map"
        {...(singleKeys && { shortcut: 'Shift 1' })}
        icon={<Maximize size={ICON_PX} />}
        onClick={zoom.fit}
      />
    </div>
  )
}
