// The API described: OpenAPI made from the routes' own schemas, a page to read it, and the JSON Schema of map files.
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mapFileJsonSchema } from '../../src/core/model/mapFile.ts'
import { problemSchema } from '../../src/core/wire/routes.ts'
import { PRODUCT } from '../product.ts'

/** Comes before the routes, since it listens to their making. */
export async function addOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${PRODUCT.name} API`,
        version: PRODUCT.version,
        description:
          'Errors are `application/problem+json` with a stable `code`. Programs send a link’s key or the admin key as ' +
          '`Authorization: Bearer <key>`. Documents are edited over `ws /sync/{mapId}` in the y-websocket protocol, ' +
          'with the subprotocols `throughline.v1, key.<key>`.',
      },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: withProblem,
  })
}

/** Every route may refuse, and always in the same form. */
const withProblem: typeof jsonSchemaTransform = (route) => {
  const { schema, url } = jsonSchemaTransform(route)
  if (!schema) return { schema, url }
  const problem = {
    description: 'A refusal: RFC 9457, with a stable `code`',
    content: { 'application/problem+json': { schema: z.toJSONSchema(problemSchema) } },
  }
  return { schema: { ...schema, response: { ...(schema.response as object), default: problem } }, url }
}

export async function docRoutes(app: FastifyInstance): Promise<void> {
  app.get('/api/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, async () => app.swagger())

  const schema = mapFileJsonSchema()
  app.get('/api/schema/journey.json', { config: { access: 'anyone' }, schema: { hide: true } }, async (_, reply) =>
    reply.type('application/schema+json').send(JSON.stringify(schema)),
  )

  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'anyone' }
    })
    await scope.register(swaggerUi, {
      routePrefix: '/api/docs',
      // Without the bar of its maker.
      uiConfig: { layout: 'BaseLayout', deepLinking: true },
      theme: { title: `${PRODUCT.name} API` },
    })
  })
}
