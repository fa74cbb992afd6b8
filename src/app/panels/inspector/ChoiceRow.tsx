// One of a table's choices on one line; none is a choice too.
import type { ReactNode } from 'react'
import type { Recent } from '../../recent.ts'
import { Select } from '../../ui/Select.tsx'
import { labelledOptions } from './labelledOptions.ts'
import { Row } from './Row.tsx'

interface ChoiceRowProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly labels: Readonly<Record<T, string>>
  readonly icon?: (value: T) => ReactNode
  /** What having none is called. */
  readonly noneLabel?: string
  /** Shown where nothing is chosen, such as that several things differ; absent: what having none is called. */
  readonly placeholder?: string
  readonly recent?: Recent
  readonly onChange: (value: T | undefined) => void
}

export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { label, value, labels, icon, noneLabel = 'Not set', placeholder = noneLabel, recent, onChange } = props
  return (
    <Row label={label}>
      {(control) => (
        <Select
          look="plain"
          control={control}
          value={value ?? null}
          options={labelledOptions(labels, icon)}
          placeholder={placeholder}
          noneLabel={noneLabel}
          recent={recent}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )}
    </Row>
  )
}
