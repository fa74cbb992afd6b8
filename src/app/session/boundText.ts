// Ties a text field of the page to a collaborative text, without owning the field: what is typed becomes one deletion and one
// insertion, what others type appears, and the caret stays where it was in the words.
import * as Y from 'yjs'
import { editText, type TextEdit, type TextRef, textDiff, textOf } from '../../core/doc/text.ts'

export type TextElement = HTMLTextAreaElement | HTMLInputElement

/** Returns its own undo. Does nothing when the text is gone. */
export function bindText(element: TextElement, doc: Y.Doc, ref: TextRef): () => void {
  const text = textOf(doc, ref)
  if (!text) return () => {}
  /** While a word is composed: the text as it was, and what others have done to it since. */
  let composing: { readonly base: string; readonly deltas: Delta[] } | null = null
  let isWriting = false
  let carets: readonly Y.RelativePosition[] = []

  // Each sticks to the letter before it, so that what a colleague types at the same spot does not come between two letters
  // of one's own word.
  const caretsAt = (...indexes: readonly (number | null)[]): void => {
    carets = indexes.map((index) => Y.createRelativePositionFromTypeIndex(text, index ?? 0, -1))
  }
  // Just before a change from elsewhere, while the field still shows what its positions count in.
  const rememberCarets = (): void => {
    if (isWriting || composing || document.activeElement !== element) return
    caretsAt(element.selectionStart, element.selectionEnd)
  }
  /** The field as the text is now; the caret by its neighbours, not by its number. */
  const show = (): void => {
    const value = text.toString()
    if (element.value === value) return
    element.value = value
    if (document.activeElement !== element) return
    const [start, end] = carets.map((caret) => Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index)
    element.setSelectionRange(start ?? value.length, end ?? start ?? value.length)
  }
  const write = (edit: TextEdit | null): void => {
    if (!edit) return
    isWriting = true
    editText(doc, ref, edit)
    isWriting = false
  }
  const handleInput = (): void => {
    if (!composing) write(textDiff(text.toString(), element.value))
  }
  const handleCompositionStart = (): void => {
    composing = { base: text.toString(), deltas: [] }
  }
  // Nothing is written while a word is being composed: a half-composed syllable would travel to everybody.
  const handleCompositionEnd = (): void => {
    if (!composing) return
    const { base, deltas } = composing
    composing = null
    const typed = textDiff(base, element.value)
    const index = throughDeltas(typed?.index ?? element.selectionStart ?? 0, deltas)
    const end = typed ? throughDeltas(typed.index + typed.remove, deltas) : index
    const insert = typed?.insert ?? ''
    write(typed && { index, remove: end - index, insert })
    caretsAt(index + insert.length)
    show()
  }
  const handleChange = (event: Y.YTextEvent): void => {
    if (composing) composing.deltas.push(event.delta)
    else if (!isWriting) show()
  }

  element.value = text.toString()
  doc.on('beforeTransaction', rememberCarets)
  text.observe(handleChange)
  element.addEventListener('input', handleInput)
  element.addEventListener('compositionstart', handleCompositionStart)
  element.addEventListener('compositionend', handleCompositionEnd)
  return () => {
    // The field goes with a word half composed: what there is of it is kept.
    handleCompositionEnd()
    doc.off('beforeTransaction', rememberCarets)
    text.unobserve(handleChange)
    element.removeEventListener('input', handleInput)
    element.removeEventListener('compositionstart', handleCompositionStart)
    element.removeEventListener('compositionend', handleCompositionEnd)
  }
}

type Delta = Y.YTextEvent['delta']

/** Where a position has moved to by what others did; what they insert right at it goes before it. */
function throughDeltas(position: number, deltas: readonly Delta[]): number {
  return deltas.reduce((index, delta) => {
    let at = 0
    let moved = index
    for (const { retain = 0, insert, delete: removed = 0 } of delta) {
      const inserted = typeof insert === 'string' ? insert.length : 0
      if (at <= moved) moved += inserted
      if (at < moved) moved -= Math.min(removed, moved - at)
      at += retain + inserted
    }
    return moved
  }, position)
}
