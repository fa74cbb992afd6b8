// Twenty laptops fall asleep with the map open, and the others go on: how much the server's memory grows by what it could
// not deliver.
import { pace, seconds } from '../../pace.ts'
import { type Client, connect, connectAll } from '../client.ts'
import { emptyRooms, roomName } from '../rooms.ts'
import type { SyncScenario } from '../scenario.ts'

const READERS = 20
const WRITE_BYTES = 60_000
const WRITES = 500
/** What is written takes the place of what was written before, so that the document stays small and only copies grow. */
const KEYS = 10

export const stalledReaders: SyncScenario = {
  title: '20 readers stop reading, 30 MB written',
  rounds: 1,
  hasFloor: true,
  goals: {
    growth: { label: 'server memory held for them', unit: 'MiB', reach: { atMost: 20 }, peerThen: 100 },
    peak: { label: 'growth of server memory at its peak', unit: 'MiB' },
  },
  async run(stage) {
    const server = await stage.open(emptyRooms(1))
    const place = { server: stage.server, port: server.port, room: roomName(0) }
    const [writer, witness] = [connect(place), connect(place)]
    await Promise.all([writer.synced, witness.synced])
    const readers = await connectAll(Array.from({ length: READERS }, () => place))
    const writes = stage.short ? WRITES / 10 : WRITES
    const writeAll = async () => {
      for (let count = 0; count < writes; count += 1) await writeOnce(writer, witness, count)
    }
    // Once with everybody reading: what the writing alone needs is no part of the growth.
    await writeAll()
    for (const reader of readers) reader.socket.pause()

    const before = await server.settledUsage()
    let mostBytes = before.rssBytes
    const stop = pace(5, async () => {
      mostBytes = Math.max(mostBytes, (await server.usage()).rssBytes)
    })
    await writeAll()
    stop()
    const after = await server.settledUsage()
    for (const client of [...readers, writer, witness]) client.socket.terminate()
    return { growth: (after.rssBytes - before.rssBytes) / 1024 ** 2, peak: (mostBytes - before.rssBytes) / 1024 ** 2 }
  },
}

/** One write, seen by somebody who reads: so every server is given as much time as it takes. */
async function writeOnce(writer: Client, witness: Client, count: number): Promise<void> {
  const key = `key-${count % KEYS}`
  writer.doc.getMap('bench').set(key, `${count} ${'x'.repeat(WRITE_BYTES)}`)
  const value = () => String(witness.doc.getMap('bench').get(key) ?? '')
  while (!value().startsWith(`${count} `)) await seconds(0.001)
}
