// Some of a few, each a button that stays pressed. Nothing to choose from: nothing to see.
import type { ReactNode } from 'react'
import styles from './FilterFields.module.css'
import { toggled } from './filterStore.ts'

interface ChoicesProps<T extends string | number> {
  readonly label: string
  readonly asked: readonly T[] | undefined
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[]
  readonly onChange: (asked: T[]) => void
}

export function Choices<T extends string | number>({ label, asked, options, onChange }: ChoicesProps<T>) {
  if (options.length === 0) return null
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {options.map(({ value, label: name, icon }) => (
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
    </fieldset>
  )
}
