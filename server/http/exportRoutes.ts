// A map on its way out, as a file or a picture: always the document as it is committed now, made in a worker thread.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as Y from 'yjs'
import { z } from 'zod'
import { titleOf } from '../../src/core/doc/read.ts'
import type { ImageId, MapId } from '../../src/core/model/ids.ts'
import { assert } from '../../src/core/model/result.ts'
import { type ExportFormat, fileQuerySchema, pictureQuerySchema } from '../../src/core/wire/routes.ts'
import { COOKIES, readCredentials } from '../access/credentials.ts'
import { readStepScores } from '../feedback/readStepScores.ts'
import type { MadeFile } from '../workers/drawMap.ts'
import type { MapState, OrNeeds, PictureData } from '../workers/mapState.ts'
import type { NoTurn } from '../workers/turns.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

const tags = ['Export']

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
}

export const exportRoutes: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const { workers, turns, gate, now } = ports
  /** People of one office share an address. */
  const visitorOf = ({ headers, ip }: FastifyRequest): string =>
    gate.visitorCookies.read(readCredentials(headers).cookie(COOKIES.visitor))?.id ?? ip

  for (const path of ['/api/maps/:id', '/api/maps/:id/export.json']) {
    app.get(path, {
      config: { access: 'read' },
      schema: {
        tags,
        summary: 'The map as a file',
        params: mapParams,
        querystring: fileQuerySchema,
        response: bytesOf('json'),
      },
      handler: async (request, reply) => {
        const { id } = openedMap(request).map
        const withPictures = request.query.images === 'yes'
        const made = await makeFile({ id, ports, withPictures, make: (state) => workers.writeMapFile(state) })
        return sendFile(reply, { ...made, format: 'json' })
      },
    })
  }

  for (const format of ['svg', 'png'] as const) {
    app.get(`/api/maps/:id/export.${format}`, {
      config: { access: 'read' },
      schema: {
        tags,
        summary: `The map as ${format.toUpperCase()}`,
        params: mapParams,
        querystring: pictureQuerySchema,
        response: bytesOf(format),
      },
      handler: async (request, reply) => {
        const { scale, theme, ...picture } = request.query
        const at = now().toISOString()
        const { id } = openedMap(request).map
        const made = await turns.take(visitorOf(request), request.signal, async (signal) => {
          const scores = await readStepScores(ports, { mapId: id })
          const make = (state: MapState) =>
            workers.drawMap({ state, picture, format, scale, theme, at, scores }, signal)
          return makeFile({ id, ports, withPictures: true, make })
        })
        if (made.ok) return sendFile(reply, { ...made.value, format })
        // Nobody is there to be answered.
        if (made.error === 'gone') return reply.hijack()
        throw refusalOf(made.error)
      },
    })
  }
}

function refusalOf(reason: Exclude<NoTurn, 'gone'>): Refusal {
  switch (reason) {
    case 'own-waiting':
      return new Refusal(
        'too-many-requests',
        'Pictures that you asked for before are still being drawn, one after the other. Ask for this one when they have come.',
      )
    case 'all-waiting':
      return new Refusal(
        'server-busy',
        'Many pictures are being drawn at the moment. Try again in a minute, or export a PNG from the editor, where the browser draws it.',
      )
    case 'too-long':
      return new Refusal(
        'picture-too-slow',
        'Drawing took over a minute and was stopped. Ask for a smaller scale or for fewer steps; `throughline export` takes the time that it needs.',
      )
  }
}

const bytesOf = (format: ExportFormat) => ({
  200: { description: 'The file', content: { [CONTENT_TYPES[format]]: { schema: z.unknown() } } },
})

interface TitledFile {
  readonly title: string
  readonly file: Uint8Array
}

interface FileRequest {
  readonly id: MapId
  readonly ports: Ports
  readonly withPictures: boolean
  readonly make: (state: MapState) => Promise<OrNeeds<MadeFile>>
}

/** Only a map with pictures is read twice: the worker says which it needs, and gets them. */
async function makeFile({ id, ports: { rooms, store }, withPictures, make }: FileRequest): Promise<TitledFile> {
  const document = await rooms.read(id, (doc) => ({ title: titleOf(doc), update: Y.encodeStateAsUpdate(doc) }))
  if (document === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
  const { title, update } = document
  const first = await make({ update, pictures: withPictures ? null : [] })
  const made = 'needs' in first ? await make({ update, pictures: await fetchPictures(first.needs) }) : first
  assert(!('needs' in made), 'a worker that was given all pictures asks for none')
  if (!made.ok) throw new Refusal(made.error, made.why)
  return { title, file: made.file }

  async function fetchPictures(ids: readonly ImageId[]): Promise<PictureData[]> {
    const found = await Promise.all(
      ids.map(async (imageId) => ({ id: imageId, stored: await store.getImage(id, imageId) })),
    )
    return found.flatMap(({ id: imageId, stored }) =>
      stored ? [{ id: imageId, type: stored.image.type, data: stored.data }] : [],
    )
  }
}

function sendFile(reply: FastifyReply, { title, file, format }: TitledFile & { readonly format: ExportFormat }) {
  return reply
    .type(CONTENT_TYPES[format])
    .header('cache-control', 'no-cache')
    .header('content-disposition', attachment(title, format === 'json' ? 'journey.json' : format))
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
    )
    .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
}

const FILE_NAME_CHARS = 150

/** RFC 6266: a plain name for old programs, and the whole one beside it. */
function attachment(title: string, suffix: string): string {
  const safe = title.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, ' ').trim() || 'Untitled map'
  const name = `${Array.from(safe).slice(0, FILE_NAME_CHARS).join('')}.${suffix}`
  const plain = name.replace(/[^\x20-\x7e]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
