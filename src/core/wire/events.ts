// What the server tells of, beside the document, while a map is open: message 101 of the sync socket. A client leaves out what
// it does not know, so that a newer server can tell more.
import * as z from 'zod/mini'
import { stepId } from '../model/ids.ts'
import { stepScoreSchema } from './answers.ts'
import { commentSchema } from './comments.ts'

/** A comment was written, edited, deleted, resolved or reopened: the row as it is now. */
export const commentEventSchema = z.object({ kind: z.literal('comment'), comment: commentSchema })

/** New responses came: what the scores of their steps are now. */
export const scoresEventSchema = z.object({
  kind: z.literal('scores'),
  scores: z.array(stepScoreSchema),
  /** Steps whose last response went elsewhere. */
  emptied: z.optional(z.array(stepId)),
})

export type LiveEvent = z.infer<typeof commentEventSchema> | z.infer<typeof scoresEventSchema>
