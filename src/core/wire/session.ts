// Who opens which map as what: all that a browser checks before a map is on the page, apart from what it asks for later
// (routes.ts). Knows no framework, no cookies and no storage.
import * as z from 'zod/mini'
import { ROLES } from '../model/access.ts'
import { mapId } from '../model/ids.ts'

const timestamp = z.iso.datetime().check(z.describe('UTC, ISO 8601'))

export const roleSchema = z.enum(ROLES)

export const mapSummarySchema = z.object({
  id: mapId,
  title: z.string(),
  createdAt: timestamp,
  updatedAt: timestamp,
  deletedAt: z.nullable(timestamp).check(z.describe('When it went to the bin; null: it is not there')),
})

export const sessionSchema = z.object({ map: mapSummarySchema, role: roleSchema })

export const visitorSchema = z.object({
  id: z.string(),
  name: z.nullable(z.string()).check(z.describe('null: not asked yet')),
})

export type MapSummary = z.infer<typeof mapSummarySchema>
export type Session = z.infer<typeof sessionSchema>
export type Visitor = z.infer<typeof visitorSchema>
