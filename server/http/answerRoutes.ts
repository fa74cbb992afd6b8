// Customers' responses over HTTP: taking them in, whatever they come as, and telling what they say of each step. What came is
// on disk before it is answered. Knows the answer book; knows no scores.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readSettings } from '../../src/core/doc/source.ts'
import {
  ANSWER_LIMITS,
  type AnswerFormat,
  receiptSchema,
  summaryQuerySchema,
  summarySchema,
  verbatimListSchema,
  verbatimQuerySchema,
} from '../../src/core/wire/answers.ts'
import type { AnswerRow } from '../feedback/answerRows.ts'
import { openLiveScores } from '../feedback/liveScores.ts'
import { openedMap } from './accessHook.ts'
import { filterOf } from './answerFilter.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { readBody } from './readBody.ts'
import { typedWords } from './typedWords.ts'

const tags = ['Feedback']

const FORMATS: Readonly<Record<string, AnswerFormat>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
}

export const answerRoutes: FastifyPluginAsyncZod<Ports> = async (app, { rooms, feedback, now, log }) => {
  const live = openLiveScores({ feedback, rooms, onError: (err) => log.error({ err }, 'scores could not be told') })

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readBody(payload, ANSWER_LIMITS.bodyBytes)
    if (body === null) throw new Refusal('body-too-large', 'A delivery may have up to 16 MiB. Send it in parts.')
    return body
  })

  app.post('/api/maps/:id/answers', {
    config: { access: 'edit' },
    schema: {
      tags,
      summary: 'Bring responses in: one, an array, lines of JSON, or CSV with these names in its first line',
      description:
        'A response whose id is here already is counted as repeated and changes nothing, so a delivery may be sent again. What cannot be used is told by line; the rest is taken.',
      consumes: Object.keys(FORMATS),
      params: mapParams,
      body: z.unknown(),
      response: { 202: receiptSchema },
    },
    handler: async (request, reply) => {
      const { id } = openedMap(request).map
      const recorded = await feedback.record({
        mapId: id,
        body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
        format: formatOf(request),
        receivedAt: now().getTime(),
      })
      if (recorded === null) {
        throw new Refusal('not-json', 'A delivery is one response as an object, or an array of them.')
      }
      live.touch(id, recorded.steps)
      return reply.code(202).send(recorded.receipt)
    },
  })

  app.get('/api/maps/:id/answers/summary', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'What responses say of each step: a row per step and metric',
      description:
        'A score never travels alone: with it come its method, how many responses stand behind it and its 95 % range, which covers chance only, not who chose to respond.',
      params: mapParams,
      querystring: summaryQuerySchema,
      response: { 200: summarySchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      const settings = await rooms.read(mapId, readSettings)
      if (settings === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
      const { trend, ...filter } = request.query
      const steps = await feedback.summarise({
        mapId,
        settings,
        filter: filterOf(filter),
        withTrend: trend === 'yes',
      })
      return { steps }
    },
  })

  app.get('/api/maps/:id/answers', {
    // Invariant [ANSWER7]: whoever may only look at a map reads no customer's words.
    config: { access: 'comment' },
    schema: {
      tags,
      summary: 'What customers wrote, newest first, a page at a time',
      params: mapParams,
      querystring: verbatimQuerySchema,
      response: { 200: verbatimListSchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      const settings = await rooms.read(mapId, readSettings)
      if (settings === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
      const { cursor, metric, score, words = '', ...filter } = request.query
      const { rows, count } = await feedback.listVerbatims({
        ...{ mapId, settings },
        query: {
          ...{ filter: filterOf(filter), metric, score, words: typedWords(words) },
          ...{ after: cursor ?? null, limit: ANSWER_LIMITS.page },
        },
      })
      const last = rows.length < ANSWER_LIMITS.page ? undefined : rows.at(-1)
      return { verbatims: rows.map(told), count, next: last ? `${last.at}.${last.id}` : null }
    },
  })
}

function formatOf({ headers }: FastifyRequest): AnswerFormat {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const format = FORMATS[type]
  if (format === undefined) {
    throw new Refusal('unsupported-type', `Responses come as ${Object.keys(FORMATS).join(', ')}.`)
  }
  return format
}

const told = ({ respondent: _, weight: __, at, respondedAt, comment, reasons, ...row }: AnswerRow) => ({
  ...row,
  reasons: [...reasons],
  comment: comment ?? '',
  at: new Date(at).toISOString(),
  respondedAt: respondedAt === null ? null : new Date(respondedAt).toISOString(),
})
