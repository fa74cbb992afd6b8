// A step: what happens, how long, how often, and what customers feel there. Without feedback it says that it is assumed.
import { CircleHelp, FileUp, Star } from 'lucide-react'
import { type StepField, setStepField } from '../../../core/doc/commands/steps.ts'
import { UNPLACED } from '../../../core/doc/resolve.ts'
import { avoidableCost } from '../../../core/model/demandCost.ts'
import type { StageId, StepId } from '../../../core/model/ids.ts'
import type { JourneyMap, Step } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { moveStepTo } from '../../canvas/moves.ts'
import { useStepScore } from '../../feedback/scores.ts'
import { FormDoor } from '../../forms/FormDoor.tsx'
import { act } from '../../session/act.ts'
import { useMayEdit, useSession } from '../../session/hooks.ts'
import { SubMapField } from '../../subMap/SubMapField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { openPanel } from '../../uiStore.ts'
import { encounterLabels, metricLabels } from '../labels.ts'
import { formatMoney } from '../money.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { EmotionLevels } from './EmotionLevels.tsx'
import { NumberInput } from './NumberInput.tsx'
import { OrderRow } from './OrderRow.tsx'
import { Regroup } from './Regroup.tsx'
import { Row, Rows } from './Row.tsx'
import { SpanRow } from './SpanRow.tsx'
import styles from './StepInspector.module.css'
import { TextRow } from './TextRow.tsx'

interface StepInspectorProps {
  readonly step: Step
  readonly map: JourneyMap
}

export function StepInspector({ step, map }: StepInspectorProps) {
  const setField = useSetStepField(step)
  const cost = avoidableCost(map, step.id)
  const hasFeedback = useStepScore(step) !== undefined
  return (
    <>
      <button
        type="button"
        className={styles.moment}
        aria-pressed={step.momentOfTruth ?? false}
        onClick={() => setField('momentOfTruth', step.momentOfTruth ? undefined : true)}
      >
        <Star size={13} fill={step.momentOfTruth ? 'currentColor' : 'none'} />
        Moment of truth
      </button>
      {!hasFeedback && <RestsOn step={step} map={map} />}
      <FormDoor stepId={step.id} hasFeedback={hasFeedback} />
      <TextRow label="What happens" textRef={{ collection: 'steps', id: step.id, field: 'description' }} />
      <EmotionLevels step={step} map={map} />
      <Rows>
        <PlaceInStage step={step} map={map} />
        <StepProperties step={step} map={map} />
        {cost !== null && (
          <Row label="Avoidable contacts">
            {({ id }) => <output id={id}>{formatMoney(cost, map.settings)} a month</output>}
          </Row>
        )}
      </Rows>
      <SubMapField step={step} />
      <Regroup map={map} selection={{ kind: 'step', id: step.id }} />
    </>
  )
}

/** Nobody responded yet; a point on the curve may still be what customers said in interviews or a survey. */
function RestsOn({ step, map }: StepInspectorProps) {
  const points = map.emotions.filter(({ stepId, experienced }) => stepId === step.id && experienced !== undefined)
  const isReported = points.some(({ source }) => source !== 'assumed')
  return (
    <>
      {isReported ? (
        <p className={styles.reported}>No feedback yet. The point on the curve is what customers reported.</p>
      ) : (
        <p className={styles.assumption}>
          <CircleHelp size={14} aria-hidden />
          <span>
            <b>Assumption.</b> {points.length > 0 ? 'The point on the curve is the team’s guess.' : 'No feedback yet.'}
          </span>
        </p>
      )}
      <BringFeedback />
    </>
  )
}

function BringFeedback() {
  const mayEdit = useMayEdit()
  return mayEdit ? (
    <p className={styles.bring}>
      <Button size="sm" icon={<FileUp size={14} />} onClick={() => openPanel('feedback-file')}>
        Import feedback
      </Button>
    </p>
  ) : null
}

function useSetStepField(step: Step) {
  const session = useSession()
  return <F extends StepField>(field: F, value: Step[F] | undefined): void =>
    gesture(session, () => void act(setStepField(session.doc, step.id, { field, value })))
}

function StepProperties({ step, map }: StepInspectorProps) {
  const setField = useSetStepField(step)
  const { locale } = map.settings
  const { recurrence } = step
  return (
    <>
      <SpanRow
        label="Takes"
        locale={locale}
        value={step.duration}
        onChange={(duration) => setField('duration', duration)}
      />
      <SpanRow label="Wait" locale={locale} value={step.wait} onChange={(wait) => setField('wait', wait)} />
      <SpanRow
        label="Recurs every"
        locale={locale}
        value={recurrence?.interval}
        onChange={(interval) => setField('recurrence', interval && { ...recurrence, interval })}
      />
      {recurrence && (
        <Row label="Times in all">
          {(control) => (
            <NumberInput
              {...control}
              min={0}
              locale={locale}
              value={recurrence.occurrences}
              onCommit={(occurrences) =>
                setField('recurrence', {
                  interval: recurrence.interval,
                  ...(occurrences !== undefined && { occurrences }),
                })
              }
            />
          )}
        </Row>
      )}
      <ChoiceRow
        label="Encounter"
        value={step.encounter}
        labels={encounterLabels}
        onChange={(encounter) => setField('encounter', encounter)}
      />
      <ChoiceRow
        label="Leading metric"
        value={step.leadingMetric}
        labels={metricLabels}
        onChange={(leadingMetric) => setField('leadingMetric', leadingMetric)}
      />
    </>
  )
}

/** The stage that holds it, and its place there. */
function PlaceInStage({ step, map }: StepInspectorProps) {
  const session = useSession()
  const stage = map.stages.find(({ steps }) => steps.includes(step))
  if (!stage) return null
  const stages = map.stages.filter(({ id }) => id !== UNPLACED)
  const move = (to: { stageId: StageId; after?: StepId | null }): void =>
    moveStepTo(session, step.id, { after: undefined, ...to })
  return (
    <>
      <Row label="Stage">
        {(control) => (
          <Select
            look="plain"
            control={control}
            value={stage.id}
            options={stages.map(({ id, title }) => ({ value: id, label: title || 'Untitled stage' }))}
            onChange={(stageId) => stageId && stageId !== stage.id && move({ stageId })}
          />
        )}
      </Row>
      <OrderRow
        siblings={stage.steps}
        id={step.id}
        axis="across"
        onMove={(after) => move({ stageId: stage.id, after })}
      />
    </>
  )
}
