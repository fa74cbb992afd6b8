// Corrections of a mapping by hand. Pure; knows no window.

import { guessDates } from '../../core/intake/dates.ts'
import { longQuestions, periodsIn, shareLabel } from '../../core/intake/guess.ts'
import { guessQuestion } from '../../core/intake/guessQuestion.ts'
import type { StepTitle } from '../../core/intake/matchStep.ts'
import { matchStep, SURE } from '../../core/intake/matchStep.ts'
import type { Profile } from '../../core/intake/profile.ts'
import type { Column, ColumnUse, Mapping, Question } from '../../core/wire/mappings.ts'
import { SINGLE_USES } from './words.ts'

interface Known {
  readonly profiles: readonly Profile[]
  readonly steps: readonly StepTitle[]
}

/** null: left out. */
export function withUse(mapping: Mapping, heading: string, use: ColumnUse | null, { profiles, steps }: Known): Mapping {
  const kept = Object.entries(mapping.columns).filter(
    ([other, column]) => other !== heading && !(use !== null && column.use === use && isSingle(mapping, use)),
  )
  const columns: Record<string, Column> = Object.fromEntries(kept)
  if (use !== null) columns[heading] = { use, ...BEGINNINGS[use]?.(heading) }
  const dates = use === 'at' ? { ...mapping.dates, format: formatIn(heading, profiles) } : mapping.dates
  const profileOf = (name: string | undefined) => profiles.find((profile) => profile.heading === name)
  if (mapping.shape === 'wide') {
    const { [heading]: _, ...questions } = mapping.questions
    const profile = profileOf(heading)
    if (use !== 'score' || !profile) return { ...mapping, columns, dates, questions }
    const match = matchStep(heading, steps)
    const step = match && match.likeness >= SURE ? match.step.id : null
    return { ...mapping, columns, dates, questions: { ...questions, [heading]: guessQuestion(profile, step) } }
  }
  const nameOf = (wanted: ColumnUse) => Object.keys(columns).find((name) => columns[name]?.use === wanted)
  const [words, score] = [profileOf(nameOf('step')), profileOf(nameOf('score'))]
  const changesQuestions = [use, mapping.columns[heading]?.use].some((each) => each === 'step' || each === 'score')
  return {
    ...mapping,
    columns,
    dates,
    ...(use === 'period' && { periods: periodsIn(profileOf(heading)) }),
    questions: changesQuestions ? longQuestions(steps, words, score) : mapping.questions,
  }
}

const BEGINNINGS: Readonly<Partial<Record<ColumnUse, (heading: string) => Omit<Column, 'use'>>>> = {
  comment: () => ({ step: null }),
  share: (heading) => ({ label: shareLabel(heading) }),
}

const formatIn = (heading: string, profiles: readonly Profile[]) =>
  guessDates(profiles.find((profile) => profile.heading === heading)?.values.map(({ text }) => text) ?? []).format

const isSingle = ({ shape }: Mapping, use: ColumnUse): boolean =>
  SINGLE_USES.has(use) || (shape === 'long' && use === 'score')

export const withColumn = (mapping: Mapping, heading: string, column: Column): Mapping => ({
  ...mapping,
  columns: { ...mapping.columns, [heading]: column },
})

/** null: its rows are left out; undefined: nobody has decided. */
export function withQuestion(mapping: Mapping, key: string, question: Question | null | undefined): Mapping {
  const { [key]: _, ...others } = mapping.questions
  return { ...mapping, questions: question === undefined ? others : { ...others, [key]: question } }
}

/** In a long file every step has the scale of the one score column. */
export function withScale(mapping: Mapping, scale: Omit<Question, 'step'>): Mapping {
  const questions = Object.entries(mapping.questions).map(([key, question]) => [
    key,
    question && { ...question, ...scale },
  ])
  return { ...mapping, questions: Object.fromEntries(questions) }
}
