// What a file most likely holds, so that people correct rather than begin: its shape, what each column is for, which step each
// question is about. Whatever is not plain is left out, and said. Knows tables and the titles of steps; knows no map.
import type { Column, ColumnUse, FileShape, Mapping, Question } from '../wire/mappings.ts'
import { guessDates } from './dates.ts'
import { fold } from './fold.ts'
import { guessQuestion, looksLikeScores } from './guessQuestion.ts'
import { matchStep, type StepMatch, type StepTitle, SURE } from './matchStep.ts'
import { readPeriod } from './periods.ts'
import type { Profile } from './profile.ts'
import { isNoScore } from './readScore.ts'
import type { Table } from './table.ts'

export interface Looked {
  readonly table: Table
  readonly profiles: readonly Profile[]
  readonly steps: readonly StepTitle[]
}

/** `name`: of the file; what it brings is marked with it. */
export function guessMapping(looked: Looked, name: string): Mapping {
  const shape = guessShape(looked)
  const found = new Uses(looked, shape)
  const at = shape === 'shares' ? undefined : found.dates()
  found.take('id', idColumn(looked))
  const mapping: Mapping = {
    shape,
    columns: {},
    questions: {},
    periods: {},
    dates: { format: at?.format ?? null, month: null, day: null },
    source: name.replace(/\.[^.]*$/, '').slice(0, SOURCE_CHARS),
    solicited: !looked.profiles.some(({ heading }) => fold(heading).includes('complaint')),
  }
  const withScores = { ...mapping, ...SHAPED[shape](looked, found) }
  found.guessed()
  return { ...withScores, columns: found.columns }
}
const SOURCE_CHARS = 100

/** By hand: the same file, another shape. */
export const reshaped = (looked: Looked, mapping: Mapping, shape: FileShape): Mapping => {
  const found = new Uses(looked, shape, mapping.columns)
  const next = { ...mapping, shape, periods: {}, ...SHAPED[shape](looked, found) }
  return { ...next, columns: found.columns }
}

function guessShape({ profiles, steps }: Looked): FileShape {
  if (profiles.filter(isShare).length >= 2) return 'shares'
  const stepsIn = stepColumn({ profiles, steps })
  if (stepsIn && profiles.some((profile) => profile !== stepsIn && looksLikeScores(profile))) return 'long'
  const asked = profiles.filter(looksLikeScores)
  const named = asked.filter(({ heading }) => (matchStep(heading, steps)?.likeness ?? 0) >= SURE)
  return named.length > 0 || asked.length > 2 ? 'wide' : 'long'
}

type Guessed = Partial<Pick<Mapping, 'questions' | 'periods'>>

const SHAPED: Readonly<Record<FileShape, (looked: Looked, found: Uses) => Guessed>> = {
  wide({ profiles, steps }, found) {
    const questions: Record<string, Question> = {}
    for (const { profile, match } of bestPerStep(profiles.filter(looksLikeScores), steps)) {
      if (!found.take('score', profile)) continue
      questions[profile.heading] = guessQuestion(profile, match.step.id)
    }
    return { questions }
  },
  long({ profiles, steps }, found) {
    const words = stepColumn({ profiles, steps })
    found.take('step', words)
    const scores = profiles.filter((profile) => profile !== words && found.isFree(profile) && looksLikeScores(profile))
    const score =
      scores.find(({ heading }) => /score|rating|value|answer|csat|nps|ces/.test(fold(heading))) ?? scores[0]
    found.take('score', score)
    return { questions: longQuestions(steps, words, score) }
  },
  shares({ profiles, steps }, found) {
    const words = stepColumn({ profiles, steps })
    found.take('step', words)
    const period = profiles.find(({ heading }) => /period|month|quarter|year|wave/.test(fold(heading)))
    found.take('period', period)
    for (const profile of profiles.filter(isShare)) {
      found.take('share', profile, {
        label: shareLabel(profile.heading),
      })
    }
    found.take(
      'base',
      profiles.find(({ heading, values }) => BASE.test(fold(heading)) && values.every(({ number }) => number !== null)),
    )
    return { questions: longQuestions(steps, words, undefined), periods: periodsIn(period) }
  },
}
const BASE = /^(n|base|count|responses|respondents|completed( surveys)?)$/

/** Words that mean no step are left for somebody to decide, and told as rows that cannot be used. */
export function longQuestions(
  steps: readonly StepTitle[],
  words: Profile | undefined,
  score: Profile | undefined,
): Record<string, Question> {
  const scale = guessQuestion(score ?? NOTHING, null)
  if (!words) return { '': { ...scale, step: steps.length === 1 ? (steps[0]?.id ?? null) : null } }
  const entries = words.values.flatMap(({ text }): [string, Question][] => {
    const match = matchStep(text, steps)
    return match && match.likeness >= SURE ? [[text, { ...scale, step: match.step.id }]] : []
  })
  return Object.fromEntries(entries)
}
const NOTHING: Profile = { heading: '', filled: 0, values: [], isLong: false, chars: 0 }

export function periodsIn(period: Profile | undefined): Mapping['periods'] {
  if (!period) return {}
  const entries = period.values.flatMap(({ text }) => {
    const read = readPeriod(text)
    return read ? [[text, read] as const] : []
  })
  return Object.fromEntries(entries)
}

/** @example shareLabel('Top-box Percentage') // 'Top-box' */
export const shareLabel = (heading: string): string =>
  heading.replace(/\s*\(?(percentage|percent|pct|%)\)?\s*/gi, ' ').trim() || heading

