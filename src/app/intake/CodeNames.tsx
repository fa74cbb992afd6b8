// What the values of a column mean: "3" may be "Taxi". Where words stand in it, there is nothing to say.
import type { Profile } from '../../core/intake/profile.ts'
import type { Column } from '../../core/wire/mappings.ts'
import { TextInput } from '../ui/TextInput.tsx'
import styles from './ColumnList.module.css'
import { counted } from './counted.ts'
import type { MappingProps } from './intakeState.ts'
import { withColumn } from './mappingChanges.ts'

const MOST = 40

export function CodeNames({
  profile,
  column,
  state,
  locale,
  onChange,
}: MappingProps & { profile: Profile; column: Column }) {
  const { heading, values, isLong } = profile
  const codes = column.codes ?? {}
  if (isLong || values.length > MOST || values.length === 0) return null
  const rename = (text: string, name: string): void => {
    const { [text]: _, ...others } = codes
    const next = name.trim() === '' ? others : { ...others, [text]: name }
    onChange(withColumn(state.mapping, heading, { ...column, codes: next }))
  }
  return (
    <details className={styles.words}>
      <summary>{counted(values.length, 'value', locale)}</summary>
      {values.map(({ text }) => (
        <div key={text} className={styles.word}>
          <span>{text}</span>
          <TextInput
            aria-label={`Name of ${text} in ${heading}`}
            placeholder={text}
            maxLength={200}
            defaultValue={codes[text] ?? ''}
            onBlur={(event) => rename(text, event.target.value)}
          />
        </div>
      ))}
    </details>
  )
}
