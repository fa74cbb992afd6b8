// The cells of rows that hold others (stages, steps, the two groups) and of lanes: the name, what is in it, and adding to it.
import { ChevronRight, CircleHelp, Plus, Star } from 'lucide-react'
import { setStepField } from '../../core/doc/commands/steps.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { JourneyMap, Step } from '../../core/model/map.ts'
import { formatSpan } from '../../core/scene/format.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import { addCardIn, addStepAfter, gesture } from '../canvas/edits.ts'
import { SpanInput } from '../panels/inspector/SpanInput.tsx'
import { PathIcon } from '../panels/PathIcon.tsx'
import { act } from '../session/act.ts'
import { useMayEdit, useReading, useSession } from '../session/hooks.ts'
import { SubMapLine } from '../subMap/SubMapLine.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Cell, useCellControl } from './ChoiceCell.tsx'
import styles from './HolderCells.module.css'
import { toggle } from './outlineStore.ts'
import type { GroupRow, LaneRow, OutlineRow, StageRow, StepRow } from './rows.ts'
import { TitleCell } from './TitleCell.tsx'

export function StageCells({ row }: { readonly row: StageRow }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { stage } = row
  const steps = stage.steps.length
  return (
    <>
      <TitleCell
        of={{ kind: 'stage', id: stage.id }}
        title={stage.title}
        column={1}
        columns={2}
        before={<Twist row={row} />}
        after={<span className={styles.count}>{steps === 1 ? '1 step' : `${steps} steps`}</span>}
      />
      <Cell column={3} name="add" quiet>
        {mayEdit && (
          <IconButton
            size="sm"
            label={`Add a step to ${stage.title || 'this stage'}`}
            icon={<Plus size={16} />}
            tabIndex={-1}
            data-control
            onClick={() => addStepAfter(session, { stageId: stage.id })}
          />
        )}
      </Cell>
    </>
  )
}

interface StepCellsProps {
  readonly row: StepRow
  readonly live: boolean
  readonly settings: JourneyMap['settings']
}

/** No feedback exists yet, so every step is an assumption, as on the canvas. */
export function StepCells({ row, live, settings }: StepCellsProps) {
  const mayEdit = useMayEdit()
  const { step, number } = row.column
  return (
    <>
      <TitleCell
        of={{ kind: 'step', id: step.id }}
        title={step.title}
        column={1}
        columns={2}
        before={
          <>
            <Twist row={row} />
            <span className={styles.number}>{number}</span>
          </>
        }
        after={
          <>
            {step.momentOfTruth && (
              <span className={styles.moment}>
                <Star size={12} fill="currentColor" />
                Moment of truth
              </span>
            )}
            {step.subMap && <SubMapLine step={step.id} subMap={step.subMap} short />}
          </>
        }
      />
      <Cell column={3} name="detail" quiet={!step.duration}>
        {live ? <Takes step={step} locale={settings.locale} /> : step.duration && <Span step={step} />}
      </Cell>
      <Cell column={4} name="status">
        <span className={styles.assumption}>
          <CircleHelp size={13} />
          Assumption
        </span>
      </Cell>
      <Cell column={5} name="add" quiet>
        {mayEdit && <AddCard step={step} />}
      </Cell>
    </>
  )
}

const Span = ({ step: { duration } }: { readonly step: Step }) =>
  duration && <span className={styles.span}>{formatSpan(duration)}</span>

function Takes({ step, locale }: { readonly step: Step; readonly locale: string }) {
  const session = useSession()
  const control = useCellControl()
  return (
    <span className={styles.takes}>
      <label htmlFor={control.id}>Takes</label>
      <SpanInput
        label="Takes"
        control={control}
        value={step.duration}
        locale={locale}
        onChange={(value) =>
          gesture(session, () => void act(setStepField(session.doc, step.id, { field: 'duration', value })))
        }
      />
    </span>
  )
}

/** Into any lane of the step, by pointer and finger; N, P and O do it by key. */
function AddCard({ step }: { readonly step: Step }) {
  const session = useSession()
  const { map } = useReading()
  const lanes = map.lanes.filter(({ kind }) => laneKinds[kind].holdsCards)
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={`Add a card to ${step.title || 'this step'}`}
          icon={<Plus size={16} />}
          tabIndex={-1}
          disabled={lanes.length === 0}
        />
      }
      entries={lanes.map((lane) => ({
        kind: 'action',
        label: lane.title || laneKinds[lane.kind].label,
        icon: <PathIcon d={laneDrawings[lane.kind].icon} sizePx={15} />,
        onSelect: () => addCardIn(session, { stepId: step.id, laneId: lane.id }),
      }))}
    />
  )
}

export function LaneCells({ row: { lane } }: { readonly row: LaneRow }) {
  return (
    <>
      <Cell column={1} name="lane">
        <span className={styles.lane}>
          <PathIcon d={laneDrawings[lane.kind].icon} />
          {laneKinds[lane.kind].label}
        </span>
      </Cell>
      <TitleCell of={{ kind: 'lane', id: lane.id }} title={lane.title} column={2} />
    </>
  )
}

const GROUPS = { parking: 'Parking lot', lanes: 'Lanes' } as const
const TOLD = { parking: 'Cards without a place on the map.', lanes: 'Their order is the order on the map.' } as const

export function GroupCells({ row }: { readonly row: GroupRow }) {
  const mayEdit = useMayEdit()
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a treegrid are not those of a table
    <div role="rowheader" aria-colindex={1} aria-colspan={5} tabIndex={-1} className={styles.group}>
      <Twist row={row} />
      <b>{GROUPS[row.group]}</b>
      <span className={styles.count}>{row.count}</span>
      {mayEdit && <span className={styles.told}>{TOLD[row.group]}</span>}
    </div>
  )
}

/** For the pointer: by key and in words the row itself is open or closed. */
function Twist({ row }: { readonly row: OutlineRow }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className={styles.twist}
      data-open={row.open}
      disabled={row.open === null}
      onClick={() => toggle(row)}
    >
      <ChevronRight size={14} />
    </button>
  )
}
