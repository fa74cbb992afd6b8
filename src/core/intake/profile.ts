// What a column holds at a glance: how many of its cells are filled, and how often each value stands in it. Knows no meaning.
import { numberIn, valueKey } from './readScore.ts'
import type { Table } from './table.ts'

export interface Profile {
  readonly heading: string
  readonly filled: number
  /** By how often they stand there; only the commonest where there are very many. */
  readonly values: readonly Value[]
  /** There are more than `values` tells. */
  readonly isLong: boolean
  /** Mean length of what is filled. */
  readonly chars: number
}

export interface Value {
  /** As it is written first. */
  readonly text: string
  readonly count: number
  readonly number: number | null
}

/** More different values than these are no scale and no code list. */
export const TOLD_VALUES = 200

export function profilesOf({ headings, rows }: Table): Profile[] {
  return headings.map((heading, index) => {
    const counts = new Map<string, { text: string; count: number }>()
    let [filled, chars, isLong] = [0, 0, false]
    for (const row of rows) {
      const cell = (row[index] ?? '').trim()
      if (cell === '') continue
      filled += 1
      chars += cell.length
      const key = valueKey(cell)
      const known = counts.get(key)
      if (known) known.count += 1
      else if (counts.size < TOLD_VALUES) counts.set(key, { text: cell, count: 1 })
      else isLong = true
    }
    const values = [...counts.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ text, count }) => ({ text: text.slice(0, VALUE_CHARS), count, number: numberIn(text) }))
    return { heading, filled, values, isLong, chars: filled === 0 ? 0 : chars / filled }
  })
}
const VALUE_CHARS = 200
