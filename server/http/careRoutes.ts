// Replies to customers over HTTP. Knows the answer book and the map's zone.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { careQuerySchema, careSchema } from '../../src/core/wire/care.ts'
import { openedMap } from './accessHook.ts'
import { filterOf } from './answerFilter.ts'
import { mapParams } from './mapParams.ts'
import { settingsOf } from './mapSettings.ts'
import type { Ports } from './ports.ts'

export const careRoutes: FastifyPluginAsyncZod<Ports> = async (app, { rooms, feedback }) => {
  app.get('/api/maps/:id/answers/care', {
    config: { access: 'read' },
    schema: {
      tags: ['Feedback'],
      summary: 'How many of customers’ words nobody replied to, and how long the others waited, by channel',
      params: mapParams,
      querystring: careQuerySchema,
      response: { 200: careSchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      const settings = await settingsOf(rooms, mapId)
      const filter = filterOf(request.query)
      return { channels: [...(await feedback.care({ mapId, timeZone: settings.timeZone, filter }))] }
    },
  })
}
