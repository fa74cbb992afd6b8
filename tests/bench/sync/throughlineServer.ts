// Our sync server alone, over a SQLite store: rooms and sockets without the routes, so that the peer is measured against
// the part that does the same work. Run as: node throughlineServer.mjs <data folder>
import { createServer } from 'node:http'
import { join } from 'node:path'
import { documentHooks } from '../../../server/documentHooks.ts'
import { openSqliteStore } from '../../../server/store/sqlite.ts'
import { attachSync } from '../../../server/sync/attachSync.ts'
import { openRooms } from '../../../server/sync/rooms.ts'

const [folder = '.'] = process.argv.slice(2)
const log = { info() {}, warn() {}, error: (details: object, message: string) => console.error(message, details) }
const store = await openSqliteStore(join(folder, 'throughline.db'))
const rooms = openRooms({ store, hooks: documentHooks, log })
const server = createServer()
attachSync(server, {
  rooms,
  log,
  authorize: async () => ({ role: 'edit', visitor: { id: 'bench', name: 'Bench' } }),
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port })
})

process.once('SIGTERM', async () => {
  server.close()
  await rooms.close()
  await store.close()
  process.exit(0)
})
