// A choice in a cell: words as long as nobody is there, the control of the inspector when somebody is. A list of thousands of
// rows has a control only where one could be used.
import { type ReactNode, useId } from 'react'
import type { Recent } from '../recent.ts'
import type { FieldControl } from '../ui/Field.tsx'
import { Select, type SelectOption } from '../ui/Select.tsx'
import styles from './ChoiceCell.module.css'

interface CellProps {
  readonly column: number
  /** Seen only where one stands: said already by a row above, or not set. */
  readonly quiet?: boolean
  readonly name: 'lane' | 'detail' | 'status' | 'owner' | 'add'
  readonly children?: ReactNode
}

export function Cell({ column, quiet = false, name, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a treegrid are not those of a table
    <div
      role="gridcell"
      aria-colindex={column}
      tabIndex={-1}
      className={styles.cell}
      data-name={name}
      data-quiet={quiet}
    >
      {children}
    </div>
  )
}

/** Reached by arrow keys, so the Tab key leads past it. */
export function useCellControl(): FieldControl {
  return { id: useId(), tabIndex: -1 }
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly options: readonly SelectOption<T>[]
  readonly noneLabel?: string
  readonly recent?: Recent
  readonly live: boolean
  readonly onChange: (value: T | null) => void
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, noneLabel, recent, live, onChange } = props
  const control = useCellControl()
  const chosen = options.find((option) => option.value === value)
  if (live)
    return (
      <Select
        look="plain"
        label={label}
        control={control}
        value={value}
        options={options}
        placeholder={noneLabel ?? 'Choose'}
        {...(noneLabel !== undefined && { noneLabel })}
        recent={recent}
        onChange={onChange}
      />
    )
  return (
    chosen && (
      <span className={styles.value}>
        {chosen.icon}
        {chosen.label}
      </span>
    )
  )
}
