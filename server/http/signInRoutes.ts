// Signing in with the admin key for a cookie, and out again. Where no key is set nobody needs to: the page leads home.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import formbody from '@fastify/formbody'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { COOKIES, readCredentials } from '../access/credentials.ts'
import { ADMIN_SESSION_SECONDS } from '../access/signedCookies.ts'
import type { Ports } from './ports.ts'
import { signInPage } from './signInPage.ts'

/** A path on this server, never another site's address: the page would lead there with its visitor's trust. */
const nextPath = z
  .string()
  .regex(/^\/(?![/\\])/)
  .catch('/')

export const signInRoutes: FastifyPluginAsyncZod<Ports> = async (app, { gate, settings }) => {
  const { adminCookies } = gate
  const cookieOptions = {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.publicUrl?.startsWith('https:') ?? false,
    path: '/',
  } as const
  const sendPage = (reply: FastifyReply, page: Parameters<typeof signInPage>[0]) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(signInPage(page))

  await app.register(formbody)

  app.get('/sign-in', {
    config: { access: 'anyone' },
    schema: { hide: true, querystring: z.object({ next: nextPath.default('/') }) },
    handler: async (request, reply) => {
      if (adminCookies === null) return reply.redirect('/', 303)
      const isSignedIn = adminCookies.isValid(readCredentials(request.headers).cookie(COOKIES.admin))
      return sendPage(reply, { next: request.query.next, isSignedIn })
    },
  })

  // The editor's own font has a new name with every build; this page is no part of it.
  const font = readFileSync(createRequire(import.meta.url).resolve(INTER))
  app.get('/sign-in/inter.woff2', { config: { access: 'anyone' }, schema: { hide: true } }, async (_, reply) =>
    reply.type('font/woff2').header('cache-control', 'public, max-age=86400').send(font),
  )

  app.post('/sign-in', {
    config: { access: 'anyone', rateLimit: { max: 10, timeWindow: '1 minute' } },
    schema: { hide: true, body: z.object({ key: z.string().default(''), next: nextPath.default('/') }) },
    handler: async (request, reply) => {
      const { key, next } = request.body
      if (adminCookies === null) return reply.redirect('/', 303)
      if (!gate.isAdminKey(key.trim()))
        return sendPage(reply.code(401), { next, problem: WRONG_KEY, isSignedIn: false })
      reply.setCookie(COOKIES.admin, adminCookies.write(), { ...cookieOptions, maxAge: ADMIN_SESSION_SECONDS })
      return reply.redirect(next, 303)
    },
  })

  app.post('/sign-out', {
    config: { access: 'anyone' },
    schema: { hide: true },
    handler: async (_, reply) => reply.clearCookie(COOKIES.admin, cookieOptions).redirect('/sign-in', 303),
  })
}

const INTER = '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2'
const WRONG_KEY = 'That is not the admin key of this server. Nothing was opened.'
