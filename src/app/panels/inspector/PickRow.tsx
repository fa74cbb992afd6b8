// One of a table's choices on one line, where something is always chosen.
import type { ReactNode } from 'react'
import { Select } from '../../ui/Select.tsx'
import { choices } from '../labels.ts'
import { Row } from './Row.tsx'

interface PickRowProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly labels: Readonly<Record<T, string>>
  readonly icon?: (value: T) => ReactNode
  readonly onChange: (value: T) => void
}

export function PickRow<T extends string>({ label, value, labels, icon, onChange }: PickRowProps<T>) {
  const options = choices(labels).map((choice) => ({
    value: choice,
    label: labels[choice],
    ...(icon && { icon: icon(choice) }),
  }))
  return (
    <Row label={label}>
      {(control) => (
        <Select
          look="plain"
          control={control}
          value={value}
          options={options}
          onChange={(next) => next !== null && onChange(next)}
        />
      )}
    </Row>
  )
}
