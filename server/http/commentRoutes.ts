// Comments over HTTP: the list of a map, and what one does with one's own. The server says who wrote what and when, by the
// visitor's signed cookie; nothing in a body can.
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { commentId } from '../../src/core/model/ids.ts'
import type { Result } from '../../src/core/model/result.ts'
import {
  COMMENT_LIMITS,
  changeCommentSchema,
  commentListSchema,
  commentSchema,
  newCommentSchema,
  seenSchema,
} from '../../src/core/wire/comments.ts'
import { COOKIES, readCredentials } from '../access/credentials.ts'
import { type CommentRefusal, type Errand, openCommentDesk } from '../comments/commentDesk.ts'
import type { CommentRow } from '../store/commentPort.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

const tags = ['Comments']
const commentParams = mapParams.extend({ commentId })

/** Per minute and visitor: more than anybody writes or reads by hand. */
const WRITES = 60
const LOOKS = 240

export const commentRoutes: FastifyPluginAsyncZod<Ports> = async (app, { store, rooms, gate, now, newId }) => {
  const desk = openCommentDesk({
    store,
    now,
    newId,
    tell: (mapId, row) => rooms.publish(mapId, { kind: 'comment', comment: sent(row) }),
  })
  /** null: a program, or a browser that keeps no cookies; it has no place to remember by. */
  const knownVisitor = ({ headers }: FastifyRequest) =>
    gate.visitorCookies.read(readCredentials(headers).cookie(COOKIES.visitor))
  const upTo = (max: number) => ({
    max,
    timeWindow: '1 minute',
    // People of one office share an address.
    keyGenerator: (request: FastifyRequest) => knownVisitor(request)?.id ?? request.ip,
  })
  const errandOf = (request: FastifyRequest, id: Errand['id']): Errand => ({
    mapId: openedMap(request).map.id,
    by: gate.visitorOf(request.headers),
    id,
  })

  app.get('/api/maps/:id/comments', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'List the comments of a map, and how far one has looked',
      params: mapParams,
      response: { 200: commentListSchema },
    },
    handler: async (request) => {
      const { map } = openedMap(request)
      const visitor = knownVisitor(request)
      const seen = visitor === null ? {} : await store.seenComments(map.id, visitor.id)
      return { comments: (await store.listComments(map.id)).map(sent), seen: { ...seen } }
    },
  })

  app.post('/api/maps/:id/comments', {
    config: { access: 'comment', rateLimit: upTo(WRITES) },
    schema: {
      tags,
      summary: 'Begin a thread on a card, a step or a cell, or answer one',
      description: 'Sending the same id again answers 200 with what is there and writes nothing.',
      params: mapParams,
      body: newCommentSchema,
      response: { 200: commentSchema, 201: commentSchema },
    },
    handler: async (request, reply) => {
      const { map } = openedMap(request)
      const { row, isNew } = done(await desk.write(map.id, gate.visitorOf(request.headers), request.body))
      return reply.code(isNew ? 201 : 200).send(sent(row))
    },
  })

  app.patch('/api/maps/:id/comments/:commentId', {
    config: { access: 'comment', rateLimit: upTo(WRITES) },
    schema: {
      tags,
      summary: 'Change one’s own words, or resolve and reopen a thread',
      params: commentParams,
      body: changeCommentSchema,
      response: { 200: commentSchema },
    },
    handler: async (request) => {
      const errand = errandOf(request, request.params.commentId)
      const { body } = request
      return sent(done('resolved' in body ? await desk.settle(errand, body.resolved) : await desk.edit(errand, body)))
    },
  })

  app.delete('/api/maps/:id/comments/:commentId', {
    config: { access: 'comment', rateLimit: upTo(WRITES) },
    schema: { tags, summary: 'Delete one’s own comment', params: commentParams, response: { 204: z.null() } },
    handler: async (request, reply) => {
      done(await desk.remove(errandOf(request, request.params.commentId)))
      return reply.code(204).send(null)
    },
  })

  app.put('/api/maps/:id/comments/seen', {
    config: { access: 'read', rateLimit: upTo(LOOKS) },
    schema: {
      tags,
      summary: 'Remember how far this visitor has looked',
      params: mapParams,
      body: seenSchema,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const visitor = knownVisitor(request)
      if (visitor) await store.markSeen(openedMap(request).map.id, visitor.id, request.body.seen)
      return reply.code(204).send(null)
    },
  })
}

const sent = (row: CommentRow) => ({ ...row, mentions: [...row.mentions] })

function done<T>(result: Result<T, CommentRefusal>): T {
  if (!result.ok) throw new Refusal(result.error, REFUSAL_DETAILS[result.error])
  return result.value
}

const REFUSAL_DETAILS: Readonly<Record<CommentRefusal, string>> = {
  'unknown-comment': 'It was deleted, or the address is mistyped.',
  'comment-exists': 'Somebody’s comment has this id already. Send yours under a new one.',
  'thread-resolved': 'Somebody resolved this thread. Reopen it, then answer.',
  'too-many-comments': `A map holds up to ${COMMENT_LIMITS.perMap} comments, deleted ones included.`,
  'not-yours': 'Only whoever wrote a comment changes or deletes it. Answer it instead.',
}
