// Which days shares are about: of each word of the period column, or of all rows.
import type { Mapping } from '../../core/wire/mappings.ts'
import { Field } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { MappingProps } from './intakeState.ts'
import styles from './MappingForm.module.css'

type Period = Mapping['periods'][string]

export function PeriodFields({ state, onChange }: MappingProps) {
  const { mapping, opened } = state
  const column = opened.profiles.find(({ heading }) => mapping.columns[heading]?.use === 'period')
  const words = column ? column.values.map(({ text }) => text) : ['']
  const change = (word: string, some: Partial<Period>): void => {
    const { from, to } = { ...mapping.periods[word], ...some }
    const both = { from: from ?? to ?? '', to: to ?? from ?? '' }
    onChange({ ...mapping, periods: { ...mapping.periods, [word]: both } })
  }
  return (
    <section className={styles.periods} aria-label="Period">
      {words.map((word) => {
        const period = mapping.periods[word]
        const of = word === '' ? 'all rows' : word
        return (
          <div key={word} className={styles.fields}>
            <Field label={`First day of ${of}`}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={period?.from ?? ''}
                  onChange={({ target }) => target.value && change(word, { from: target.value })}
                />
              )}
            </Field>
            <Field label={`Last day of ${of}`}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={period?.to ?? ''}
                  onChange={({ target }) => target.value && change(word, { to: target.value })}
                />
              )}
            </Field>
          </div>
        )
      })}
    </section>
  )
}
