// Taking in what customers and their systems send: responses, events and aggregates, as JSON, lines of JSON or CSV. What came is
// on disk before it is answered, and whoever is on the map hears of it. Knows the answer book; knows no scores.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  DELIVERY_LIMITS,
  type DeliveryFormat,
  deliveryQuerySchema,
  receiptSchema,
} from '../../src/core/wire/deliveries.ts'
import type { Delivery } from '../feedback/answerBook.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { readBody } from './readBody.ts'

const FORMATS: Readonly<Record<string, DeliveryFormat>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
}

const KINDS: readonly { readonly kind: Delivery['kind']; readonly summary: string; readonly description: string }[] = [
  {
    kind: 'answers',
    summary: 'Bring responses in: one, an array, lines of JSON, or CSV with these names in its first line',
    description:
      'A response: `id`, `at`, `score` with `metric` (csat 1-5, nps 0-10, ces 1-7, expectation -1 to 1) or `comment` or both, and where known `step`, `respondent`, `reasons`, `channel`, `source`, `persona`, `segment`, `region`, `servedBy`, `respondentType`, `solicited`, `weight`, `respondedAt`.',
  },
  {
    kind: 'events',
    summary: 'Bring in what customers did: entered a step, went on, gave up, were contacted',
    description:
      'An event: `id`, `respondent`, `step`, `at`, `kind` (entered, left, exited, we-contacted, they-contacted), and where known `channel`, `solicited`, `reason`, `persona`, `segment`, `region`. From events come drop-off, recovery and contact pressure.',
  },
  {
    kind: 'aggregates',
    summary: 'Bring in results that were counted elsewhere: shares, with the number they rest on where it is known',
    description:
      'A result: `id`, `metric` or `question`, `from`, `to`, `shares` (label to percent; in CSV `Always: 74 | Usually: 18`), `source`, and where known `step`, `base`, `channel`, `segment`, `region`, `persona`. Shares never become responses.',
  },
]

const SENT_AGAIN =
  ' What has an id that is here already is counted as repeated and changes nothing, so a delivery may be sent again. What cannot be used is told by line; the rest is taken.'

export const deliveryRoutes: FastifyPluginAsyncZod<Ports> = async (app, { feedback, live, now }) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readBody(payload, DELIVERY_LIMITS.bodyBytes)
    if (body === null) throw new Refusal('body-too-large', 'A delivery may have up to 16 MiB. Send it in parts.')
    return body
  })

  for (const { kind, summary, description } of KINDS) {
    app.post(`/api/maps/:id/${kind}`, {
      config: { access: 'edit' },
      schema: {
        ...{ tags: ['Feedback'], summary, description: description + SENT_AGAIN },
        consumes: Object.keys(FORMATS),
        params: mapParams,
        querystring: deliveryQuerySchema,
        body: z.unknown(),
        response: { 200: receiptSchema, 202: receiptSchema },
      },
      handler: async (request, reply) => {
        const { id } = openedMap(request).map
        const isDryRun = request.query.dryRun === '1'
        const recorded = await feedback.record({
          mapId: id,
          kind,
          body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
          format: formatOf(request),
          receivedAt: now().getTime(),
          isDryRun,
        })
        if (recorded === null)
          throw new Refusal('not-json', 'A delivery is one record as an object, or an array of them.')
        if (isDryRun) return reply.code(200).send(recorded.receipt)
        if (kind === 'answers') live.touch(id, recorded.steps)
        return reply.code(202).send(recorded.receipt)
      },
    })
  }
}

function formatOf({ headers }: FastifyRequest): DeliveryFormat {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const format = FORMATS[type]
  if (format === undefined) {
    throw new Refusal('unsupported-type', `What is sent comes as ${Object.keys(FORMATS).join(', ')}.`)
  }
  return format
}
