// A map with a long history is opened on a server that has just started: until the newcomer has all of it, and what it
// took on the wire. The history goes in through the server, so each stores it in its own way.
import * as Y from 'yjs'
import { seconds } from '../../pace.ts'
import { connect } from '../client.ts'
import { isComplete } from '../isComplete.ts'
import { type History, longHistory } from '../longHistory.ts'
import { roomName } from '../rooms.ts'
import type { Stage, SyncScenario } from '../scenario.ts'
import type { ServerProcess } from '../serverProcess.ts'

/** More than this unsent, and the writer lets the server catch up. */
const BACKLOG_BYTES = 256 * 1024

export const coldDocument: SyncScenario = {
  title: 'document of 2,000 cards after 100,000 edits, cold server',
  rounds: 1,
  hasFloor: false,
  goals: {
    complete: { label: 'complete', unit: 'ms', reach: { atMost: 300 }, peerThen: 388 },
    bytes: { label: 'sent', unit: 'MB' },
    copies: { label: 'sent, as a multiple of the document', unit: '×', reach: { atMost: 1.1 } },
    early: { label: 'told “synced” before all was there', unit: '', reach: { atMost: 0 } },
  },
  async run(stage) {
    const history = longHistory(stage.short ? { cards: 200, updates: 5_000 } : { cards: 2_000, updates: 100_000 })
    await live(history, stage, await stage.open(new Map([[roomName(0), history.first]])))
    const process = await stage.reopen()

    const startedMs = performance.now()
    let completeMs = Number.NaN
    const client = connect({
      server: stage.server,
      port: process.port,
      room: roomName(0),
      afterUpdate: (doc) => {
        if (Number.isNaN(completeMs) && isComplete(doc, history.doc)) completeMs = performance.now() - startedMs
      },
    })
    await client.synced
    const early = Number.isNaN(completeMs) ? 1 : 0
    // Whoever sends the document twice does it at once; a moment is enough to see it.
    await seconds(0.5)
    const bytes = client.receivedBytes()
    await client.close()
    const size = Y.encodeStateAsUpdate(history.doc).length
    return { complete: completeMs, bytes: bytes / 1e6, copies: bytes / size, early }
  },
}

/** Sends the whole history through the server, waits until a colleague has it, and stops the server. */
async function live({ updates, doc }: History, stage: Stage, process: ServerProcess): Promise<void> {
  const place = { server: stage.server, port: process.port, room: roomName(0) }
  const [author, colleague] = [connect(place), connect(place)]
  await Promise.all([author.synced, colleague.synced])
  for (const update of updates) {
    author.sendUpdate(update)
    while (author.socket.bufferedAmount > BACKLOG_BYTES) await seconds(0.001)
  }
  while (!isComplete(colleague.doc, doc)) await seconds(0.05)
  await Promise.all([author.close(), colleague.close()])
  await process.stop()
}
