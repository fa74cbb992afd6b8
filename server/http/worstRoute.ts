// GET /api/maps/:id/worst: what a step that leads to this map shows of it. Who asks is judged on this map, not on the one that
// leads here; an unchanged map is not even loaded.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { worstSchema } from '../../src/core/wire/routes.ts'
import { PRODUCT } from '../product.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { isStillShown } from './thumbnailRoute.ts'

export const worstRoute: FastifyPluginAsyncZod<Ports> = async (app, { rooms, workers }) => {
  app.get('/api/maps/:id/worst', {
    config: { access: 'read' },
    schema: {
      tags: ['Maps'],
      summary: 'The worst that customers meet on a map: its lowest experience and its severest pain point',
      params: mapParams,
      response: { 200: worstSchema, 304: z.null().describe('As it was when it was last asked for') },
    },
    handler: async (request, reply) => {
      const { map } = openedMap(request)
      if (isStillShown(reply, `W/"${PRODUCT.version} ${map.updatedAt}"`)) return reply.code(304).send(null)
      const update = await rooms.encode(map.id)
      if (update === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
      return { title: map.title, ...(await workers.findWorst(update)) }
    },
  })
}
