// What is news, what is known, what has no predecessor, what is no update: decided before anything is stored.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { judgeUpdate } from './judge.ts'

const NOTHING: ReadonlyMap<number, number> = new Map()

/** A document with the updates that led to it, one for each edit. */
function history(...edits: ((doc: Y.Doc) => void)[]) {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const edit of edits) doc.transact(() => edit(doc))
  const until = (count: number) => {
    const earlier = new Y.Doc()
    for (const update of updates.slice(0, count)) Y.applyUpdate(earlier, update)
    return earlier
  }
  return { doc, updates, until, whole: Y.encodeStateAsUpdate(doc) }
}

const insert = (at: number, words: string) => (doc: Y.Doc) => doc.getText('t').insert(at, words)
const remove = (at: number, length: number) => (doc: Y.Doc) => doc.getText('t').delete(at, length)

describe('an update', () => {
  const { updates, until, whole, doc } = history(insert(0, 'one'), insert(3, ' two'), remove(0, 4), insert(3, '!'))
  const verdict = (update: Uint8Array | undefined, served: Y.Doc, staged = NOTHING) =>
    judgeUpdate(update ?? new Uint8Array(), { doc: served }, staged).verdict

  it('is news when it adds or deletes', () => {
    for (const [at, update] of updates.entries()) expect(verdict(update, until(at))).toBe('news')
    expect(verdict(whole, new Y.Doc())).toBe('news')
  })

  it('is known when nothing in it is new, deletions included', () => {
    for (const update of [...updates, whole]) expect(verdict(update, doc)).toBe('known')
    expect(verdict(Uint8Array.of(0, 0), new Y.Doc())).toBe('known')
  })

  it('is an orphan when what it continues, stands beside, lies in or deletes is missing', () => {
    expect(verdict(updates[1], new Y.Doc())).toBe('orphan')
    expect(verdict(updates[3], until(1))).toBe('orphan')
    expect(verdict(updates[2], until(1))).toBe('orphan')
    const nested = history(
      (made) => made.getMap('m').set('card', new Y.Map()),
      (made) => (made.getMap('m').get('card') as Y.Map<string>).set('title', 'x'),
    )
    const other = new Y.Doc()
    Y.applyUpdate(other, nested.whole)
    const beside = new Y.Doc()
    Y.applyUpdate(beside, nested.whole)
    const inside: Uint8Array[] = []
    beside.on('update', (update: Uint8Array) => inside.push(update))
    ;(beside.getMap('m').get('card') as Y.Map<string>).set('by', 'another client')
    expect(verdict(inside[0], other)).toBe('news')
    expect(verdict(inside[0], new Y.Doc())).toBe('orphan')
  })

  it('is an orphan when it has a hole', () => {
    const [first, , , last] = updates
    if (!first || !last) throw new Error('There are four updates')
    expect(verdict(Y.mergeUpdates([first, last]), new Y.Doc())).toBe('orphan')
    expect(verdict(Y.mergeUpdates([first, last]), until(3))).toBe('news')
  })

  it('may build on what is only staged', () => {
    const served = until(1)
    const staged = judgeUpdate(updates[1] ?? new Uint8Array(), { doc: served }, NOTHING).ends
    expect(verdict(updates[2], served, staged)).toBe('news')
    expect(verdict(updates[3], served, staged)).toBe('news')
  })

  it('is malformed when cut anywhere', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(verdict(whole.subarray(0, length), new Y.Doc())).not.toBe('news')
    }
    expect(verdict(whole.subarray(0, whole.length - 1), new Y.Doc())).toBe('malformed')
  })
})
