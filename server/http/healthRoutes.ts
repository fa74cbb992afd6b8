// Whether the process lives, and whether it can serve: for whatever watches over the server.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ports } from './ports.ts'
import { storageUnavailable } from './problems.ts'

const tags = ['Operation']
const up = z.object({ status: z.literal('ok') })

export const healthRoutes: FastifyPluginAsyncZod<Ports> = async (app, { store }) => {
  app.get('/healthz', {
    config: { access: 'anyone' },
    schema: { tags, summary: 'The process answers', response: { 200: up } },
    handler: async () => ({ status: 'ok' as const }),
  })

  app.get('/readyz', {
    config: { access: 'anyone' },
    schema: { tags, summary: 'The storage can be read and written', response: { 200: up } },
    handler: async ({ log }) => {
      try {
        await store.check()
      } catch (error) {
        log.warn({ err: error }, 'the storage does not work')
        throw storageUnavailable()
      }
      return { status: 'ok' as const }
    },
  })
}
