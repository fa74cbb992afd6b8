// What groups of customers say over HTTP: by region, channel and so on, and by which words they can be told apart. Knows the
// answer book; knows no statistics.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { dimensionWordsSchema, slicesQuerySchema, slicesSchema } from '../../src/core/wire/slices.ts'
import { openedMap } from './accessHook.ts'
import { filterOf } from './answerFilter.ts'
import { mapParams } from './mapParams.ts'
import { settingsOf } from './mapSettings.ts'
import type { Ports } from './ports.ts'

const tags = ['Feedback']

export const sliceRoutes: FastifyPluginAsyncZod<Ports> = async (app, { rooms, feedback, now }) => {
  app.get('/api/maps/:id/answers/slices', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'What groups of customers say of each step, and which groups differ from the rest',
      description:
        'Each group is held against the rest of those who say where they belong: Welch for means, two proportions for top boxes, the adjusted Wald variance for net scores.',
      params: mapParams,
      querystring: slicesQuerySchema,
      response: { 200: slicesSchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      const { by, ...filter } = request.query
      const settings = await settingsOf(rooms, mapId)
      return feedback.slice({ mapId, settings, filter: filterOf(filter), by, now: now().getTime() })
    },
  })

  app.get('/api/maps/:id/answers/words', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'By which channels, segments, regions, personas and teams responses can be told apart',
      params: mapParams,
      response: { 200: dimensionWordsSchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      return { words: await feedback.listWords(mapId, await settingsOf(rooms, mapId)) }
    },
  })
}
