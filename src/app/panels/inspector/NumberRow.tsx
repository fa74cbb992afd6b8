// A number of a card on one line.
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { NumberInput } from './NumberInput.tsx'
import { Row } from './Row.tsx'

interface NumberRowProps extends CardControlProps {
  readonly label: string
  readonly field: 'times' | 'value' | 'target' | 'n' | 'opportunityValue' | 'effort'
  readonly min?: number
  readonly max?: number
  readonly suffix?: string
}

export function NumberRow({ card, map, label, field, ...limits }: NumberRowProps) {
  const setField = useSetField(card)
  return (
    <Row label={label}>
      {(control) => (
        <NumberInput
          {...control}
          {...limits}
          locale={map.settings.locale}
          value={card[field]}
          onCommit={(value) => setField(field, value)}
        />
      )}
    </Row>
  )
}
