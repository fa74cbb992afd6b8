// What of a file cannot be used: told by row, put together where many rows have the same trouble, with the change of the mapping
// that would settle it. Knows no file and no screen.
import { SCALES } from '../feedback/metric.ts'
import type { Mapping, Question } from '../wire/mappings.ts'
import { guessQuestion } from './guessQuestion.ts'
import { matchStep, type StepTitle } from './matchStep.ts'

export type ProblemKind =
  | 'outside'
  | 'unread'
  | 'unknown-step'
  | 'date'
  | 'weight'
  | 'repeated-id'
  | 'shares'
  | 'too-long'
  | 'period'

export interface Problem {
  readonly kind: ProblemKind
  readonly column: string
  readonly found: string
  /** Of a score: the column or the word that asks. */
  readonly question: string | null
  /** As a spreadsheet numbers them; the first few. */
  readonly rows: readonly number[]
  readonly count: number
}

export const TOLD_ROWS = 5
/** Different troubles that are told; rows are counted beyond them. */
const TOLD_PROBLEMS = 200

type Trouble = Pick<Problem, 'kind' | 'column' | 'found'> & { readonly question?: string }

export interface ProblemList {
  add(row: number, trouble: Trouble): void
  problems(): readonly Problem[]
  /** Every row that something was wrong with, and what. */
  readonly rows: ReadonlyMap<number, readonly string[]>
}

export function problemList(mapping: Mapping): ProblemList {
  const groups = new Map<string, Trouble & { rows: number[]; count: number }>()
  const rows = new Map<number, string[]>()
  return {
    add(row, trouble) {
      const key = `${trouble.kind}\n${trouble.column}\n${trouble.question ?? ''}\n${trouble.found}`
      const group = groups.get(key) ?? { ...trouble, rows: [], count: 0 }
      if (group.count === 0 && groups.size < TOLD_PROBLEMS) groups.set(key, group)
      group.count += 1
      if (group.rows.length < TOLD_ROWS) group.rows.push(row)
      const sentences = rows.get(row)
      const sentence = problemText({ ...group, question: trouble.question ?? null }, mapping)
      if (sentences) sentences.push(sentence)
      else rows.set(row, [sentence])
    },
    problems: () =>
      [...groups.values()]
        .map((group) => ({ ...group, question: group.question ?? null }))
        .sort((a, b) => b.count - a.count),
    rows,
  }
}

/** What was found, and what would be accepted. */
export function problemText(
  { kind, column, found, question }: Omit<Problem, 'rows' | 'count'>,
  mapping: Mapping,
): string {
  const value = found === '' ? 'is empty' : `is “${short(found)}”`
  switch (kind) {
    case 'outside': {
      const { low, high } = SCALES[mapping.questions[question ?? '']?.metric ?? 'csat']
      return `“${column}” ${value}. The scale goes from ${low} to ${high}.`
    }
    case 'unread':
      return `“${column}” ${value}, which is no whole number of its scale.`
    case 'unknown-step':
      return `Step “${short(found)}” is not on the map.`
    case 'date':
      return found === ''
        ? `“${column}” has no date.`
        : `“${short(found)}” in “${column}” is no date that is written as chosen.`
    case 'weight':
      return `The weight ${value}. It is a number above 0, up to 1,000.`
    case 'repeated-id':
      return `The id “${short(found)}” stands in an earlier row, too. The first one counts.`
    case 'shares':
      return `The shares add up to ${found}, not to 100.`
    case 'too-long':
      return `“${column}” is longer than may be.`
    case 'period':
      return `“${short(found)}” in “${column}” has no first and last day yet.`
  }
}

const SHORT = 60
const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text)

/** One click that settles a problem, with the words on it. */
export interface Fix {
  readonly label: string
  readonly mapping: Mapping
}

export function fixesOf(problem: Problem, mapping: Mapping, steps: readonly StepTitle[]): readonly Fix[] {
  const { kind, question, found } = problem
  const asked = question === null ? undefined : mapping.questions[question]
  const withQuestion = (key: string, next: Question | null): Mapping => ({
    ...mapping,
    questions: { ...mapping.questions, [key]: next },
  })
  switch (kind) {
    case 'outside':
    case 'unread':
      return asked && question !== null
        ? [
            {
              label: 'Not a score',
              mapping: withQuestion(question, { ...asked, notScores: [...asked.notScores, found] }),
            },
          ]
        : []
    case 'unknown-step': {
      const match = matchStep(found, steps)
      const scale = Object.values(mapping.questions).find((each) => each !== null) ?? guessQuestion(NO_PROFILE, null)
      return [
        ...(match
          ? [{ label: `Use “${match.step.title}”`, mapping: withQuestion(found, { ...scale, step: match.step.id }) }]
          : []),
        { label: 'Leave out', mapping: withQuestion(found, null) },
      ]
    }
    default:
      return []
  }
}
const NO_PROFILE = { heading: '', filled: 0, values: [], isLong: false, chars: 0 }
