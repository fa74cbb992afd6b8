// The small picture of a map that lists show. Asked for at every visit of a list, so an unchanged map is not even loaded.
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { thumbnailQuerySchema } from '../../src/core/wire/routes.ts'
import { PRODUCT } from '../product.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

export const thumbnailRoute: FastifyPluginAsyncZod<Ports> = async (app, { rooms, workers }) => {
  app.get('/api/maps/:id/thumbnail.svg', {
    config: { access: 'read' },
    schema: {
      tags: ['Export'],
      summary: 'The map as a small picture, for lists',
      params: mapParams,
      querystring: thumbnailQuerySchema,
      response: smallPictureAnswers,
    },
    handler: async (request, reply) => {
      const { map } = openedMap(request)
      // Read before the document: a picture is never older than its tag says. Another version may draw otherwise.
      const tag = `W/"${PRODUCT.version} ${map.updatedAt}"`
      if (isStillShown(reply, tag)) return reply.code(304).send(null)
      const update = await rooms.encode(map.id)
      if (update === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
      const svg = await workers.drawThumbnail({ update, theme: request.query.theme })
      return sendSmallPicture(reply, svg)
    },
  })
}

export const smallPictureAnswers = {
  200: { description: 'The picture', content: { 'image/svg+xml': { schema: z.unknown() } } },
  304: z.null().describe('As it was when it was last asked for'),
}

/** Whether the browser has it already; it asks each time, since maps change. */
export function isStillShown(reply: FastifyReply, tag: string): boolean {
  reply.header('etag', tag).header('cache-control', 'no-cache')
  return reply.request.headers['if-none-match'] === tag
}

export const sendSmallPicture = (reply: FastifyReply, svg: string): FastifyReply =>
  reply.type('image/svg+xml').header('content-security-policy', "default-src 'none'; sandbox").send(svg)
