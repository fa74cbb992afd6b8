// Responses without a step over HTTP: listing them, and putting them where they belong. Knows the answer book and which steps the
// map has; knows no scores.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { readMap } from '../../src/core/doc/read.ts'
import { ANSWER_LIMITS } from '../../src/core/wire/answers.ts'
import { inboxQuerySchema, inboxSchema, movedSchema, movesSchema } from '../../src/core/wire/inbox.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { toldAnswer } from './toldAnswer.ts'

const tags = ['Feedback']

export const inboxRoutes: FastifyPluginAsyncZod<Ports> = async (app, { rooms, feedback, live }) => {
  app.get('/api/maps/:id/answers/inbox', {
    // They are told with their words, so for those who may read words.
    config: { access: 'comment' },
    schema: {
      tags,
      summary: 'Responses without a step, or of one that is not on the map, newest first, a page at a time',
      params: mapParams,
      querystring: inboxQuerySchema,
      response: { 200: inboxSchema },
    },
    handler: async (request) => {
      const mapId = openedMap(request).map.id
      const steps = await rooms.read(mapId, (doc) =>
        readMap(doc).map.stages.flatMap((stage) => stage.steps.map(({ id }) => id)),
      )
      if (steps === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
      const after = request.query.cursor ?? null
      const { rows, count } = await feedback.listInbox(mapId, { steps, after, limit: ANSWER_LIMITS.page })
      const last = rows.length < ANSWER_LIMITS.page ? undefined : rows.at(-1)
      return { answers: rows.map(toldAnswer), count, next: last ? `${last.at}.${last.id}` : null }
    },
  })

  app.post('/api/maps/:id/answers/assign', {
    config: { access: 'edit' },
    schema: {
      tags,
      summary: 'Put responses where they belong; the answer, sent again, takes it back',
      params: mapParams,
      body: movesSchema,
      response: { 200: movedSchema },
    },
    handler: async (request) => {
      const { id } = openedMap(request).map
      const { moves } = request.body
      const before = await feedback.assign(id, moves)
      const moved = new Set(before.map((move) => move.id))
      const steps = [...moves.filter((move) => moved.has(move.id)), ...before].flatMap(({ stepId }) => stepId ?? [])
      live.touch(id, [...new Set(steps)])
      return { moves: [...before] }
    },
  })
}
