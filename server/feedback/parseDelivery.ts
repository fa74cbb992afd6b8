// What is sent, of whatever kind: JSON, lines of JSON, or CSV with the same names in its first line. What cannot be used is told
// by line; the rest is taken. Knows no storage and none of the kinds.
import Papa from 'papaparse'
import type * as z from 'zod/mini'
import { faultsOf } from '../../src/core/model/faults.ts'
import { DELIVERY_LIMITS, type DeliveryFormat, type Receipt } from '../../src/core/wire/deliveries.ts'

/** How one kind of record is judged. */
export interface RecordKind<T> {
  readonly schema: z.ZodMiniType<T>
  /** What a cell of CSV says in a column of that name, trimmed and not empty; texts are taken as they are. */
  readonly readCell: Readonly<Record<string, (cell: string) => unknown>>
}

export interface Parsed<T> {
  readonly records: readonly T[]
  readonly rejected: number
  /** The first of them, in the order of the lines. */
  readonly problems: Receipt['problems']
}

/** null: not JSON at all, or neither an object nor an array. */
export function parseDelivery<T>(kind: RecordKind<T>, body: Uint8Array, format: DeliveryFormat): Parsed<T> | null {
  const text = new TextDecoder().decode(body)
  switch (format) {
    case 'json': {
      const value = readJson(text)
      if (Array.isArray(value))
        return judged(
          kind,
          value.map((each, index) => ({ line: index + 1, value: each })),
        )
      return typeof value === 'object' && value !== null ? judged(kind, [{ line: 1, value }]) : null
    }
    case 'ndjson':
      return judged(
        kind,
        text
          .split('\n')
          .map((line, index) => ({ line: index + 1, text: line.trim() }))
          .filter(({ text: line }) => line !== '')
          .map(({ line, text: each }) => ({ line, value: readJson(each) })),
      )
    case 'csv':
      return judged(kind, readCsv(text, kind.readCell))
  }
}

interface Line {
  readonly line: number
  /** undefined: it is no JSON. */
  readonly value: unknown
}

function judged<T>({ schema }: RecordKind<T>, lines: readonly Line[]): Parsed<T> {
  const records: T[] = []
  const problems: Receipt['problems'] = []
  let rejected = 0
  for (const { line, value } of lines) {
    const parsed = schema.safeParse(value)
    if (parsed.success) {
      records.push(parsed.data)
      continue
    }
    rejected += 1
    if (problems.length >= DELIVERY_LIMITS.toldLines) continue
    const id = idOf(value)
    const [fault] = value === undefined ? [NOT_JSON] : faultsOf(parsed.error.issues, value)
    problems.push({
      line,
      ...(id !== undefined && { id }),
      path: fault?.path.join('.') ?? '',
      message: fault?.message ?? '',
    })
  }
  return { records, rejected, problems }
}

const NOT_JSON = { path: [], message: 'the line is not JSON' }

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id.slice(0, DELIVERY_LIMITS.wordChars) : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An empty cell says nothing. A cell may hold line ends. */
function readCsv(text: string, readCell: RecordKind<unknown>['readCell']): Line[] {
  const lines: Line[] = []
  let [line, read] = [1, 0]
  let names: readonly string[] | null = null
  Papa.parse<string[]>(text, {
    step({ data: cells, meta }) {
      const begins = line
      line += text.slice(read, meta.cursor).split('\n').length - 1
      read = meta.cursor
      if (cells.every((cell) => cell.trim() === '')) return
      if (names === null) names = cells.map((name) => name.trim())
      else lines.push({ line: begins, value: recordOf(names, cells, readCell) })
    },
  })
  return lines
}

function recordOf(
  names: readonly string[],
  cells: readonly string[],
  readCell: RecordKind<unknown>['readCell'],
): Readonly<Record<string, unknown>> {
  const fields = cells.flatMap((cell, index) => {
    const name = names[index] ?? `column ${index + 1}`
    const text = cell.trim()
    const read = Object.hasOwn(readCell, name) ? readCell[name] : undefined
    return text === '' || name === '' ? [] : [[name, read ? read(text) : text]]
  })
  return Object.fromEntries(fields)
}

/** What is no number is left for the schema to refuse. */
export const readNumber = (cell: string): unknown => (Number.isNaN(Number(cell)) ? cell : Number(cell))

export const readYesNo = (cell: string): unknown =>
  ({ true: true, yes: true, '1': true, false: false, no: false, '0': false })[cell.toLowerCase()] ?? cell

/** Several words stand in one cell with `|` between them. */
export const readWords = (cell: string): readonly string[] => cell.split('|').map((each) => each.trim())
