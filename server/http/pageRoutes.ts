// The built editor as files: hashed ones are kept by browsers for ever, the page itself is asked for each time.
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assert } from '../../src/core/model/result.ts'
import type { Ports } from './ports.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

export async function pageRoutes(app: FastifyInstance, { folders, gate }: Ports): Promise<void> {
  assert(folders.app !== null, 'pages are served only where they were built')
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone' }
    route.schema = { ...route.schema, hide: true }
  })
  const hashed = join(folders.app, 'assets')
  await app.register(fastifyStatic, {
    root: folders.app,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      reply.header(
        'cache-control',
        path.startsWith(hashed) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      ),
  })

  const sendApp = (reply: FastifyReply) => reply.sendFile('index.html')
  // The library needs the admin key, so its page leads to where one signs in. A map's page is for everyone who has a link.
  app.get('/', async ({ headers }, reply) => (gate.ownsAll(headers) ? sendApp(reply) : reply.redirect('/sign-in', 303)))
  app.get('/m/:id', async (_, reply) => sendApp(reply))
  // A person at a mistyped address is told by the page; a program is told by a problem, as anywhere else.
  app.get('/*', async (request, reply) => (isForPeople(request) ? sendApp(reply.code(404)) : reply.callNotFound()))
}

const isForPeople = ({ url, headers }: FastifyRequest): boolean =>
  !/^\/(api|sync|assets)(\/|\?|$)/.test(url) && (headers.accept ?? '').includes('text/html')
