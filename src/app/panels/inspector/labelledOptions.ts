// A table of names as the options of a list.
import type { ReactNode } from 'react'
import { choices } from '../labels.ts'

/** In the order of the table. */
export const labelledOptions = <T extends string>(
  labels: Readonly<Record<T, string>>,
  icon?: (value: T) => ReactNode,
) => choices(labels).map((value) => ({ value, label: labels[value], ...(icon && { icon: icon(value) }) }))
