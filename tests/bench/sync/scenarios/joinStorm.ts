// A workshop begins: two hundred people open the same link in the same moment, and the server has just been started.
import * as Y from 'yjs'
import { docOf } from '../../../../src/core/doc/write.ts'
import { bigMap } from '../../bigMap.ts'
import { connect } from '../client.ts'
import { isComplete } from '../isComplete.ts'
import { roomName } from '../rooms.ts'
import type { SyncScenario } from '../scenario.ts'

export const joinStorm: SyncScenario = {
  title: '200 join one cold room of 200 cards at once',
  rounds: 3,
  hasFloor: false,
  goals: {
    complete: { label: 'all complete', unit: 'ms', reach: { atMost: 500 }, peerThen: 847 },
    early: { label: 'told “synced” before all was there', unit: 'people', reach: { atMost: 0 } },
  },
  async run(stage) {
    const people = stage.short ? 20 : 200
    const whole = docOf(bigMap({ cards: 200, connectors: 100 }))
    const process = await stage.open(new Map([[roomName(0), Y.encodeStateAsUpdate(whole)]]))
    const isWhole = openRecogniser(whole)
    const startedMs = performance.now()
    const clients = Array.from({ length: people }, () => {
      let hasAll = false
      const client = connect({
        server: stage.server,
        port: process.port,
        room: roomName(0),
        receive: (update) => {
          hasAll ||= isWhole(update)
        },
      })
      return { ...client, hasAll: () => hasAll }
    })
    await Promise.all(clients.map(({ synced }) => synced))
    const early = clients.filter(({ hasAll }) => !hasAll()).length
    const complete = performance.now() - startedMs
    for (const { socket } of clients) socket.terminate()
    return { complete, early }
  },
}

/**
 * Two hundred browsers are two hundred processors; here one stands for all. So only the first of equal answers is applied
 * to a document, the rest are compared with it.
 */
function openRecogniser(whole: Y.Doc) {
  const known: { update: Buffer; isWhole: boolean }[] = []
  return (update: Uint8Array): boolean => {
    const same = known.find((candidate) => candidate.update.equals(update))
    if (same) return same.isWhole
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    known.push({ update: Buffer.from(update), isWhole: isComplete(doc, whole) })
    return isComplete(doc, whole)
  }
}
