// One step as a page: itself, then lane by lane, in their order on the map, its cards and what customers feel there.
import { memo } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { LaneLevels } from '../panels/inspector/EmotionLevels.tsx'
import { useMayEdit } from '../session/hooks.ts'
import { LaneSection } from './LaneSection.tsx'
import { StepHead } from './StepHead.tsx'
import styles from './StepPage.module.css'
import { cardsHere } from './stepsOf.ts'

interface StepPageProps {
  readonly layout: Layout
  readonly at: number
}

export const StepPage = memo(function StepPage({ layout, at }: StepPageProps) {
  const mayEdit = useMayEdit()
  const column = layout.columns[at]
  if (!column) return null
  const { map } = layout.context
  const { step, number } = column
  const stage = layout.stages.find((band) => band.stage.id === column.stageId)
  return (
    <article className={styles.page} aria-label={`Step ${number}: ${step.title || 'untitled'}`}>
      <StepHead column={column} stage={stage?.stage.title ?? ''} />
      {layout.lanes.map((band) =>
        band.lane.kind === 'emotion' ? (
          <fieldset key={band.lane.id} className={styles.feelings} disabled={!mayEdit} aria-label={band.lane.title}>
            <LaneLevels lane={band.lane} step={step} map={map} />
          </fieldset>
        ) : (
          <LaneSection
            key={band.lane.id}
            lane={band.lane}
            boxes={cardsHere(band, at)}
            stepId={step.id}
            layout={layout}
          />
        ),
      )}
    </article>
  )
})
