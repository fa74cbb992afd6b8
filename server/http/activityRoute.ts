// GET /api/activity: what people did to the maps lately, for whoever lists maps.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { activityListSchema } from '../../src/core/wire/activity.ts'
import { groupActivity } from '../activity.ts'
import type { Ports } from './ports.ts'

const SHOWN = 30
/** Comments written in one go are told as one, so more are read than are told. */
const READ = 200

export const activityRoute: FastifyPluginAsyncZod<Ports> = async (app, { store }) => {
  app.get('/api/activity', {
    config: { access: 'library' },
    schema: {
      tags: ['Maps'],
      summary: `The last ${SHOWN} things that people did: who, to which map, when`,
      response: { 200: activityListSchema },
    },
    handler: async () => ({ activity: groupActivity(await store.listActivity(READ)).slice(0, SHOWN) }),
  })
}
