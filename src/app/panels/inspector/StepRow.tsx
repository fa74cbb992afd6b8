// The step a card starts at; none is the parking lot.
import type { StepId } from '../../../core/model/ids.ts'
import { Select } from '../../ui/Select.tsx'
import type { CardControlProps } from './cardEditing.ts'
import { Row } from './Row.tsx'
import { stepOptions, usePlacing } from './usePlacing.ts'

export function StepRow({ card, map }: CardControlProps) {
  const { steps, lanes, start, end, move } = usePlacing(card, map)
  const handleChange = (stepId: StepId | null): void => {
    const next = steps.findIndex(({ id }) => id === stepId)
    const laneId = card.laneId ?? lanes[0]?.id ?? null
    move({ stepId, laneId, ...(stepId && end > next && { endStepId: card.endStepId }) })
  }
  return (
    <Row label="Step">
      {(control) => (
        <Select
          look="plain"
          control={control}
          value={start === -1 ? null : card.stepId}
          options={stepOptions(steps)}
          noneLabel="Parking lot"
          placeholder="Parking lot"
          onChange={handleChange}
        />
      )}
    </Row>
  )
}
