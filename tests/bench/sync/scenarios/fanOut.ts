// People type, everybody else in the room sees it: the time from a writer's Yjs call until the change is in each other
// client's document, and what each delivery costs the server.
import * as Y from 'yjs'
import { type Figures, type Goal, percentile } from '../../figure.ts'
import { pace, seconds } from '../../pace.ts'
import { type Client, connectAll } from '../client.ts'
import { emptyRooms, roomName } from '../rooms.ts'
import type { Stage, SyncScenario } from '../scenario.ts'

/** So many of a room's people write, in turns: even in a full room most read. */
const WRITERS_PER_ROOM = 5
const TEXT = 'bench'

interface FanOut {
  readonly title: string
  readonly rooms: number
  readonly clientsPerRoom: number
  readonly editsPerSecondAndRoom: number
  readonly goals: Readonly<Record<'p95' | 'cpu', Goal['reach'] & object>>
  /** p95 and CPU of the peer where the goals were set. */
  readonly peerThen: Readonly<Record<'p95' | 'cpu', number>>
}

export function fanOut({ goals, peerThen, title, ...size }: FanOut): SyncScenario {
  return {
    title,
    rounds: 3,
    hasFloor: true,
    goals: {
      p50: { label: 'p50', unit: 'ms' },
      p95: { label: 'p95', unit: 'ms', reach: goals.p95, peerThen: peerThen.p95 },
      p99: { label: 'p99', unit: 'ms' },
      cpu: { label: 'server CPU per delivered update', unit: 'µs', reach: goals.cpu, peerThen: peerThen.cpu },
      rss: { label: 'server memory', unit: 'MiB' },
    },
    run: (stage) => measure(stage, size),
  }
}

type Size = Pick<FanOut, 'rooms' | 'clientsPerRoom' | 'editsPerSecondAndRoom'>

async function measure(stage: Stage, { rooms, clientsPerRoom, editsPerSecondAndRoom }: Size): Promise<Figures> {
  const process = await stage.open(emptyRooms(rooms))
  const watch = openStopwatch()
  const clients = await connectAll(
    Array.from({ length: rooms * clientsPerRoom }, (_, index) => {
      const room = roomName(index % rooms)
      return { server: stage.server, port: process.port, room, afterUpdate: watch.observer(room) }
    }),
  )
  const writers = clients.slice(0, rooms * Math.min(WRITERS_PER_ROOM, clientsPerRoom))
  writers.forEach((writer, index) => {
    watch.addWriter(roomName(index % rooms), writer)
  })
  const stop = pace(rooms * editsPerSecondAndRoom, (count) => {
    const writer = writers[count % writers.length]
    if (writer) watch.write(writer)
  })
  await seconds(stage.short ? 0.5 : 2)
  watch.start()
  const before = await process.usage()
  await seconds(stage.short ? 1 : 4)
  const after = await process.usage()
  const latenciesMs = watch.latenciesMs()
  stop()
  for (const client of clients) client.socket.terminate()
  return {
    p50: percentile(latenciesMs, 0.5),
    p95: percentile(latenciesMs, 0.95),
    p99: percentile(latenciesMs, 0.99),
    cpu: (after.cpuMicroseconds - before.cpuMicroseconds) / latenciesMs.length,
    rss: after.rssBytes / 1024 ** 2,
  }
}

/**
 * An edit is one character, so a writer's clock in a reader's document says which of its edits have arrived, however the
 * server grouped them.
 */
function openStopwatch() {
  const sentMs = new Map<number, number[]>()
  const writersOf = new Map<string, number[]>()
  let latencies: number[] = []

  return {
    addWriter(room: string, { doc }: Client) {
      writersOf.set(room, [...(writersOf.get(room) ?? []), doc.clientID])
      sentMs.set(doc.clientID, [])
    },
    write({ doc }: Client) {
      sentMs.get(doc.clientID)?.push(performance.now())
      const text = doc.getText(TEXT)
      text.insert(text.length, 'x')
    },
    /** For one reader of the room. */
    observer(room: string) {
      const seen = new Map<number, number>()
      return (doc: Y.Doc) => {
        const nowMs = performance.now()
        for (const writer of writersOf.get(room) ?? []) {
          const clock = writer === doc.clientID ? 0 : Y.getState(doc.store, writer)
          for (let edit = seen.get(writer) ?? 0; edit < clock; edit += 1) {
            latencies.push(nowMs - (sentMs.get(writer)?.[edit] ?? Number.NaN))
          }
          seen.set(writer, clock)
        }
      }
    },
    /** Forgets the warm-up. */
    start() {
      latencies = []
    },
    latenciesMs: () => latencies,
  }
}
