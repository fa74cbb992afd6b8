// How files of feedback were read on a map, kept for the next one with the same headings. Knows rows; reads no file.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  MAPPING_LIMITS,
  mappingId,
  mappingListSchema,
  mappingSchema,
  newMappingSchema,
} from '../../src/core/wire/mappings.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'

const tags = ['Feedback']

export const mappingRoutes: FastifyPluginAsyncZod<Ports> = async (app, { store, now }) => {
  app.get('/api/maps/:id/mappings', {
    config: { access: 'edit' },
    schema: {
      tags,
      summary: 'How files of feedback were read before, the latest first',
      params: mapParams,
      response: { 200: mappingListSchema },
    },
    handler: async (request) => {
      const rows = await store.listMappings(openedMap(request).map.id)
      return {
        mappings: rows.flatMap(({ mapping, ...row }) => {
          // One that an older program kept may lack what this one asks for; the file is then mapped anew.
          const read = mappingSchema.safeParse(JSON.parse(mapping))
          return read.success ? [{ ...row, mapping: read.data }] : []
        }),
      }
    },
  })

  app.put('/api/maps/:id/mappings/:mappingId', {
    config: { access: 'edit' },
    schema: {
      tags,
      summary: 'Keep how a file of feedback is read, for the next one with the same headings',
      description: `A map keeps the last ${MAPPING_LIMITS.perMap}.`,
      params: mapParams.extend({ mappingId }),
      body: newMappingSchema,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const { file, mapping } = request.body
      const row = { id: request.params.mappingId, file, savedAt: now().toISOString(), mapping: JSON.stringify(mapping) }
      await store.keepMapping(openedMap(request).map.id, row, MAPPING_LIMITS.perMap)
      return reply.code(204).send(null)
    },
  })
}
