// What customers' responses say of each step, over HTTP. Knows the answer book; knows no scores.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import {
  ANSWER_LIMITS,
  summaryQuerySchema,
  summarySchema,
  verbatimListSchema,
  verbatimQuerySchema,
} from '../../src/core/wire/answers.ts'
import { openedMap } from './accessHook.ts'
import { filterOf } from './answerFilter.ts'
import { mapParams } from './mapParams.ts'
import { settingsOf } from './mapSettings.ts'
import type { Ports } from './ports.ts'
import { toldAnswer } from './toldAnswer.ts'
import { typedWords } from './typedWords.ts'

const tags = ['Feedback']

export const answerRoutes: FastifyPluginAsyncZod<Ports> = async (app, { rooms, feedback }) => {
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
      const settings = await settingsOf(rooms, mapId)
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
      const settings = await settingsOf(rooms, mapId)
      const { cursor, metric, score, words = '', ...filter } = request.query
      const { rows, count } = await feedback.listVerbatims({
        ...{ mapId, settings },
        query: {
          ...{ filter: filterOf(filter), metric, score, words: typedWords(words) },
          ...{ after: cursor ?? null, limit: ANSWER_LIMITS.page },
        },
      })
      const last = rows.length < ANSWER_LIMITS.page ? undefined : rows.at(-1)
      return { verbatims: rows.map(toldAnswer), count, next: last ? `${last.at}.${last.id}` : null }
    },
  })
}
