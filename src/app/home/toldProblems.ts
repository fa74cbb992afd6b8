// Problems of a file as a person reads them: in the order of the file, each a sentence. Knows no file.
import type { LocatedProblem } from '../../core/wire/routes.ts'

/** What is wrong with the file as a whole has no line and comes first. */
export const toldProblems = (problems: readonly LocatedProblem[]): readonly LocatedProblem[] =>
  [...problems]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map((problem) => ({ ...problem, message: capitalised(problem.message) }))

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
