// Maps as a library: list, rename, into the bin and back. Their content is the document's; nothing here reads it.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { MAP_TITLE, replaceText } from '../../src/core/doc/text.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import { type ListedMap, listQuerySchema, mapListSchema, renameMapSchema } from '../../src/core/wire/routes.ts'
import { mapSummarySchema } from '../../src/core/wire/session.ts'
import type { MapRow } from '../store/port.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { storageUnavailable } from './problems.ts'

const tags = ['Maps']

export const mapRoutes: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const { store, rooms, gate, now } = ports

  app.get('/api/maps', {
    config: { access: 'library' },
    schema: {
      tags,
      summary: 'List maps, the latest change first',
      querystring: listQuerySchema,
      response: { 200: mapListSchema },
    },
    handler: async ({ query, headers }) => {
      const maps = await store.listMaps({ deleted: query.bin === '1' })
      const { made, entered } = await store.mapsOfVisitor(gate.visitorOf(headers).id)
      const tieTo = ({ id }: MapRow): ListedMap['tie'] => (made.has(id) ? 'made' : entered.has(id) ? 'entered' : null)
      return { maps: maps.map((map) => ({ ...map, tie: tieTo(map) })) }
    },
  })

  app.patch('/api/maps/:id', {
    config: { access: 'edit' },
    schema: {
      tags,
      summary: 'Rename a map',
      params: mapParams,
      body: renameMapSchema,
      response: { 200: mapSummarySchema },
    },
    handler: async (request) => {
      const { map } = openedMap(request)
      const { title } = request.body
      const rename = await rooms.transact(map.id, gate.visitorOf(request.headers), (doc) =>
        replaceText(doc, MAP_TITLE, title),
      )
      if (!rename.ok || !rename.value.ok) throw storageUnavailable()
      return { ...map, title, updatedAt: now().toISOString() }
    },
  })

  app.delete('/api/maps/:id', {
    config: { access: 'own', servesBin: true },
    schema: { tags, summary: 'Put a map into the bin, for 30 days', params: mapParams, response: { 204: z.null() } },
    handler: async (request, reply) => {
      const { map } = openedMap(request)
      if (map.deletedAt === null) {
        await store.setDeleted(map.id, now().toISOString(), gate.visitorOf(request.headers).id)
      }
      await rooms.closeRoom(map.id, CLOSE.unknownMap)
      return reply.code(204).send(null)
    },
  })

  app.post('/api/maps/:id/restore', {
    config: { access: 'own', servesBin: true },
    schema: { tags, summary: 'Take a map out of the bin', params: mapParams, response: { 200: mapSummarySchema } },
    handler: async (request) => {
      const { map } = openedMap(request)
      await store.setDeleted(map.id, null)
      return { ...map, deletedAt: null }
    },
  })
}
