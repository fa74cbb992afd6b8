// The history of a map that a team worked on for weeks, made with the commands that the editor calls: 2,000 cards and
// 100,000 updates by twenty sessions, as the updates each of them sent.
import * as Y from 'yjs'
import { addCard, moveCard, setCardField } from '../../../src/core/doc/commands/cards.ts'
import { editText } from '../../../src/core/doc/text.ts'
import { docOf } from '../../../src/core/doc/write.ts'
import { type CardId, cardId } from '../../../src/core/model/ids.ts'
import { assert } from '../../../src/core/model/result.ts'
import { bigMap, cellOf } from '../bigMap.ts'

const SESSIONS = 20
const STAMP = { at: '2026-01-01T00:00:00.000Z', by: 'bench' }

export interface History {
  /** The empty map with its steps and lanes. */
  readonly first: Uint8Array
  /** At least as many as were asked for. */
  readonly updates: readonly Uint8Array[]
  readonly doc: Y.Doc
}

let made: History | null = null

/** Made once: every server is given the same one. */
export function longHistory(size: { cards: number; updates: number }): History {
  made ??= makeHistory(size)
  return made
}

function makeHistory({ cards, updates: wanted }: { cards: number; updates: number }): History {
  const map = bigMap({ cards: 0, connectors: 0 })
  const doc = docOf(map)
  const first = Y.encodeStateAsUpdate(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => {
    // A session is a Yjs client; each one's edits carry its own id, as if it had reloaded the page.
    updates.push(update)
    doc.clientID = 1_000 + Math.floor((updates.length / wanted) * SESSIONS)
  })
  for (let index = 0; index < cards; index += 1) {
    const added = addCard(doc, { id: idOf(index), title: '', ...cellOf(map, index) }, STAMP)
    assert(added.ok, 'a card can be added to its cell')
  }
  for (let edit = 0; updates.length < wanted; edit += 1) work(doc, idOf((edit * 7919) % cards), edit)
  return { first, updates, doc }

  function work(target: Y.Doc, id: CardId, edit: number): void {
    const title = { collection: 'cards', id, field: 'title' } as const
    for (const [index, insert] of [...'waits for a part '].entries())
      editText(target, title, { index, remove: 0, insert })
    editText(target, title, { index: 0, remove: 6, insert: '' })
    setCardField(target, id, { field: 'tags', value: [`tag ${edit % 9}`] })
    if (edit % 4 === 0) moveCard(target, id, cellOf(map, edit))
  }
}

const idOf = (index: number): CardId => cardId.parse(`card-${index}`)
