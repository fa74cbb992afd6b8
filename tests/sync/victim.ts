// A whole sync server in a process of its own, for kill.test.ts to kill: from outside, or by its own hand just before or just
// after a chosen commit reaches the disk.
import type { Store } from '../../server/store/port.ts'
import { startServer } from './server.ts'

export interface Orders {
  readonly databasePath: string
  readonly mapId: string
  /** Dies at this append; 0 leaves it to the parent. */
  readonly dieAtAppend: number
  readonly dieBeforeWriting: boolean
}

const die = () => process.kill(process.pid, 'SIGKILL')

function doomed(store: Store, { dieAtAppend, dieBeforeWriting }: Orders): Store {
  let appends = 0
  return {
    ...store,
    async append(entries) {
      appends += 1
      if (appends === dieAtAppend && dieBeforeWriting) die()
      await store.append(entries)
      if (appends === dieAtAppend) die()
    },
  }
}

process.on('message', async (orders: Orders) => {
  const server = await startServer({
    databasePath: orders.databasePath,
    wrapStore: (store) => doomed(store, orders),
  })
  await server.createMap(orders.mapId)
  process.send?.({ url: server.url })
})
