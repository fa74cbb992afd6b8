// Results that others counted, over HTTP. Knows the answer book.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AGGREGATE_LIMITS, aggregateListSchema, aggregateQuerySchema } from '../../src/core/wire/aggregates.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'

export const aggregateRoutes: FastifyPluginAsyncZod<Ports> = async (app, { feedback }) => {
  app.get('/api/maps/:id/aggregates', {
    config: { access: 'read' },
    schema: {
      tags: ['Feedback'],
      summary: 'Results that were counted elsewhere, the latest days first',
      params: mapParams,
      querystring: aggregateQuerySchema,
      response: { 200: aggregateListSchema },
    },
    handler: async (request) => {
      const limit = AGGREGATE_LIMITS.listed
      const rows = await feedback.listAggregates(openedMap(request).map.id, { ...request.query, limit: limit + 1 })
      const aggregates = rows
        .slice(0, limit)
        .map((row) => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }))
      return { aggregates, more: rows.length > limit }
    },
  })
}
