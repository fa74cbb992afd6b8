// A response as it is told: without what would tell who it is of.
import type { AnswerRow } from '../feedback/answerRows.ts'

export const toldAnswer = ({ respondent: _, weight: __, at, respondedAt, comment, reasons, ...row }: AnswerRow) => ({
  ...row,
  reasons: [...reasons],
  comment: comment ?? '',
  at: new Date(at).toISOString(),
  respondedAt: respondedAt === null ? null : new Date(respondedAt).toISOString(),
})
