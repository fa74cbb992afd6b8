// How customers get on from step to step, over HTTP: drop-off, return, contact pressure. Knows the answer book and the map's
// zone; knows no statistics.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { flowQuerySchema, flowSchema } from '../../src/core/wire/flow.ts'
import { openedMap } from './accessHook.ts'
import { filterOf } from './answerFilter.ts'
import { mapParams } from './mapParams.ts'
import { settingsOf } from './mapSettings.ts'
import type { Ports } from './ports.ts'

export const flowRoutes: FastifyPluginAsyncZod<Ports> = async (app, { rooms, feedback, now }) => {
  app.get('/api/maps/:id/events/summary', {
    config: { access: 'read' },
    schema: {
      tags: ['Feedback'],
      summary: 'What events say: who gives up at which step, who comes back, how often customers are contacted',
      description: 'Shares come with their 95 % range and the number they rest on, and are null below 5.',
      params: mapParams,
      querystring: flowQuerySchema,
      response: { 200: flowSchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      const settings = await settingsOf(rooms, mapId)
      const { returnDays, capWeek, capMonth, ...asked } = request.query
      const { solicited: _, ...filter } = filterOf({ ...asked, solicited: 'all' })
      const rules = { returnDays, capWeek, capMonth }
      return feedback.flow({ mapId, timeZone: settings.timeZone, filter, rules, now: now().getTime() })
    },
  })
}
