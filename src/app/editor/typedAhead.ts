// What is typed for a window that is still on its way: letters are kept until its field takes them, Enter is done then, and
// Escape means that it is no longer wanted. No key is one of the map's in between.
// Knows keys; knows no window.
import { useEffect, useRef } from 'react'

let letters = ''
let isEntered = false
let keeping = new AbortController()

/** Until the field takes the focus. Returns its own end. */
export function keepLetters(onUnwanted: () => void): () => void {
  letters = ''
  isEntered = false
  const stop = new AbortController()
  keeping = stop
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Escape') onUnwanted()
    else if (event.key === 'Enter') isEntered = true
    else if (event.key === 'Backspace' && !isEntered) letters = letters.slice(0, -1)
    else if (event.key.length === 1 && !isEntered) letters += event.key
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('keydown', handleKey, { signal: stop.signal, capture: true })
  return () => stop.abort()
}

/** The field takes the focus when it is there and shows all of them: nothing typed falls in between. */
export function useTypedAhead(
  field: { readonly current: HTMLInputElement | null },
  { words, onWords }: { readonly words: string; readonly onWords: (words: string) => void },
): void {
  const isTaken = useRef(false)
  useEffect(() => {
    if (isTaken.current || !field.current) return
    if (letters !== words) {
      onWords(letters)
      return
    }
    isTaken.current = true
    keeping.abort()
    field.current.focus()
    if (isEntered) enter(field.current)
  }, [field, words, onWords])
}

/** Once what the letters find is on the page. */
function enter(field: HTMLInputElement): void {
  requestAnimationFrame(() => field.dispatchEvent(new KeyboardEvent('keydown', ENTER)))
}

const ENTER = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true } as const
