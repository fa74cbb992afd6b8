// Some of a few, each a button that stays pressed. Nothing to choose from: nothing to see.
import { type ReactNode, useState } from 'react'
import styles from './FilterFields.module.css'
import { toggled } from './filterStore.ts'

interface ChoicesProps<T extends string | number> {
  readonly label: string
  readonly asked: readonly T[] | undefined
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[]
  readonly onChange: (asked: T[]) => void
}

/** A wall of choices hides the rest of the filter. */
const FIRST = 12

export function Choices<T extends string | number>({ label, asked, options, onChange }: ChoicesProps<T>) {
  const [all, setAll] = useState(false)
  if (options.length === 0) return null
  const isShown = (value: T, index: number): boolean => all || index < FIRST || asked?.includes(value) === true
  const shown = options.filter(({ value }, index) => isShown(value, index))
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {shown.map(({ value, label: name, icon }) => (
        <button
          key={value}
          type="button"
          className={styles.choice}
          aria-pressed={asked?.includes(value) === true}
          onClick={() => onChange(toggled(asked, value))}
        >
          {icon}
          <span className={styles.name} title={name}>
            {name}
          </span>
        </button>
      ))}
      {shown.length < options.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {options.length - shown.length} more
        </button>
      )}
    </fieldset>
  )
}
