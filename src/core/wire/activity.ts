// What travels over HTTP about who did what to which map. Knows no framework and no storage.
import * as z from 'zod/mini'
import { mapId } from '../model/ids.ts'

const activitySchema = z.object({
  kind: z.enum(['created', 'edited', 'commented', 'binned']),
  mapId,
  mapTitle: z.string(),
  by: z.nullable(z.string()).check(z.describe('The name that the person gave; null: none is known')),
  at: z.iso.datetime().check(z.describe('When it ended; UTC, ISO 8601')),
})
export const activityListSchema = z.object({ activity: z.array(activitySchema) })

export type Activity = z.infer<typeof activitySchema>
export type ActivityList = z.infer<typeof activityListSchema>
