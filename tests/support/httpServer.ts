// A whole server in a temporary folder on a port of its own: real SQLite, real rooms, real worker threads, no environment.
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { openGate } from '../../server/access/gate.ts'
import { createApp } from '../../server/app.ts'
import { documentHooks } from '../../server/documentHooks.ts'
import type { AnswerBook } from '../../server/feedback/answerBook.ts'
import { openFeedback } from '../../server/feedback/feedback.ts'
import { openLiveScores } from '../../server/feedback/liveScores.ts'
import { newId, newSecret } from '../../server/newId.ts'
import type { Settings } from '../../server/settings.ts'
import type { Store } from '../../server/store/port.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { attachSync } from '../../server/sync/attachSync.ts'
import { openRooms } from '../../server/sync/rooms.ts'
import { openWorkers, PICTURE_LIMITS, type Workers } from '../../server/workers/pool.ts'
import { openTurns, type TurnLimits } from '../../server/workers/turns.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import type { CreatedMap, Problem } from '../../src/core/wire/routes.ts'

export const ADMIN_KEY = 'admin-key-of-the-tests-0123456789'

export interface TestServerOptions {
  readonly adminKey?: string
  readonly publicUrl?: string
  /** A folder that an earlier server left; absent: a new one, removed with the server. */
  readonly folder?: string
  readonly examples?: string
  readonly app?: string
  readonly now?: () => Date
  /** Stands between the server and its database: a disk that fails. */
  readonly wrapStore?: (store: Store) => Store
  readonly pictureLimits?: Partial<TurnLimits>
  /** Receives every line of the log. */
  readonly onLog?: (line: string) => void
}

export interface TestServer {
  readonly url: string
  readonly folder: string
  readonly store: Store
  readonly feedback: AnswerBook
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** With headers that browsers alone may set, such as Host. */
  raw(path: string, options?: RawRequest): Promise<RawResponse>
  /** Keeps the folder, so that another server can open it. */
  stop(): Promise<void>
  close(): Promise<void>
}

export interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
export interface RawResponse {
  readonly status: number
  readonly body: string
}

/** Threads take a second to start from source; every server of a test file shares them. */
let workers: Workers | null = null

export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { adminKey = null, publicUrl = null, wrapStore = (store: Store) => store, onLog = () => {} } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'throughline-http-'))
  const settings: Settings = { port: 0, host: '127.0.0.1', data: folder, adminKey, publicUrl }
  const log = pino({ level: 'trace' }, { write: onLog })
  const store = wrapStore(await openSqliteStore(join(folder, 'throughline.sqlite')))
  const rooms = openRooms({ store, hooks: documentHooks, log })
  const now = options.now ?? (() => new Date())
  const gate = await openGate({ store, settings, now, newId, newSecret })
  workers ??= openWorkers()
  const turns = openTurns({ ...PICTURE_LIMITS, ...options.pictureLimits })
  const salt = await store.secret('respondents', newSecret)
  const feedback = openFeedback({ path: join(folder, 'answers.sqlite'), salt })
  const live = openLiveScores({ feedback, rooms, onError: (err) => log.error({ err }, 'scores could not be told') })
  const folders = { app: options.app ?? null, examples: options.examples ?? 'examples' }
  const app = await createApp({
    settings,
    store,
    rooms,
    workers,
    turns,
    feedback,
    live,
    gate,
    now,
    newId,
    log,
    folders,
  })
  attachSync(app.server, { rooms, authorize: gate.authorize, log })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    const closed = Promise.all([app.close(), rooms.close()])
    // A test may leave an answer unread.
    app.server.closeAllConnections()
    await closed
    await feedback.close()
    await store.close()
  }
  return {
    url,
    folder,
    store,
    feedback,
    fetch: (path, init) => fetch(`${url}${path}`, { redirect: 'manual', ...init }),
    raw: (path, raw) => rawRequest(port, path, raw),
    stop,
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function rawRequest(port: number, path: string, { method = 'GET', headers = {}, body = '' }: RawRequest = {}) {
  return new Promise<RawResponse>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    sent.on('error', reject).end(body)
  })
}

export const bearer = (key: string): { readonly authorization: string } => ({ authorization: `Bearer ${key}` })

export const json = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

/** The part of a link that proves it. */
export const keyOf = (link: string): string => link.slice(link.indexOf('#') + 1)

export interface NewMap extends CreatedMap {
  readonly id: MapId
}

export async function createMap(server: TestServer, body: unknown = {}, key?: string): Promise<NewMap> {
  const init = json(body)
  const response = await server.fetch('/api/maps', { ...init, headers: { ...init.headers, ...(key && bearer(key)) } })
  if (response.status !== 201) throw new Error(`no map was created: ${await response.text()}`)
  return (await response.json()) as NewMap
}

/** The problem document of a refusal. */
export async function problemOf(response: Response): Promise<Problem> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`not a problem document: ${response.status} ${await response.text()}`)
  }
  return (await response.json()) as Problem
}
