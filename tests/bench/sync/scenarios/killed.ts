// The power goes: how much of what a colleague had already seen is gone when the server is back.
import * as Y from 'yjs'
import { pace } from '../../pace.ts'
import { connect } from '../client.ts'
import { emptyRooms, roomName } from '../rooms.ts'
import type { Stage, SyncScenario } from '../scenario.ts'

const EDITS_PER_SECOND = 50
const reach = { atMost: 0 }

export const killed: SyncScenario = {
  title: 'kill -9: updates that others had seen and that are gone',
  rounds: 1,
  hasFloor: false,
  goals: {
    after100: { label: 'killed after 100 updates', unit: 'updates', reach },
    after600: { label: 'killed after 600 updates', unit: 'updates', reach },
  },
  async run(stage) {
    return { after100: await lostAfter(100, stage, 0), after600: await lostAfter(stage.short ? 150 : 600, stage, 1) }
  },
}

async function lostAfter(updates: number, stage: Stage, round: number): Promise<number> {
  const rooms = emptyRooms(2)
  const process = round === 0 ? await stage.open(rooms) : await stage.reopen()
  const place = { server: stage.server, port: process.port, room: roomName(round) }
  const writer = connect(place)
  const reader = connect(place)
  await Promise.all([writer.synced, reader.synced])
  const seenIn = (doc: Y.Doc) => Y.getState(doc.store, writer.doc.clientID)
  await new Promise<void>((resolve) => {
    const stop = pace(EDITS_PER_SECOND, () => writer.doc.getText('bench').insert(0, 'x'))
    reader.doc.on('update', () => {
      if (seenIn(reader.doc) < updates) return
      stop()
      resolve()
    })
  })
  await process.kill()
  const seen = seenIn(reader.doc)

  const again = await stage.reopen()
  const newcomer = connect({ ...place, port: again.port })
  await newcomer.synced
  const kept = seenIn(newcomer.doc)
  await newcomer.close()
  await again.stop()
  return Math.max(0, seen - kept)
}
