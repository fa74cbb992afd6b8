// A new place for a card, chosen from lists: its lane, its step, and behind which card. The way of those who do not drag.
import { type ReactNode, useState } from 'react'
import type { CardId, LaneId, StepId } from '../../../core/model/ids.ts'
import { laneKinds } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { moveCardTo } from '../../canvas/moves.ts'
import { useReading, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { reveal } from '../../uiStore.ts'
import styles from './MoveCardDialog.module.css'

interface MoveCardDialogProps {
  readonly id: CardId
  readonly onClose: () => void
}

export function MoveCardDialog({ id, onClose }: MoveCardDialogProps) {
  const { map } = useReading()
  const card = map.cards.find((each) => each.id === id)
  if (!card) return null
  return <Places card={card} map={map} onClose={onClose} />
}

const FIRST = 'first'

function Places({ card, map, onClose }: Pick<MoveCardDialogProps, 'onClose'> & { card: Card; map: JourneyMap }) {
  const session = useSession()
  const steps = map.stages.flatMap((stage) => stage.steps)
  const lanes = map.lanes.filter(({ kind }) => laneKinds[kind].holdsCards)
  const [stepId, setStep] = useState<StepId | null>(card.stepId ?? steps[0]?.id ?? null)
  const [laneId, setLane] = useState<LaneId | null>(card.laneId ?? lanes[0]?.id ?? null)
  const others = map.cards.filter((each) => each.id !== card.id && each.stepId === stepId && each.laneId === laneId)
  const last = others.at(-1)?.id ?? FIRST
  const [chosen, setAfter] = useState<string | null>(null)
  // The stack may be another one by now.
  const after = chosen === FIRST ? FIRST : (others.find((each) => each.id === chosen)?.id ?? last)
  const handleSubmit = (): void => {
    onClose()
    if (!stepId || !laneId) return
    const behind = others.find((each) => each.id === after)?.id ?? null
    if (moveCardTo(session, card.id, { stepId, laneId, after: behind })) reveal({ kind: 'card', id: card.id })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Move ${card.title ? `“${card.title}”` : 'this card'}`}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={!stepId || !laneId}>
            Move
          </Button>
        </>
      }
    >
      <div className={styles.places}>
        <Choice
          label="Step"
          value={stepId}
          onChange={setStep}
          options={steps.map((step, at) => option(step, at + 1))}
        />
        <Choice label="Lane" value={laneId} onChange={setLane} options={lanes.map((lane) => option(lane))} />
        <Choice
          label="Behind"
          value={after}
          onChange={setAfter}
          options={[{ value: FIRST, label: 'Nothing, it comes first' }, ...others.map((each) => option(each))]}
        />
      </div>
    </Dialog>
  )
}

interface Option<T extends string> {
  readonly value: T
  readonly label: string
}

const option = <T extends string>({ id, title }: { id: T; title: string }, number?: number): Option<T> => ({
  value: id,
  label: `${number === undefined ? '' : `${number} `}${title || 'Untitled'}`,
})

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T | null) => void
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <Field label={label}>
      {(control) => <Select control={control} value={value} options={options} onChange={onChange} />}
    </Field>
  )
}
