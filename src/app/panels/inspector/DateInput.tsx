// A day. Written as soon as it is a whole one, so that a day picked from the browser's calendar needs no further key.
import { useState } from 'react'
import { isDay, LAST_DAY } from '../../ui/day.ts'
import type { FieldControl } from '../../ui/Field.tsx'
import styles from './DateInput.module.css'

interface DateInputProps {
  readonly control: FieldControl
  /** ISO 8601. */
  readonly value: string | undefined
  readonly onCommit: (value: string | undefined) => void
}

/** While a year is being typed its first digits are years too; nobody plans in those. */
const FIRST_YEAR = '1900'

export function DateInput({ control, value, onCommit }: DateInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const handleChange = (next: string): void => {
    setDraft(next)
    if (isDay(next) && next >= FIRST_YEAR) onCommit(next)
  }
  const handleBlur = (): void => {
    if (draft === '' && value !== undefined) onCommit(undefined)
    setDraft(null)
  }
  return (
    <input
      {...control}
      type="date"
      max={LAST_DAY}
      className={styles.date}
      data-empty={(draft ?? value ?? '') === ''}
      value={draft ?? value ?? ''}
      onChange={(event) => handleChange(event.target.value)}
      onBlur={handleBlur}
    />
  )
}
