// Twenty other people on the same map who move their pointers: what showing them costs the page.

import { pace, seconds } from '../pace.ts'
import { connectAll } from '../sync/client.ts'
import { encodeMove } from '../sync/encodeMove.ts'
import { throughline } from '../sync/serverUnderTest.ts'
import type { OpenEditor } from './throughline.ts'

const PEOPLE = 20
const MOVES_PER_SECOND = 30

/** Milliseconds that the main thread of the page is busy in `duration` seconds. */
export async function busyWithOthers({ devtools, mapId, port }: OpenEditor, duration: number): Promise<number> {
  const place = { server: throughline, port, room: mapId }
  const people = await connectAll(Array.from({ length: PEOPLE }, () => place))
  const stop = pace(PEOPLE * MOVES_PER_SECOND, (count) => {
    const person = people[count % PEOPLE]
    person?.sendAwareness(encodeMove(person.doc.clientID, count))
  })
  // In the thread's own time: what other programs of the machine take meanwhile is not the page's.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  // The first moves make the marks; after that only their places change.
  await seconds(1)
  const before = await busySeconds()
  await seconds(duration)
  const after = await busySeconds()
  stop()
  for (const person of people) person.socket.terminate()
  return (after - before) * 1_000
}
