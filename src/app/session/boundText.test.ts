import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { addStage } from '../../core/doc/commands/stages.ts'
import { type TextRef, textOf } from '../../core/doc/text.ts'
import { openUndo } from '../../core/doc/undo.ts'
import { docOf } from '../../core/doc/write.ts'
import type { StageId } from '../../core/model/ids.ts'
import { EMPTY_MAP } from '../../core/model/map.ts'
import { bindText, type TextElement } from './boundText.ts'

const ID = 's1' as StageId
const REF: TextRef = { collection: 'stages', id: ID, field: 'title' }

/** As much of a text field as typing needs. */
class Field extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  /** Types over the selection, as a person does. */
  type(letters: string): void {
    this.value = this.value.slice(0, this.selectionStart) + letters + this.value.slice(this.selectionEnd)
    this.setSelectionRange(this.selectionStart + letters.length, this.selectionStart + letters.length)
    this.dispatchEvent(new Event('input'))
  }

  compose(step: 'compositionstart' | 'compositionend'): void {
    this.dispatchEvent(new Event(step))
  }

  /** The text with the caret in it. */
  get shown(): string {
    return `${this.value.slice(0, this.selectionStart)}|${this.value.slice(this.selectionStart)}`
  }
}

/** The page whose field has the focus. */
const page: { activeElement: unknown } = { activeElement: null }
beforeEach(() => vi.stubGlobal('document', page))
afterEach(() => vi.unstubAllGlobals())

interface Typist {
  readonly doc: Y.Doc
  readonly field: Field
}

function typist(doc: Y.Doc): Typist {
  const field = new Field()
  bindText(field as unknown as TextElement, doc, REF)
  return { doc, field }
}

function pair(title: string): [Typist, Typist] {
  const first = docOf(EMPTY_MAP)
  addStage(first, { id: ID, title }, { at: '2026-01-01T00:00:00Z', by: 'a' })
  const second = new Y.Doc()
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
  return [typist(first), typist(second)]
}

function sync(from: Typist, to: Typist): void {
  page.activeElement = to.field
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote')
}

function as({ field }: Typist, act: (field: Field) => void): void {
  page.activeElement = field
  act(field)
}

test('what is typed is one deletion and one insertion', () => {
  const [a] = pair('Order')
  const text = textOf(a.doc, REF)
  const deltas: unknown[] = []
  text?.observe((event) => deltas.push(event.delta))
  as(a, (field) => {
    field.setSelectionRange(1, 3)
    field.type('ff')
  })
  expect(deltas).toEqual([[{ retain: 1 }, { delete: 2 }, { insert: 'ff' }]])
  expect(text?.toString()).toBe('Offer')
})

test('[CANVAS4] the caret stays between the same letters while a colleague types before it', () => {
  const [a, b] = pair('Order')
  as(a, (field) => field.setSelectionRange(5, 5))
  as(b, (field) => field.type('First '))
  sync(b, a)
  expect(a.field.shown).toBe('First Order|')
})

test('[CANVAS4] two words typed at one spot come out whole, side by side', () => {
  const [a, b] = pair('')
  for (let i = 0; i < 4; i += 1) {
    as(a, (field) => field.type('wait'.charAt(i)))
    as(b, (field) => field.type('call'.charAt(i)))
    sync(a, b)
    sync(b, a)
  }
  expect(a.field.value).toBe(b.field.value)
  expect(['waitcall', 'callwait']).toContain(a.field.value)
})

test('[CANVAS5] nothing is written while a word is composed, and a colleague’s letters survive it', () => {
  const [a, b] = pair('ab')
  as(a, (field) => {
    field.setSelectionRange(2, 2)
    field.compose('compositionstart')
    field.type('k')
    field.type('a')
  })
  as(b, (field) => field.type('X'))
  sync(b, a)
  expect(textOf(a.doc, REF)?.toString()).toBe('Xab')
  as(a, (field) => field.compose('compositionend'))
  expect(textOf(a.doc, REF)?.toString()).toBe('Xabka')
  expect(a.field.shown).toBe('Xabka|')
})

test('undo in the field that has the focus shows at once', () => {
  const [a] = pair('Order')
  const undo = openUndo(a.doc)
  as(a, (field) => {
    field.setSelectionRange(5, 5)
    field.type('s')
  })
  undo.undo()
  expect(a.field.value).toBe('Order')
})

/** mulberry32: a seed replays its run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('[CANVAS4] two people type anywhere and lose no letter (seed %i)', (seed) => {
  const next = random(seed)
  const pick = (below: number): number => Math.floor(next() * below)
  const people = pair('How it began')
  const typed: string[] = [...'How it began']
  for (let step = 0; step < 400; step += 1) {
    const me = people[pick(2)] ?? people[0]
    const roll = next()
    if (roll < 0.3) sync(people[0], people[1])
    else if (roll < 0.6) sync(people[1], people[0])
    else {
      const letter = String.fromCharCode(97 + pick(26))
      typed.push(letter)
      as(me, (field) => {
        const at = pick(field.value.length + 1)
        if (next() < 0.4) field.setSelectionRange(at, at)
        field.type(letter)
      })
    }
    expect(me.field.value).toBe(textOf(me.doc, REF)?.toString())
  }
  sync(people[0], people[1])
  sync(people[1], people[0])
  expect(people[0].field.value).toBe(people[1].field.value)
  expect([...people[0].field.value].sort().join('')).toBe(typed.sort().join(''))
})
