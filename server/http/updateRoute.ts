// POST /api/maps/:id/updates: an update of the document that is larger than a message of the sync socket may be, in parts.
// It takes the same way as a socket's: judged, committed, then shown. Nothing of it is kept before its last part is here.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { UPDATE_PART_BYTES } from '../../src/core/wire/messages.ts'
import { updatePartSchema, updateReceiptSchema } from '../../src/core/wire/routes.ts'
import type { WriteRefusal } from '../sync/room.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import { PartialUploads } from './partialUploads.ts'
import type { Ports } from './ports.ts'
import { Refusal, storageUnavailable } from './problems.ts'
import { readBody } from './readBody.ts'

export const updateRoute: FastifyPluginAsyncZod<Ports> = async (app, { rooms, gate }) => {
  const uploads = new PartialUploads()

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readBody(payload, UPDATE_PART_BYTES)
    if (body === null) throw new Refusal('update-too-large', 'A part may have up to 512 KiB.')
    return body
  })

  app.post('/api/maps/:id/updates', {
    config: { access: 'edit' },
    schema: {
      tags: ['Maps'],
      summary: 'Send an update of the document that is too large for the sync socket, part after part',
      consumes: ['application/octet-stream'],
      params: mapParams,
      querystring: updatePartSchema,
      body: z.unknown(),
      response: { 200: updateReceiptSchema, 202: updateReceiptSchema },
    },
    handler: async (request, reply) => {
      const { id } = openedMap(request).map
      const { upload, part, parts } = request.query
      const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
      const gathered = uploads.add(`${id}/${upload}`, { part, parts, bytes })
      if (!gathered.ok) throw refusalOfPart(gathered.error)
      if (gathered.value === null) return reply.code(202).send({ saved: false })
      const written = await rooms.write(id, gate.visitorOf(request.headers), gathered.value)
      if (!written.ok) throw refusalOf(written.error)
      return { saved: true }
    },
  })
}

const refusalOfPart = (reason: 'lost' | 'full'): Refusal =>
  reason === 'lost'
    ? new Refusal(
        'upload-lost',
        'Another part was to come next, or the last came over a minute ago. Begin with part 0.',
      )
    : new Refusal('too-many-requests', 'Other large updates are on their way to this server; try again in a minute.')

function refusalOf(reason: WriteRefusal | 'map-missing' | 'not-saved'): Refusal {
  switch (reason) {
    case 'malformed':
      return new Refusal('not-an-update', 'The bytes are no update of a Yjs document; nothing was changed.')
    case 'orphan':
      return new Refusal(
        'update-out-of-order',
        'It builds on something that is not here. Send what it builds on first.',
      )
    case 'read-only':
      return new Refusal(
        'map-read-only',
        'A newer version of Throughline wrote this map; it can be read here, not changed.',
      )
    case 'map-missing':
      return new Refusal('unknown-map', 'The map was deleted meanwhile; nothing was changed.')
    case 'not-saved':
      return storageUnavailable()
  }
}
