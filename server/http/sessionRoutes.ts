// Who a browser is and what it may open: the visitor's name, and the key of a link exchanged for a cookie of that map.
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { nameVisitorSchema, openSessionSchema } from '../../src/core/wire/routes.ts'
import { type Session, sessionSchema, type Visitor, visitorSchema } from '../../src/core/wire/session.ts'
import { COOKIES, type RequestHeaders, readCredentials } from '../access/credentials.ts'
import { findMap, openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const tags = ['Access']

/** Per minute and address: 200 people behind one, who open the map, load it again and follow a second link. */
const WORKSHOP = 600

export const sessionRoutes: FastifyPluginAsyncZod<Ports> = async (app, { gate, store, settings, newId }) => {
  const cookieOptions = {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.publicUrl?.startsWith('https:') ?? false,
    maxAge: YEAR_SECONDS,
  } as const

  const keptVisitor = (headers: RequestHeaders) =>
    gate.visitorCookies.read(readCredentials(headers).cookie(COOKIES.visitor))
  const keepVisitor = (reply: FastifyReply, visitor: Visitor): Visitor => {
    reply.setCookie(COOKIES.visitor, gate.visitorCookies.write(visitor), { ...cookieOptions, path: '/' })
    return visitor
  }

  /** What others are told of a visitor is no reason to keep anybody out while the storage takes nothing. */
  const note = (written: Promise<void>) =>
    written.catch((error: unknown) => app.log.warn({ err: error }, 'what a visitor is known by was not stored'))
  const noteName = async ({ id, name }: Visitor) => {
    if (name !== null) await note(store.rememberVisitor({ id, name }))
  }

  app.get('/api/visitor', {
    config: { access: 'anyone' },
    schema: { tags, summary: 'Who this browser is', response: { 200: visitorSchema } },
    handler: async ({ headers }, reply) => {
      const kept = keptVisitor(headers)
      if (kept === null) return keepVisitor(reply, { id: newId(), name: null })
      // A cookie may be older than what the store remembers.
      await noteName(kept)
      return kept
    },
  })

  app.put('/api/visitor', {
    config: { access: 'anyone' },
    schema: { tags, summary: 'Say one’s name', body: nameVisitorSchema, response: { 200: visitorSchema } },
    handler: async ({ headers, body }, reply) => {
      const kept = keptVisitor(headers)
      const visitor = { id: kept?.id ?? newId(), name: body.name }
      await noteName(visitor)
      return keepVisitor(reply, visitor)
    },
  })

  app.post('/api/maps/:id/session', {
    config: { access: 'anyone', rateLimit: { max: WORKSHOP, timeWindow: '1 minute' } },
    schema: {
      tags,
      summary: 'Exchange the key of a link for a cookie of its map',
      params: mapParams,
      body: openSessionSchema,
      response: { 200: sessionSchema },
    },
    handler: async (request, reply): Promise<Session> => {
      const { key } = request.body
      const map = await findMap(request, store)
      const role = await gate.roleOfKey(map.id, key)
      if (role === null) throw new Refusal('link-ended', LINK_ENDED)
      const visitor = keptVisitor(request.headers)
      if (visitor) await note(store.addGuest(map.id, visitor.id))
      // Two paths, so that a browser sends a map's key to that map only, and hundreds of maps never fill a header.
      for (const path of [`/api/maps/${map.id}`, `/sync/${map.id}`]) {
        reply.setCookie(COOKIES.map, key, { ...cookieOptions, path })
      }
      return { map, role: gate.adminCookies === null ? 'own' : role }
    },
  })

  app.get('/api/maps/:id/session', {
    config: { access: 'read', servesBin: true },
    schema: {
      tags,
      summary: 'What this browser may do with a map',
      params: mapParams,
      response: { 200: sessionSchema },
    },
    handler: async (request): Promise<Session> => ({ ...openedMap(request) }),
  })
}

const LINK_ENDED =
  'The link was ended by an owner, or its end was cut off when it was copied. Ask the sender for a new one.'
