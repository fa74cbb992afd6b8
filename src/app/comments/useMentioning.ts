// Whom an `@` before the caret may mean, and which of them the keys stand on. Knows a field's caret; puts nothing into it but
// the caret.
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Mention } from '../../core/wire/comments.ts'
import { type Asked, askedAt, candidates } from './mentioning.ts'
import { useKnownPeople } from './useKnownPeople.ts'

const SHOWN = 6
const NOBODY: readonly Mention[] = []

export interface Mentioning {
  readonly asked: Asked | null
  /** Empty: the list is closed. */
  readonly people: readonly Mention[]
  /** The one that Enter picks. */
  readonly at: number
  /** Returns whether the key was the list's. */
  takesKey(event: KeyboardEvent, pick: (at: number) => void): boolean
  /** Call when the caret has moved. */
  follow(): void
  /** With a caret: where it goes once the new text is in the field. */
  close(caret?: number): void
}

export function useMentioning(field: RefObject<HTMLTextAreaElement | null>, text: string): Mentioning {
  const known = useKnownPeople()
  const [caret, setCaret] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const next = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (next.current === null) return
    field.current?.setSelectionRange(next.current, next.current)
    next.current = null
  })
  const asked = caret === null ? null : askedAt(text, caret)
  const people = asked ? candidates(known, asked).slice(0, SHOWN) : NOBODY
  const chosen = Math.min(at, people.length - 1)
  const close = (to: number | null = null): void => {
    next.current = to
    setCaret(null)
  }
  return {
    asked,
    people,
    at: chosen,
    close,
    follow: () => {
      const { current } = field
      const isCaret = current && current.selectionStart === current.selectionEnd
      setCaret(isCaret ? current.selectionStart : null)
      setAt(0)
    },
    takesKey: (event, pick) => {
      if (people.length === 0 || event.ctrlKey || event.metaKey) return false
      const move = { ArrowDown: 1, ArrowUp: people.length - 1 }[event.key]
      if (move !== undefined) setAt((chosen + move) % people.length)
      else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen)
      else if (event.key === 'Escape') close()
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
