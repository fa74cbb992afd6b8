// When the responses of a file are from: how its dates are written, or one day for all rows.
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { MappingProps } from './intakeState.ts'
import styles from './MappingForm.module.css'
import { DATE_OPTIONS } from './words.ts'

export function DateFields({ state, onChange }: MappingProps) {
  const { mapping, opened } = state
  const { dates, columns } = mapping
  const heading = Object.keys(columns).find((name) => columns[name]?.use === 'at')
  const change = (some: Partial<typeof dates>): void => onChange({ ...mapping, dates: { ...dates, ...some } })
  if (heading === undefined) {
    return (
      <div className={styles.fields}>
        <Field label="Day of all rows" hint="No column holds a date. Choose one below, or a day here">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={dates.day ?? ''}
              onChange={({ target }) => change({ day: target.value || null })}
            />
          )}
        </Field>
      </div>
    )
  }
  const isAmbiguous = opened.ambiguousDates.includes(heading) && dates.format === null
  return (
    <div className={styles.fields}>
      <Field
        label={`Dates in ${heading}`}
        error={isAmbiguous ? 'Both orders fit every date of this file. Which is it?' : null}
      >
        {(control) => (
          <Select
            control={control}
            value={dates.format}
            options={DATE_OPTIONS}
            onChange={(format) => change({ format })}
          />
        )}
      </Field>
      {dates.format === 'day' && (
        <Field label="Of which month" hint="As 2017-05">
          {(control) => (
            <TextInput
              {...control}
              type="month"
              value={dates.month ?? ''}
              onChange={({ target }) => change({ month: /^\d{4}-\d{2}$/.test(target.value) ? target.value : null })}
            />
          )}
        </Field>
      )}
    </div>
  )
}
