// What a kept mapping is found by again: the headings of the file that it was made for. Knows no rows.
import type { KeptMapping, Mapping } from '../wire/mappings.ts'
import { fold } from './fold.ts'
import { rowId } from './rowId.ts'
import type { Table } from './table.ts'

/** The same for the same headings in any order, however they are starred, spaced and capitalised. */
export const headingsId = (headings: readonly string[]): string => rowId(['headings', ...headings.map(fold).sort()])

/** The latest of which every column is in this file, under the headings that this file has; null: none is. */
export function keptMapping(kept: readonly KeptMapping[], { headings }: Pick<Table, 'headings'>): KeptMapping | null {
  const here = new Map(headings.map((heading) => [fold(heading), heading]))
  const fitting = kept.find(({ mapping }) => {
    const names = Object.keys(mapping.columns)
    return names.length > 0 && names.every((name) => here.has(fold(name)))
  })
  if (!fitting) return null
  const renamed = (name: string): string => here.get(fold(name)) ?? name
  return { ...fitting, mapping: withNames(fitting.mapping, renamed) }
}

const withNames = (mapping: Mapping, renamed: (name: string) => string): Mapping => ({
  ...mapping,
  columns: withKeys(mapping.columns, renamed),
  questions: mapping.shape === 'wide' ? withKeys(mapping.questions, renamed) : mapping.questions,
})

const withKeys = <T>(record: Readonly<Record<string, T>>, renamed: (name: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [renamed(name), value]))
