// Open tabs that nobody touches: what one costs the server's memory.
import { connectAll } from '../client.ts'
import { emptyRooms, roomName } from '../rooms.ts'
import type { SyncScenario } from '../scenario.ts'

const CONNECTIONS = 5_000
const ROOMS = 500

export const idle: SyncScenario = {
  title: '5,000 idle in 500 rooms',
  rounds: 1,
  hasFloor: true,
  goals: {
    kib: { label: 'server memory per connection', unit: 'KiB', reach: { atMost: 11 }, peerThen: 21.5 },
  },
  async run(stage) {
    const share = stage.short ? 0.1 : 1
    const rooms = ROOMS * share
    const connections = CONNECTIONS * share
    const process = await stage.open(emptyRooms(rooms))
    const before = await process.settledUsage()
    const clients = await connectAll(
      Array.from({ length: connections }, (_, index) => {
        return { server: stage.server, port: process.port, room: roomName(index % rooms) }
      }),
    )
    const after = await process.settledUsage()
    for (const client of clients) client.socket.terminate()
    return { kib: (after.rssBytes - before.rssBytes) / 1024 / connections }
  },
}
