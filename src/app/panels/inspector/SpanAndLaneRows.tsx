// The step a card lasts until, and the lane it stands in.
import { laneKinds } from '../../../core/model/lanes.ts'
import { Select } from '../../ui/Select.tsx'
import type { CardControlProps } from './cardEditing.ts'
import { Row } from './Row.tsx'
import { stepOptions, usePlacing } from './usePlacing.ts'

export function SpanAndLaneRows({ card, map }: CardControlProps) {
  const { steps, lanes, start, end, move } = usePlacing(card, map)
  return (
    <>
      {start !== -1 && start < steps.length - 1 && (
        <Row label="Until step">
          {(control) => (
            <Select
              look="plain"
              control={control}
              value={end > start ? (card.endStepId ?? null) : null}
              options={stepOptions(steps).slice(start + 1)}
              noneLabel="One step only"
              placeholder="One step only"
              onChange={(endStepId) => move({ ...card, endStepId: endStepId ?? undefined })}
            />
          )}
        </Row>
      )}
      <Row label="Lane">
        {(control) => (
          <Select
            look="plain"
            control={control}
            value={card.laneId}
            options={lanes.map(({ id, title, kind }) => ({ value: id, label: title || laneKinds[kind].label }))}
            onChange={(laneId) => move({ ...card, laneId })}
          />
        )}
      </Row>
    </>
  )
}
