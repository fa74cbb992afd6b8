// What must hold whatever people do and whatever the network does to them.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { readMap } from '../../src/core/doc/read.ts'
import { COLLECTIONS, collection, roots } from '../../src/core/doc/schema.ts'
import { toMapFile } from '../../src/core/export/json.ts'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import type { Participant, Session } from './Session.ts'

/** Watches a copy from now on. [DOC4] nothing disappears from a collection; [DOC12] undo deletes only one's own. */
export function watch({ doc, undo, name }: Participant): void {
  for (const entities of COLLECTIONS) {
    collection(doc, entities).observe((event) => {
      for (const [id, change] of event.changes.keys) {
        if (change.action === 'delete') throw new Error(`[DOC4] ${entities}/${id} disappeared at ${name}'s`)
      }
    })
  }
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin !== undo) return
    for (const client of transaction.deleteSet.clients.keys()) {
      if (client !== doc.clientID) throw new Error(`[DOC12] an undo of ${name}'s deleted what another wrote`)
    }
  })
}

/** Of one copy at any moment. */
export function checkCopy({ doc, reader }: Participant): void {
  const reading = readMap(doc)
  // [DOC17] What the reader kept is what a fresh reading finds.
  expect(reader.current()).toEqual(reading)
  // [FILE1]
  const imported = parseMapFile(toMapFile(reading.map))
  expect(imported.ok || imported.problems).toBe(true)
  expect(imported.ok && imported.value.map).toEqual(reading.map)
  checkPlaces(reading, doc)
}

/** [DOC6] Every card that is not deleted is where its place says, or told of. */
function checkPlaces({ map, issues }: ReturnType<typeof readMap>, doc: Y.Doc): void {
  const shown = new Map<string, (typeof map.cards)[number]>(map.cards.map((card) => [card.id, card]))
  const told = new Set(issues.map((issue) => `${issue.collection}/${issue.id}`))
  for (const [id, entity] of collection(doc, 'cards').entries()) {
    if (entity.has('deleted')) continue
    const stored = entity.get('place') as { stepId: string | null; laneId: string | null }
    const card = shown.get(id)
    const placed =
      card !== undefined && card.stepId === stored.stepId && (!card.stepId || card.laneId === stored.laneId)
    if (!placed && !told.has(`cards/${id}`)) throw new Error(`The card ${id} is neither in its place nor told of`)
  }
}

/** [DOC20] Of all copies once everything has arrived everywhere. */
export function checkSettled({ people, network }: Session): void {
  network.settle()
  const [first, ...others] = people
  if (!first) return
  const [state, reading] = [stateOf(first.doc), readMap(first.doc)]
  for (const { doc } of others) {
    expect(stateOf(doc)).toEqual(state)
    expect(readMap(doc)).toEqual(reading)
  }
  const rebuilt = new Y.Doc()
  Y.applyUpdate(rebuilt, mergeAll(network.made))
  expect(stateOf(rebuilt)).toEqual(state)
  expect(readMap(rebuilt)).toEqual(reading)
  // From here on what was merged stands for all of it.
  network.made.splice(0, network.made.length, Y.encodeStateAsUpdate(rebuilt))
  rebuilt.destroy()
}

function stateOf(doc: Y.Doc): unknown {
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  return {
    clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
    content: roots(doc).map((root) => root.toJSON()),
  }
}

/** In pieces, since merging is quadratic in the number of updates. */
function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= PIECE) return Y.mergeUpdates([...updates])
  const pieces = Array.from({ length: Math.ceil(updates.length / PIECE) }, (_, i) =>
    Y.mergeUpdates(updates.slice(i * PIECE, (i + 1) * PIECE)),
  )
  return mergeAll(pieces)
}

const PIECE = 250
