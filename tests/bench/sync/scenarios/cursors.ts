// Everybody's pointer moves: how many frames that becomes, what they cost the server, how late a pointer is drawn.
import * as decoding from 'lib0/decoding'
import { type Figures, percentile } from '../../figure.ts'
import { pace, seconds } from '../../pace.ts'
import { connectAll } from '../client.ts'
import { encodeMove } from '../encodeMove.ts'
import { emptyRooms, roomName } from '../rooms.ts'
import type { Stage, SyncScenario } from '../scenario.ts'

const PEOPLE = 50
const MOVES_PER_SECOND = 20

export const cursors: SyncScenario = {
  title: `${PEOPLE} cursors at ${MOVES_PER_SECOND} Hz in one room`,
  rounds: 3,
  hasFloor: true,
  goals: {
    frames: { label: 'frames sent to clients', unit: '1/s' },
    cpu: { label: 'server CPU', unit: '% of a core', reach: { atMost: 5 }, peerThen: 36 },
    p95: { label: 'move to seen by another, p95', unit: 'ms', reach: { atMost: 60 } },
  },
  run: measure,
}

async function measure(stage: Stage): Promise<Figures> {
  const process = await stage.open(emptyRooms(1))
  let frames = 0
  let latenciesMs: number[] = []
  const clients = await connectAll(
    Array.from({ length: PEOPLE }, () => {
      const seen = openSeen()
      const onAwareness = (states: Uint8Array) => {
        frames += 1
        const nowMs = performance.now()
        for (const atMs of seen.newIn(states)) latenciesMs.push(nowMs - atMs)
      }
      return { server: stage.server, port: process.port, room: roomName(0), onAwareness }
    }),
  )
  const stop = pace(PEOPLE * MOVES_PER_SECOND, (count) => {
    const client = clients[count % PEOPLE]
    if (client) client.sendAwareness(encodeMove(client.doc.clientID, count))
  })
  await seconds(stage.short ? 0.5 : 2)
  const before = await process.usage()
  frames = 0
  latenciesMs = []
  const startedMs = performance.now()
  await seconds(stage.short ? 1 : 4)
  const elapsedMs = performance.now() - startedMs
  const after = await process.usage()
  stop()
  for (const client of clients) client.socket.terminate()
  return {
    frames: (frames / elapsedMs) * 1_000,
    cpu: ((after.cpuMicroseconds - before.cpuMicroseconds) / 1_000 / elapsedMs) * 100,
    p95: percentile(latenciesMs, 0.95),
  }
}

/** The moves of others that one client had not seen. */
function openSeen() {
  const clocks = new Map<number, number>()
  return {
    newIn(states: Uint8Array): number[] {
      const times: number[] = []
      const decoder = decoding.createDecoder(states)
      for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
        const client = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        const state = JSON.parse(decoding.readVarString(decoder)) as { atMs?: number } | null
        if (clock <= (clocks.get(client) ?? 0)) continue
        clocks.set(client, clock)
        if (state?.atMs !== undefined) times.push(state.atMs)
      }
      return times
    },
  }
}
