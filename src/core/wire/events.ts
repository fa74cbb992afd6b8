// What the server tells of, beside the document, while a map is open: message 101 of the sync socket. A client leaves out what
// it does not know, so that a newer server can tell more.
import * as z from 'zod/mini'
import { commentSchema } from './comments.ts'

/** A comment was written, edited, deleted, resolved or reopened: the row as it is now. */
export const liveEventSchema = z.object({ kind: z.literal('comment'), comment: commentSchema })

export type LiveEvent = z.infer<typeof liveEventSchema>
