// Typing a span of time as people say it: a number and its unit. Empty means not known.
import type { Step } from '../../../core/model/map.ts'
import type { FieldControl } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { choices, unitLabels } from '../labels.ts'
import { NumberInput } from './NumberInput.tsx'

export type Span = NonNullable<Step['duration']>

interface SpanInputProps {
  /** Spoken with the unit. */
  readonly label: string
  readonly control: FieldControl
  readonly value: Span | undefined
  readonly locale: string
  readonly onChange: (value: Span | undefined) => void
}

const UNITS = choices(unitLabels).map((unit) => ({ value: unit, label: unitLabels[unit] }))

export function SpanInput({ label, control, value, locale, onChange }: SpanInputProps) {
  return (
    <>
      <NumberInput
        {...control}
        min={0}
        locale={locale}
        value={value?.value}
        onCommit={(number) => onChange(number === undefined ? undefined : { unit: 'days', ...value, value: number })}
      />
      {value && (
        <Select
          look="plain"
          label={`${label}, unit`}
          value={value.unit}
          options={UNITS}
          onChange={(unit) => unit && onChange({ ...value, unit })}
        />
      )}
    </>
  )
}
