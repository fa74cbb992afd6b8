// One column of a file: what stands in it, what it is taken for, and of scores which step they are about and what they say.

import type { Profile } from '../../core/intake/profile.ts'
import type { StepId } from '../../core/model/ids.ts'
import { Select } from '../ui/Select.tsx'
import { CodeNames } from './CodeNames.tsx'
import styles from './ColumnList.module.css'
import type { MappingProps } from './intakeState.ts'
import { withColumn, withUse } from './mappingChanges.ts'
import { ScaleFields } from './ScaleFields.tsx'
import { INBOX, stepOptions } from './stepOptions.ts'
import { usesOf } from './words.ts'

export function ColumnRow(props: MappingProps & { readonly profile: Profile }) {
  const { profile, state, steps, onChange } = props
  const { mapping, opened } = state
  const { heading } = profile
  const column = mapping.columns[heading]
  const question = mapping.shape === 'wide' ? mapping.questions[heading] : undefined
  const hasStep = mapping.shape === 'wide' && (column?.use === 'comment' || question)
  const step = question ? question.step : (column?.step ?? null)
  const handleStep = (chosen: string | null): void => {
    const next = chosen === INBOX ? null : (chosen as StepId | null)
    if (question) onChange({ ...mapping, questions: { ...mapping.questions, [heading]: { ...question, step: next } } })
    else if (column) onChange(withColumn(mapping, heading, { ...column, step: next }))
  }
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <b>{heading}</b>
        <span className={styles.sample} title={sampleOf(profile)}>
          {sampleOf(profile)}
        </span>
      </div>
      <Select
        label={`What ${heading} holds`}
        value={column?.use ?? null}
        placeholder="Left out"
        noneLabel="Left out"
        options={usesOf(mapping.shape)}
        onChange={(use) => onChange(withUse(mapping, heading, use, { profiles: opened.profiles, steps }))}
      />
      {hasStep && (
        <Select
          label={`Step of ${heading}`}
          value={steps.some(({ id }) => id === step) ? step : INBOX}
          options={stepOptions(steps)}
          onChange={handleStep}
        />
      )}
      {column?.use === 'score' && <ScaleFields {...props} />}
      {column && NAMED.has(column.use) && <CodeNames {...props} column={column} />}
    </li>
  )
}

const NAMED: ReadonlySet<string> = new Set(['channel', 'segment', 'region', 'persona', 'servedBy'])
const SAMPLES = 6

const sampleOf = ({ values, filled }: Profile): string =>
  filled === 0
    ? 'Empty'
    : values
        .slice(0, SAMPLES)
        .map(({ text }) => text)
        .join(', ')
