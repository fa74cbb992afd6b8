// POST /api/maps/:id/copy: the same map once more, under an id and links of its own. Making a map is the library's right, so
// who may only edit this one cannot.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ImageId, MapId } from '../../src/core/model/ids.ts'
import { copyMapSchema, createdMapSchema, MAP_TITLE_CHARS } from '../../src/core/wire/routes.ts'
import { linkAddresses } from '../access/links.ts'
import { createMap } from '../createMap.ts'
import type { ImageRow } from '../store/port.ts'
import { assertInUse, findMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

export const copyMapRoute: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const { store, rooms, workers, gate, settings, now, newId } = ports

  const picturesOf = async (id: MapId, imageIds: readonly ImageId[]): Promise<ImageRow[]> => {
    const found = await Promise.all(
      imageIds.map(async (imageId) => ({ id: imageId, stored: await store.getImage(id, imageId) })),
    )
    return found.flatMap(({ id: imageId, stored }) => (stored ? [{ id: imageId, ...stored }] : []))
  }

  app.post('/api/maps/:id/copy', {
    config: { access: 'library' },
    schema: {
      tags: ['Maps'],
      summary: 'Duplicate a map, with its pictures; comments and history stay with the original',
      params: mapParams,
      body: copyMapSchema,
      response: { 201: createdMapSchema },
    },
    handler: async (request, reply) => {
      const source = await findMap(request, store)
      assertInUse(source)
      const update = await rooms.encode(source.id)
      if (update === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
      const title = request.body.title ?? copyTitle(source.title)
      const { prepared, imageIds } = await workers.copyMap({ update, title })
      const pictures = await picturesOf(source.id, imageIds)
      const { id: by } = gate.visitorOf(request.headers)
      const { folderId } = source
      const { map, links } = await createMap({ ...prepared, pictures }, { store, now, newId, by, folderId })
      const addresses = linkAddresses(links, { secret: gate.linkSecret, publicUrl: settings.publicUrl })
      return reply.code(201).send({ id: map.id, links: addresses })
    },
  })
}

const copyTitle = (title: string): string => `${title} copy`.trim().slice(0, MAP_TITLE_CHARS)
