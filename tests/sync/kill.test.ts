// kill -9 of a real server process, fifty times, at random commits: what another person had seen is on disk, always.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { Client } from './clients.ts'
import type { Orders } from './victim.ts'

/** The long run (`npm run test:soak`) asks for more rounds, from another seed. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 50)
const SEED = Number(process.env.KILL_SEED ?? 20_260_101)

describe('kill -9', () => {
  let folder: string
  let victimPath: string
  let next: ChildProcess
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'))
    victimPath = await bundleVictim()
    next = fork(victimPath)
  }, 60_000)
  afterAll(async () => {
    next.kill('SIGKILL')
    await rm(folder, { recursive: true })
  })

  /** The next process starts while this one is used. */
  const takeVictim = () => {
    const victim = next
    next = fork(victimPath)
    return victim
  }

  it(
    `[SYNC1] ${ROUNDS} times, and nothing that somebody else had seen or that was called saved is gone`,
    async () => {
      const random = seededRandom(SEED)
      const databasePath = join(folder, 'maps.db')
      let seenInAll = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const mapId = `round-${round}`
        const dieAtAppend = round % 3 === 0 ? 0 : 3 + random.below(12)
        const orders = { databasePath, mapId, dieAtAppend, dieBeforeWriting: round % 3 === 1 }
        const { seen, told } = await liveAndDie(takeVictim(), orders, random)
        const recovered = await readMap(databasePath, mapId)
        const lost = [...seen].filter((word) => !recovered.has(word))
        expect(lost, `round ${round} of seed ${SEED}`).toEqual([])
        for (const [person, words] of Object.entries(told)) {
          const kept = [...recovered].filter((word) => word.startsWith(person)).length
          expect(kept, `words of ${person} called saved in round ${round} of seed ${SEED}`).toBeGreaterThanOrEqual(
            words,
          )
        }
        seenInAll += seen.size
      }
      // The rounds would prove nothing if the server had died before anybody saw anything.
      expect(seenInAll).toBeGreaterThan(ROUNDS * 3)
    },
    ROUNDS * 2_400,
  )
})

/** What each person had seen of the other when the server died, and how many of their own words they were told are saved. */
interface Life {
  readonly seen: ReadonlySet<string>
  readonly told: Readonly<Record<string, number>>
}

async function liveAndDie(victim: ChildProcess, orders: Orders, random: Random): Promise<Life> {
  const dead = new Promise<void>((resolve) => victim.once('exit', () => resolve()))
  const ready = new Promise<{ url: string }>((resolve) =>
    victim.once('message', (message) => resolve(message as { url: string })),
  )
  victim.send(orders)
  const server = await ready
  const people = { a: new Client(server, orders.mapId), b: new Client(server, orders.mapId) }
  const { a, b } = people
  const gone = (person: Client) => person.closes.length > 0
  await Promise.all([a.untilSaved(), b.untilSaved()])
  const killAfterWords = orders.dieAtAppend === 0 ? 1 + random.below(15) : Number.POSITIVE_INFINITY
  for (let word = 0; word < 200 && !gone(a) && !gone(b); word += 1) {
    const [writer, name, reader] = random.chance(0.5) ? ([a, 'a', b] as const) : ([b, 'b', a] as const)
    writer.type(`${name}${word};`)
    if (random.chance(0.5)) await reader.until(() => gone(reader) || wordsOf(reader.doc).has(`${name}${word}`))
    else await new Promise((resolve) => setImmediate(resolve))
    if (word >= killAfterWords) victim.kill('SIGKILL')
  }
  await dead
  await Promise.all([a.until(() => gone(a)), b.until(() => gone(b))])
  const of = (person: Client, name: string) => [...wordsOf(person.doc)].filter((word) => word.startsWith(name))
  const life = { seen: new Set([...of(a, 'b'), ...of(b, 'a')]), told: { a: savedWords(a), b: savedWords(b) } }
  a.leave()
  b.leave()
  return life
}

const wordsOf = (doc: Y.Doc): Set<string> => new Set(doc.getText('text').toString().split(';').filter(Boolean))

/** The first message of a connection is the answer to the server's step 1; each word is one more. */
const savedWords = (person: Client): number => Math.max(0, person.savedOnce - 1)

async function readMap(databasePath: string, mapId: string): Promise<Set<string>> {
  const store = await openSqliteStore(databasePath)
  const { snapshot, updates } = await store.loadLog(mapId as MapId)
  await store.close()
  const doc = new Y.Doc()
  for (const update of snapshot ? [snapshot.update, ...updates] : updates) Y.applyUpdate(doc, update)
  return wordsOf(doc)
}

/** One plain module, so that a process starts in a fraction of a second. It lies in the checkout, where packages are found. */
async function bundleVictim(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../test-results/victim', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: fileURLToPath(new URL('victim.ts', import.meta.url)), outDir, emptyOutDir: true, target: 'node20' },
  })
  return join(outDir, 'victim.js')
}
