// One of a few, all in sight. Radio buttons underneath, so arrows, names and forms work by themselves.
import { type ReactNode, useId } from 'react'
import styles from './Segmented.module.css'

interface SegmentedProps<T extends string> {
  /** Spoken; the label on screen, where there is one, stands beside. */
  readonly label: string
  /** null: none chosen yet. */
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[]
  readonly disabled?: boolean
  readonly onChange: (value: T) => void
}

export function Segmented<T extends string>({ label, value, options, disabled, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.group} aria-label={label} disabled={disabled}>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
