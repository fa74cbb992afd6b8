// Pictures of a map: uploaded once, named by their content, served for ever. What a picture is, its bytes say.
import type { IncomingMessage } from 'node:http'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { imageId } from '../../src/core/model/ids.ts'
import { storedImageSchema, UPLOAD_LIMITS } from '../../src/core/wire/routes.ts'
import type { PictureRefusal } from '../workers/inspectPicture.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { readBody } from './readBody.ts'

const tags = ['Pictures']

export const imageRoutes: FastifyPluginAsyncZod<Ports> = async (app, { store, workers }) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request: FastifyRequest, payload: IncomingMessage) => readPicture(payload))
  await app.register(multipart)

  app.post('/api/maps/:id/images', {
    config: { access: 'edit' },
    schema: {
      tags,
      summary: 'Store a picture: its bytes as the body, or as the one file of a form',
      consumes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'multipart/form-data'],
      params: mapParams,
      body: z.unknown(),
      response: { 201: storedImageSchema },
    },
    handler: async (request, reply) => {
      const data = await uploadedPicture(request)
      const inspected = await workers.inspectPicture(data)
      if (!inspected.ok) throw new Refusal(inspected.error, REFUSAL_DETAILS[inspected.error])
      const { id, image } = inspected.value
      await store.putImage(openedMap(request).map.id, id, image, data)
      return reply.code(201).send({ id, image: { ...image } })
    },
  })

  app.get('/api/maps/:id/images/:imageId', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'A picture',
      params: mapParams.extend({ imageId }),
      response: { 200: { description: 'Its bytes', content: { 'image/*': { schema: z.unknown() } } } },
    },
    handler: async (request, reply) => {
      const found = await store.getImage(openedMap(request).map.id, request.params.imageId)
      if (!found) throw new Refusal('unknown-image', 'This map has no picture of that name.')
      return reply
        .type(found.image.type)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(Buffer.from(found.data))
    },
  })
}

async function uploadedPicture(request: FastifyRequest): Promise<Uint8Array> {
  if (request.body instanceof Uint8Array) return request.body
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: Number.POSITIVE_INFINITY } })
    : undefined
  if (!part)
    throw new Refusal(
      'not-an-image',
      'The request holds no picture. Send its bytes as the body, or as a file of a form.',
    )
  return readPicture(part.file)
}

async function readPicture(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const data = await readBody(stream, UPLOAD_LIMITS.imageBytes)
  if (data === null) throw new Refusal('image-too-large', REFUSAL_DETAILS['image-too-large'])
  return data
}

const REFUSAL_DETAILS: Readonly<Record<PictureRefusal, string>> = {
  'image-too-large': 'A picture may have up to 10 MiB. Save it smaller, or as JPEG or WebP.',
  'svg-refused': 'SVG pictures can carry scripts, so they are not accepted. Save it as PNG, JPEG, WebP or GIF.',
  'not-an-image': 'The bytes are no PNG, JPEG, WebP or GIF picture, whatever the name says.',
}
