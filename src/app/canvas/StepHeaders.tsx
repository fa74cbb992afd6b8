// The row of stages and steps: sticks to the top edge and moves sideways with the map.
import { Plus } from 'lucide-react'
import { memo } from 'react'
import {
  stageBandNodes,
  stageNamePlace,
  stageWordsPx,
  stepHeaderNodes,
  stepNamePlace,
} from '../../core/scene/headers.ts'
import type { Column, StageBand } from '../../core/scene/placement.ts'
import type { Measure } from '../../core/scene/text.ts'
import { GRID } from '../../core/scene/theme.ts'
import { useScoreDrawing } from '../feedback/scores.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { foldStage } from '../view/viewChanges.ts'
import { AddButton } from './AddButton.tsx'
import { addStageAfter, addStepAfter } from './edits.ts'
import { laneHeadersPx, stickyY, type ViewTransform } from './followViewport.ts'
import { Header } from './Header.tsx'
import { HEADER_PX } from './headerSize.ts'
import { useKeptAcross } from './keptName.ts'
import { useLayout } from './mapLayout.ts'
import styles from './StepHeaders.module.css'
import { useDetail } from './useDetail.ts'
import { type HeaderDrag, useHeaderDrag } from './useHeaderDrag.ts'
import { useHeaderStrip } from './useHeaderStrip.ts'
import type { Range } from './visibleRange.ts'

// What the map need not wait for.
const ScorePulse = lazyPart(async () => (await import('../feedback/ScorePulse.tsx')).ScorePulse)
const FeedbackFromBlock = lazyPart(async () => (await import('../feedback/FeedbackFromBlock.tsx')).FeedbackFromBlock)
const StageControls = lazyPart(async () => (await import('../view/StageControls.tsx')).StageControls)
const StepEdges = lazyPart(async () => (await import('./HeaderEdges.tsx')).StepEdges)
const StageEdges = lazyPart(async () => (await import('./HeaderEdges.tsx')).StageEdges)
const SubMapSign = lazyPart(async () => (await import('../subMap/SubMapSign.tsx')).SubMapSign)
const StageOverview = lazyPart(async () => (await import('./OverviewHeaders.tsx')).StageOverview)
const StepOverview = lazyPart(async () => (await import('./OverviewHeaders.tsx')).StepOverview)
const STEP_Y = GRID.stageBandPx + GRID.stageGapPx

export const StepHeaders = memo(function StepHeaders({ columns }: { readonly columns: Range }) {
  const layout = useLayout()
  const session = useSession()
  const mayEdit = useMayEdit()
  const hasWords = useDetail() === 'words'
  const drag = useHeaderDrag(layout)
  const strip = useHeaderStrip(placeStrip, layout.context.headerPx)
  const visible = layout.columns.slice(columns.from, columns.to + 1)
  const stageIds = new Set(visible.map((column) => column.stageId))
  const { context } = layout
  // A stage without steps has no column to go by; there are never many of them.
  const isInSight = ({ stage, isFolded }: StageBand): boolean =>
    isFolded || stage.steps.length === 0 || stageIds.has(stage.id)
  return (
    <div ref={strip} className={styles.strip}>
      <div className={styles.opening}>
        <div className={styles.content} data-rides style={{ width: layout.width, height: HEADER_PX }}>
          {layout.stages.filter(isInSight).map((band) => (
            <StageHeader
              key={band.stage.id}
              band={band}
              measure={context.measure}
              headerPx={context.headerPx}
              drag={drag}
            />
          ))}
          {visible.map((column) => (
            <StepHeader
              key={column.step.id}
              column={column}
              measure={context.measure}
              locale={context.map.settings.locale}
              drag={drag}
            />
          ))}
          {mayEdit && hasWords && layout.stages.length > 0 && (
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
      {hasWords && (
        <PartFence>
          <FeedbackFromBlock />
        </PartFence>
      )}
    </div>
  )
})

interface OneHeader {
  readonly measure: Measure
  readonly drag: HeaderDrag
}

interface OneStageHeader extends OneHeader {
  readonly band: StageBand
  readonly headerPx: number
}

/** Drawn anew when the stage changes, not with every word on the map. */
const StageHeader = memo(function StageHeader({ band, measure, headerPx, drag }: OneStageHeader) {
  const session = useSession()
  const wordsPx = stageWordsPx(band, measure)
  const slot = useKeptAcross({ from: band.x, lengthPx: band.width, wordsPx }, headerPx)
  return (
    <Header
      what={{ kind: 'stage', id: band.stage.id }}
      label={band.isFolded ? 'Folded stage' : 'Stage'}
      box={band}
      nodes={stageBandNodes(band, { measure })}
      overview={<StageOverview stage={band.stage} />}
      title={band.stage.title}
      name={{ ...stageNamePlace(band), fill: 'exp-neu-text' }}
      drag={drag}
      slot={slot}
      onOpen={band.isFolded ? () => foldStage(band.stage, false) : undefined}
      controls={
        band.stage.steps.length > 0 && (
          <PartFence>
            <StageControls band={band} />
          </PartFence>
        )
      }
    >
      {band.stage.steps.length === 0 && (
        <AddButton
          label="Add a step"
          style={{ left: 0, right: 0, top: STEP_Y, height: GRID.stepHeaderPx }}
          words="Add a step"
          onClick={() => addStepAfter(session, { stageId: band.stage.id })}
        />
      )}
      <PartFence>
        <StageEdges band={band} />
      </PartFence>
    </Header>
  )
})

interface OneStepHeader extends OneHeader {
  readonly column: Column
  readonly locale: string
}

/** Drawn anew when its step changes or customers respond to it. */
const StepHeader = memo(function StepHeader({ column, measure, locale, drag }: OneStepHeader) {
  const { subMap } = column.step
  const drawScore = useScoreDrawing(column.step, locale)
  return (
    <Header
      what={{ kind: 'step', id: column.step.id }}
      label={subMap ? 'Step with a sub-map' : 'Step'}
      box={{ x: column.x, y: STEP_Y, width: column.width, height: GRID.stepHeaderPx }}
      nodes={stepHeaderNodes(column, { measure, drawScore })}
      overview={<StepOverview step={column.step} locale={locale} />}
      title={column.step.title}
      scored={drawScore && column.step}
      name={{ ...stepNamePlace(column, measure), fill: 'text' }}
      drag={drag}
      controls={
        <PartFence>
          {subMap && <SubMapSign column={column} subMap={subMap} measure={measure} />}
          {drawScore && <ScorePulse stepId={column.step.id} />}
        </PartFence>
      }
    >
      <PartFence>
        <StepEdges column={column} />
      </PartFence>
    </Header>
  )
})

function placeStrip(strip: HTMLElement, view: ViewTransform, headerPx: number): void {
  const height = `${HEADER_PX * view.zoom + stickyY(view)}px`
  const besideCorner = `inset(0 0 0 ${laneHeadersPx(view, headerPx)}px)`
  // Panning along the lanes leaves both as they are, and the page need not be laid out.
  if (strip.style.height !== height) strip.style.height = height
  const opening = strip.firstElementChild
  if (!(opening instanceof HTMLElement)) return
  if (opening.style.clipPath !== besideCorner) opening.style.clipPath = besideCorner
  const content = opening.firstElementChild
  if (content instanceof HTMLElement)
    content.style.transform = `translate(${view.x}px, ${stickyY(view)}px) scale(${view.zoom})`
}
