// POST /api/maps: a blank map, a template or a map file becomes a map, or nothing happens at all. The body goes unread to
// a worker, since a large file would hold every open socket while it is parsed.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod'
import type { ZodType } from 'zod'
import {
  createdMapSchema,
  createQuerySchema,
  mapReportSchema,
  mapUploadSchema,
  UPLOAD_LIMITS,
} from '../../src/core/wire/routes.ts'
import { linkAddresses } from '../access/links.ts'
import { createMap } from '../createMap.ts'
import type { UploadRefusal } from '../workers/prepareMap.ts'
import { findFolder } from './folderRoutes.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { readBody } from './readBody.ts'

export const createMapRoute: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const { store, workers, gate, settings, now, newId, folders } = ports

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readBody(payload, UPLOAD_LIMITS.mapBytes)
    if (body === null) throw new Refusal('map-too-large', TOO_LARGE)
    return body
  })

  // The schema of the body is for readers of OpenAPI; the worker checks it.
  app.setValidatorCompiler<ZodType>((part) => (part.httpPart === 'body' ? asItCame : validatorCompiler(part)))

  app.post('/api/maps', {
    config: { access: 'library' },
    schema: {
      tags: ['Maps'],
      summary: 'Create a map: blank, from a template, or from a map file',
      querystring: createQuerySchema,
      body: mapUploadSchema,
      response: { 200: mapReportSchema, 201: createdMapSchema },
    },
    handler: async (request, reply) => {
      const { folder } = request.query
      if (folder !== undefined) await findFolder(folder, store)
      const body: unknown = request.body ?? new Uint8Array()
      const preparation = await workers.prepareMap({ body: body as Uint8Array, examplesFolder: folders.examples })
      if (!preparation.ok) throw refusalOf(preparation)
      const { title, counts } = preparation.value
      if (request.query.dryRun === '1') return { title, counts }
      const { id: by } = gate.visitorOf(request.headers)
      const { map, links } = await createMap(preparation.value, { store, now, newId, by, folderId: folder ?? null })
      const addresses = linkAddresses(links, { secret: gate.linkSecret, publicUrl: settings.publicUrl })
      return reply.code(201).send({ id: map.id, links: addresses })
    },
  })
}

const asItCame = (body: unknown) => ({ value: body })

const TOO_LARGE = 'A map file may have up to 64 MiB. Write it without its pictures (`?images=no`), or split the map.'

function refusalOf({ code, problems }: UploadRefusal): Refusal {
  const found = problems.length === 1 ? 'One thing is' : `${problems.length} things are`
  return new Refusal(code, `${found} wrong with it: ${problems[0]?.message}. Nothing was created.`, problems)
}
