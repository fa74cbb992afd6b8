// The row of stages and steps: sticks to the top edge and moves sideways with the map.
import { Plus } from 'lucide-react'
import { memo, useRef } from 'react'
import { stageBandNodes, stageNamePlace, stepHeaderNodes, stepNamePlace } from '../../core/scene/headers.ts'
import type { StageBand } from '../../core/scene/placement.ts'
import { GRID } from '../../core/scene/theme.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { AddButton } from './AddButton.tsx'
import { addStageAfter, addStepAfter } from './edits.ts'
import { stickyY, useFollowViewport, type ViewTransform } from './followViewport.ts'
import { Header } from './Header.tsx'
import { HEADER_PX } from './headerSize.ts'
import { useLayout } from './mapLayout.ts'
import styles from './StepHeaders.module.css'
import { useHeaderDrag } from './useHeaderDrag.ts'
import { useWheelThrough } from './useWheelThrough.ts'
import type { Range } from './visibleRange.ts'

const STEP_Y = GRID.stageBandPx + GRID.stageGapPx

export const StepHeaders = memo(function StepHeaders({ columns }: { readonly columns: Range }) {
  const layout = useLayout()
  const session = useSession()
  const mayEdit = useMayEdit()
  const drag = useHeaderDrag(layout)
  const strip = useRef<HTMLDivElement>(null)
  useFollowViewport(strip, placeStrip)
  useWheelThrough(strip)
  const visible = layout.columns.slice(columns.from, columns.to + 1)
  const stageIds = new Set(visible.map((column) => column.stageId))
  const { context } = layout
  // A stage without steps has no column to go by; there are never many of them.
  const isInSight = ({ stage }: StageBand): boolean => stage.steps.length === 0 || stageIds.has(stage.id)
  return (
    <div ref={strip} className={styles.strip}>
      <div className={styles.content} style={{ width: layout.width, height: HEADER_PX }}>
        {layout.stages.filter(isInSight).map((band) => (
          <Header
            key={band.stage.id}
            what={{ kind: 'stage', id: band.stage.id }}
            label="Stage"
            box={band}
            nodes={stageBandNodes(band, context)}
            name={{ ...stageNamePlace(band), fill: 'exp-neu-text' }}
            drag={drag}
          >
            {band.stage.steps.length === 0 && (
              <AddButton
                label="Add a step"
                style={{ left: 0, right: 0, top: STEP_Y, height: GRID.stepHeaderPx }}
                words="Add a step"
                onClick={() => addStepAfter(session, { stageId: band.stage.id })}
              />
            )}
          </Header>
        ))}
        {visible.map((column) => (
          <Header
            key={column.step.id}
            what={{ kind: 'step', id: column.step.id }}
            label="Step"
            box={{ x: column.x, y: STEP_Y, width: column.width, height: GRID.stepHeaderPx }}
            nodes={stepHeaderNodes(column, context)}
            name={{ ...stepNamePlace(column, context.measure), fill: 'text' }}
            drag={drag}
          >
            <AddButton
              label={`Add a step after ${column.step.title || 'this one'}`}
              style={{ right: -16, top: '50%', marginTop: -12 }}
              onClick={() => addStepAfter(session, { stageId: column.stageId, after: column.step.id })}
            />
          </Header>
        ))}
        {mayEdit && layout.stages.length > 0 && (
          <button
            type="button"
            className={styles.addStage}
            style={{ left: layout.width + 4 }}
            onClick={() => addStageAfter(session, undefined)}
          >
            <Plus size={14} /> Stage
          </button>
        )}
      </div>
    </div>
  )
})

function placeStrip(strip: HTMLElement, view: ViewTransform): void {
  strip.style.height = `${HEADER_PX * view.zoom + stickyY(view)}px`
  const content = strip.firstElementChild
  if (content instanceof HTMLElement)
    content.style.transform = `translate(${view.x}px, ${stickyY(view)}px) scale(${view.zoom})`
}