/** Percent as figures from 0 to 100. */
const isShare = ({ heading, values, filled }: Profile): boolean =>
  filled > 0 &&
  /%|percent|pct|\bshare\b|\bbox\b/.test(fold(heading)) &&
  values.filter(({ number }) => number === null).length <= 3 &&
  values.every(({ number }) => number === null || (number >= 0 && number <= 100))

/** The column whose words are steps, by its name or by theirs. */
function stepColumn({ profiles, steps }: Pick<Looked, 'profiles' | 'steps'>): Profile | undefined {
  const lists = profiles.filter(
    ({ isLong, values, filled }) =>
      !isLong && values.length > 1 && values.length * 2 <= filled && !values.every(({ number }) => number !== null),
  )
  const met = ({ values }: Profile): number =>
    values.filter(({ text }) => (matchStep(text, steps)?.likeness ?? 0) >= SURE).length
  const [best] = lists.map((profile) => ({ profile, count: met(profile) })).sort((a, b) => b.count - a.count)
  if (best && best.count >= 2) return best.profile
  return lists.find(({ heading }) => /\bstep\b|touchpoint|question|measure|\bitem\b|stage|moment/.test(fold(heading)))
}

interface Found {
  readonly profile: Profile
  readonly match: StepMatch
}

/** One column per step: the one most like its title; of two, the one that more customers answered. */
function bestPerStep(profiles: readonly Profile[], steps: readonly StepTitle[]): Found[] {
  const best = new Map<string, Found>()
  for (const profile of profiles) {
    const match = matchStep(profile.heading, steps)
    if (!match || match.likeness < SURE) continue
    const before = best.get(match.step.id)
    const isBetter =
      !before ||
      match.likeness > before.match.likeness ||
      (match.likeness === before.match.likeness && profile.filled > before.profile.filled)
    if (isBetter) best.set(match.step.id, { profile, match })
  }
  return [...best.values()]
}

function idColumn({ profiles, table }: Looked): Profile | undefined {
  return profiles.find(
    ({ heading, filled }, index) =>
      ID_HEADING.test(fold(heading)) &&
      filled === table.rows.length &&
      new Set(table.rows.map((row) => row[index]?.trim())).size === filled,
  )
}
const ID_HEADING =
  /^((resp(onse|ondent)?|record|case|complaint|ticket|submission|survey|row|answer)\s?)?(id|num|number|no|key|token)$/

/** Which column is used for what so far; each at most once, and most uses at most once. */
class Uses {
  readonly columns: Record<string, Column> = {}
  readonly #looked: Looked
  readonly #shape: FileShape

  constructor(looked: Looked, shape: FileShape, kept: Mapping['columns'] = {}) {
    this.#looked = looked
    this.#shape = shape
    const stays = Object.entries(kept).filter(([, { use }]) => !SHAPES_OWN.has(use))
    for (const [heading, column] of stays) this.columns[heading] = column
  }

  isFree({ heading }: Profile): boolean {
    return !Object.hasOwn(this.columns, heading)
  }

  take(use: ColumnUse, profile: Profile | undefined, more: Omit<Column, 'use'> = {}): boolean {
    if (!profile || !this.isFree(profile)) return false
    this.columns[profile.heading] = { use, ...more }
    return true
  }

  dates() {
    const { profiles, table } = this.#looked
    const named = profiles.filter(({ heading }) =>
      /date|time ?stamp|\bwhen\b|submitted|completed|received|created|\bat$/.test(fold(heading)),
    )
    for (const profile of named) {
      const index = table.headings.indexOf(profile.heading)
      const guess = guessDates(table.rows.slice(0, JUDGED_ROWS).map((row) => row[index] ?? ''))
      if (guess.isDates && this.take('at', profile)) return guess
    }
    return undefined
  }

  /** What says who and where: by the names of columns, and only where words stand in them. */
  guessed(): void {
    const { profiles } = this.#looked
    for (const [use, pattern] of BY_NAME) {
      if (Object.values(this.columns).some((column) => column.use === use)) continue
      this.take(
        use,
        profiles.find((profile) => this.isFree(profile) && pattern.test(fold(profile.heading)) && isWords(profile)),
      )
    }
    const weight = profiles.find(({ heading }) => /^(weight|wt|weighting)$/.test(fold(heading)))
    if (weight?.values.every(({ number }) => number !== null && number > 0)) this.take('weight', weight)
    if (this.#shape === 'shares') return
    const comment = profiles
      .filter((profile) => this.isFree(profile) && profile.values.length > 0)
      .find(({ heading, chars }) => COMMENT.test(fold(heading)) && chars > COMMENT_CHARS)
    this.take('comment', comment, { step: null })
  }
}
const JUDGED_ROWS = 5_000
const COMMENT = /comment|narrative|verbatim|feedback|remark|\bwhy\b|reason|suggest|tell us/
const COMMENT_CHARS = 12

/** What only one shape has. */
const SHAPES_OWN: ReadonlySet<ColumnUse> = new Set(['score', 'step', 'share', 'base', 'period'])

const BY_NAME: readonly (readonly [ColumnUse, RegExp])[] = [
  ['channel', /channel|submitted via|contact method|\bmedium\b/],
  ['region', /region|\bstate\b|country|\bcity\b|province|\barea$|barea|location/],
  ['segment', /segment|\bproduct\b|customer type|\btier\b|\bplan\b/],
  ['persona', /persona/],
  ['servedBy', /served by|agent|technician|partner|dealer|store name/],
]

const isWords = ({ values, isLong }: Profile): boolean =>
  !isLong && values.length > 0 && values.every(({ text, number }) => number === null && !isNoScore(text))
