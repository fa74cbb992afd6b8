// A day of a card on one line.
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { DateInput } from './DateInput.tsx'
import { Row } from './Row.tsx'

interface DateRowProps extends CardControlProps {
  readonly label: string
  readonly field: 'date' | 'due'
}

export function DateRow({ card, label, field }: DateRowProps) {
  const setField = useSetField(card)
  return (
    <Row label={label}>
      {(control) => <DateInput control={control} value={card[field]} onCommit={(value) => setField(field, value)} />}
    </Row>
  )
}
