// A server from its settings: config, ports, listen; and down again in order when it is told to stop.
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { openGate } from './access/gate.ts'
import { createApp } from './app.ts'
import { keepBinEmpty } from './bin.ts'
import { openDataFolder } from './dataFolder.ts'
import { documentHooks } from './documentHooks.ts'
import { openFeedback } from './feedback/feedback.ts'
import { openLiveScores } from './feedback/liveScores.ts'
import { newId, newSecret } from './newId.ts'
import { PRODUCT_FOLDER } from './product.ts'
import { readSettings, SETTING_SOURCES, type SettingFlags, type Settings } from './settings.ts'
import { StartRefusal } from './startRefusal.ts'
import { openSqliteStore } from './store/sqlite.ts'
import { attachSync } from './sync/attachSync.ts'
import { openRooms } from './sync/rooms.ts'
import { openWorkers, PICTURE_LIMITS } from './workers/pool.ts'
import { openTurns } from './workers/turns.ts'

const DRAIN_MS = 5_000
const STOP_LIMIT_MS = 10_000

/** Serves until SIGTERM or SIGINT. Prints one line when it serves; refuses to start with a sentence and exit code 1. */
export async function main(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    const settings = settingsFrom(args, env)
    const server = await serve(settings)
    console.log(`Throughline is ready at ${addressOf(server.app, settings)}`)
    stopOnSignal(server.close)
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

interface RunningServer {
  readonly app: FastifyInstance
  close(): Promise<void>
}

async function serve(settings: Settings): Promise<RunningServer> {
  const log = pino({ level: 'warn', redact: SECRETS }, pino.destination(2))
  const folder = openDataFolder(settings.data)
  const store = await openSqliteStore(folder.databasePath)
  const rooms = openRooms({ store, hooks: documentHooks, log })
  const workers = openWorkers()
  const turns = openTurns(PICTURE_LIMITS)
  const salt = await store.secret('respondents', newSecret)
  const feedback = openFeedback({ path: folder.answersPath, salt })
  const live = openLiveScores({ feedback, rooms, onError: (err) => log.error({ err }, 'scores could not be told') })
  const now = () => new Date()
  const gate = await openGate({ store, settings, now, newId, newSecret })
  const folders = { app: builtApp(), examples: join(PRODUCT_FOLDER, 'examples') }
  if (folders.app === null) log.warn('The editor is not built, so only the API is served. `npm start` builds it.')
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

  const stopEmptying = keepBinEmpty({ store, feedback, now, log })
  const close = async () => {
    stopEmptying()
    // Open sockets keep the server from closing until the rooms have written everything and let them go. A download that
    // nobody reads must not keep it for ever.
    const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS)
    await Promise.all([app.close(), rooms.close()])
    clearTimeout(cut)
    await workers.close()
    await feedback.close()
    await store.close()
    folder.close()
  }
  try {
    await app.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    await close()
    throw listenRefusal(error, settings)
  }
  return { app, close }
}

/** Keys never reach the log: requests are logged without their headers and query, and these paths are cut out besides. */
const SECRETS = ['req.headers', 'res.headers', '*.authorization', '*.cookie', '*.key', '*.adminKey']

function settingsFrom(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Settings {
  const reading = readSettings(flagsFrom(args), env)
  if (reading.ok) return reading.settings
  throw new StartRefusal(['Throughline does not start:', ...reading.problems].join('\n  '))
}

function flagsFrom(args: readonly string[]): SettingFlags {
  const options = Object.fromEntries(SETTING_SOURCES.map(({ flag }) => [flag.slice(2), { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    return Object.fromEntries(
      SETTING_SOURCES.map(({ name, flag }) => [name, values[flag.slice(2)] as string | undefined]),
    )
  } catch (error) {
    const known = SETTING_SOURCES.map(({ flag, help }) => `${flag}  ${help}`).join('\n  ')
    throw new StartRefusal(`${error instanceof Error ? error.message : error}\nIt takes:\n  ${known}`, { cause: error })
  }
}

const builtApp = (): string | null => {
  const folder = join(PRODUCT_FOLDER, 'dist', 'app')
  return existsSync(join(folder, 'index.html')) ? folder : null
}

function addressOf(app: FastifyInstance, { host }: Settings): string {
  const { port } = app.server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function listenRefusal(error: unknown, { host, port }: Settings): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new StartRefusal(`Port ${port} at ${host} is in use. Stop what uses it, or choose another with --port.`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartRefusal(`This machine has no address ${host}. Choose one of its own with --host.`)
  }
  if (code === 'EACCES')
    return new StartRefusal(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`)
  return error
}

function stopOnSignal(close: () => Promise<void>): void {
  const stop = async () => {
    // A hanging disk must not keep a supervisor waiting; what was acknowledged is on it already.
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}
