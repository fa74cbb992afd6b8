// Responses as they are sent: JSON, lines of JSON, or CSV with the same names in its first line. What cannot be used is told by
// line; the rest is taken. Knows no storage.
import Papa from 'papaparse'
import { faultsOf } from '../../src/core/model/faults.ts'
import {
  ANSWER_LIMITS,
  type Answer,
  type AnswerFormat,
  answerSchema,
  type Receipt,
} from '../../src/core/wire/answers.ts'

export interface ParsedAnswers {
  readonly answers: readonly Answer[]
  readonly rejected: number
  /** The first of them, in the order of the lines. */
  readonly problems: Receipt['problems']
}

/** null: not JSON at all, or neither an object nor an array. */
export function parseAnswers(body: Uint8Array, format: AnswerFormat): ParsedAnswers | null {
  const text = new TextDecoder().decode(body)
  switch (format) {
    case 'json': {
      const value = readJson(text)
      if (Array.isArray(value)) return judged(value.map((each, index) => ({ line: index + 1, value: each })))
      return typeof value === 'object' && value !== null ? judged([{ line: 1, value }]) : null
    }
    case 'ndjson':
      return judged(
        text
          .split('\n')
          .map((line, index) => ({ line: index + 1, text: line.trim() }))
          .filter(({ text: line }) => line !== '')
          .map(({ line, text: each }) => ({ line, value: readJson(each) })),
      )
    case 'csv':
      return judged(readCsv(text))
  }
}

interface Line {
  readonly line: number
  /** undefined: it is no JSON. */
  readonly value: unknown
}

function judged(lines: readonly Line[]): ParsedAnswers {
  const answers: Answer[] = []
  const problems: Receipt['problems'] = []
  let rejected = 0
  for (const { line, value } of lines) {
    const parsed = answerSchema.safeParse(value)
    if (parsed.success) {
      answers.push(parsed.data)
      continue
    }
    rejected += 1
    if (problems.length >= ANSWER_LIMITS.toldLines) continue
    const id = idOf(value)
    const [fault] = value === undefined ? [NOT_JSON] : faultsOf(parsed.error.issues, value)
    problems.push({
      line,
      ...(id !== undefined && { id }),
      path: fault?.path.join('.') ?? '',
      message: fault?.message ?? '',
    })
  }
  return { answers, rejected, problems }
}

const NOT_JSON = { path: [], message: 'the line is not JSON' }

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id.slice(0, ANSWER_LIMITS.wordChars) : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An empty cell says nothing. Several reasons stand in one cell with `|` between them. A cell may hold line ends. */
function readCsv(text: string): Line[] {
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
      else lines.push({ line: begins, value: recordOf(names, cells) })
    },
  })
  return lines
}

const recordOf = (names: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    cells.flatMap((cell, index) => {
      const name = names[index] ?? `column ${index + 1}`
      return cell.trim() === '' || name === '' ? [] : [[name, cellOf(name, cell.trim())]]
    }),
  )

function cellOf(name: string, cell: string): unknown {
  switch (name) {
    case 'score':
    case 'weight':
      return Number.isNaN(Number(cell)) ? cell : Number(cell)
    case 'solicited':
      return { true: true, yes: true, '1': true, false: false, no: false, '0': false }[cell.toLowerCase()] ?? cell
    case 'reasons':
      return cell.split('|').map((reason) => reason.trim())
    default:
      return cell
  }
}
