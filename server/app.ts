// The HTTP side as one object: plugins, the fence, and a file of routes per resource. Reads no environment and does not
// listen, so that tests open it with stores of their own.

import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { addAccessHook } from './http/accessHook.ts'
import { activityRoute } from './http/activityRoute.ts'
import { aggregateRoutes } from './http/aggregateRoutes.ts'
import { answerRoutes } from './http/answerRoutes.ts'
import { careRoutes } from './http/careRoutes.ts'
import { commentRoutes } from './http/commentRoutes.ts'
import { copyMapRoute } from './http/copyMapRoute.ts'
import { createMapRoute } from './http/createMapRoute.ts'
import { deliveryRoutes } from './http/deliveryRoutes.ts'
import { addOpenApi, docRoutes } from './http/docRoutes.ts'
import { exportRoutes } from './http/exportRoutes.ts'
import { flowRoutes } from './http/flowRoutes.ts'
import { folderRoutes } from './http/folderRoutes.ts'
import { formPageRoutes } from './http/formPageRoutes.ts'
import { formRoutes } from './http/formRoutes.ts'
import { healthRoutes } from './http/healthRoutes.ts'
import { imageRoutes } from './http/imageRoutes.ts'
import { inboxRoutes } from './http/inboxRoutes.ts'
import { mappingRoutes } from './http/mappingRoutes.ts'
import { mapRoutes } from './http/mapRoutes.ts'
import { pageRoutes } from './http/pageRoutes.ts'
import type { Ports } from './http/ports.ts'
import { Refusal, sendProblem } from './http/problems.ts'
import { publicFormRoutes } from './http/publicFormRoutes.ts'
import { searchRoute } from './http/searchRoute.ts'
import { sessionRoutes } from './http/sessionRoutes.ts'
import { signInRoutes } from './http/signInRoutes.ts'
import { sliceRoutes } from './http/sliceRoutes.ts'
import { templateRoutes } from './http/templateRoutes.ts'
import { thumbnailRoute } from './http/thumbnailRoute.ts'
import { updateRoute } from './http/updateRoute.ts'
import { worstRoute } from './http/worstRoute.ts'

const SMALL_BODY_BYTES = 64 * 1024
const SLOW_REQUEST_MS = 5 * 60_000

export async function createApp(ports: Ports): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: ports.log,
    frameworkErrors: sendProblem,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: SMALL_BODY_BYTES,
    requestTimeout: SLOW_REQUEST_MS,
    // Sockets of the editor stay open for hours; closing the server must not wait for idle keep-alive connections.
    forceCloseConnections: 'idle',
    // Only a proxy on this machine or its private network may say who its client was.
    trustProxy: ports.settings.adminKey === null ? false : ['loopback', 'linklocal', 'uniquelocal'],
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  app.setNotFoundHandler(() => {
    throw new Refusal('unknown-address', 'The address may be mistyped. GET /api/openapi.json lists what is here.')
  })
  letGoWhileStopping(app)
  await addDefences(app, ports)
  await addOpenApi(app)
  for (const routes of [
    healthRoutes,
    mapRoutes,
    createMapRoute,
    copyMapRoute,
    folderRoutes,
    activityRoute,
    searchRoute,
    exportRoutes,
    thumbnailRoute,
    worstRoute,
    templateRoutes,
    imageRoutes,
    updateRoute,
    sessionRoutes,
    commentRoutes,
    deliveryRoutes,
    answerRoutes,
    sliceRoutes,
    inboxRoutes,
    aggregateRoutes,
    flowRoutes,
    careRoutes,
    formRoutes,
    publicFormRoutes,
    formPageRoutes,
    mappingRoutes,
    signInRoutes,
  ]) {
    await app.register(routes, ports)
  }
  await app.register(docRoutes)
  if (ports.folders.app !== null) await app.register(pageRoutes, ports)
  return app
}

/** A connection whose request is answered while the server stops would stay open for the next one, and hold the stop up. */
function letGoWhileStopping(app: FastifyInstance): void {
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.addHook('onSend', async (_, reply) => {
    if (isStopping) reply.header('connection', 'close')
  })
}

async function addDefences(app: FastifyInstance, ports: Ports): Promise<void> {
  const isHttps = ports.settings.publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        // 'self' covers the sync socket: browsers count ws: and wss: of the same host as the same origin here.
        'connect-src': ["'self'"],
        'font-src': ["'self'", 'data:'],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'script-src': ["'self'", "'wasm-unsafe-eval'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'worker-src': ["'self'"],
      },
    },
    // With `no-referrer`, helmet's own choice, browsers send `Origin: null` with a form, and nobody could sign in.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false,
    // On an open server there is nothing to guess, and everybody is the person at this machine.
    allowList: () => ports.settings.adminKey === null,
    errorResponseBuilder: (_, { after }) =>
      new Refusal('too-many-requests', `Too many tries from this address; wait ${after}.`),
  })
  addAccessHook(app, ports)
  await app.register(compress, {
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
}
