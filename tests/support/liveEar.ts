// Hears what the sync socket of a map tells beside the document, until it is closed.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { MESSAGE_EVENT, SAVED_PARAMETER } from '../../src/core/wire/messages.ts'
import { bearer, keyOf, type NewMap, type TestServer } from './httpServer.ts'

export interface LiveEar {
  /** As they came: plain JSON. */
  readonly events: readonly unknown[]
  /** Resolves once something that was told is as wanted. */
  heard(isWanted: (events: readonly unknown[]) => boolean): Promise<void>
  close(): void
}

/** Without `saved=1` among the parameters nothing is told. */
export async function listen(
  server: TestServer,
  { id, links }: NewMap,
  parameters = `${SAVED_PARAMETER}=1`,
): Promise<LiveEar> {
  const events: unknown[] = []
  const waiting = new Set<() => void>()
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${id}?${parameters}`, {
    headers: bearer(keyOf(links.view)),
  })
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== MESSAGE_EVENT) return
    events.push(JSON.parse(decoding.readVarString(decoder)))
    for (const check of waiting) check()
  })
  await new Promise((resolve) => socket.on('open', resolve))
  return {
    events,
    heard: (isWanted) =>
      new Promise((resolve) => {
        const check = () => isWanted(events) && resolve()
        waiting.add(check)
        check()
      }),
    close: () => socket.close(),
  }
}
