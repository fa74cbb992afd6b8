// One of a table's choices on one line, where something is always chosen.
import type { ReactNode } from 'react'
import { Select } from '../../ui/Select.tsx'
import { labelledOptions } from './labelledOptions.ts'
import { Row } from './Row.tsx'

interface PickRowProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly labels: Readonly<Record<T, string>>
  readonly icon?: (value: T) => ReactNode
  readonly onChange: (value: T) => void
}

export function PickRow<T extends string>({ label, value, labels, icon, onChange }: PickRowProps<T>) {
  return (
    <Row label={label}>
      {(control) => (
        <Select
          look="plain"
          control={control}
          value={value}
          options={labelledOptions(labels, icon)}
          onChange={(next) => next !== null && onChange(next)}
        />
      )}
    </Row>
  )
}
