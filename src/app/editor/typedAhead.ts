// Letters typed for a window that is still on its way: kept until its field takes them. No key is one of the map's in between. Knows keys; knows no window.

import { useEffect, useRef } from 'react'

let letters = ''

/** Until something else takes the focus. Returns its own end. */
export function keepLetters(): () => void {
  letters = ''
  const stop = new AbortController()
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Backspace') letters = letters.slice(0, -1)
    else if (event.key.length === 1) letters += event.key
    event.preventDefault()
    event.stopPropagation()
  }
  const options = { signal: stop.signal, capture: true }
  addEventListener('keydown', handleKey, options)
  addEventListener('focusin', () => stop.abort(), options)
  return () => stop.abort()
}

/** The field takes the focus when it shows all of them: nothing typed falls in between. */
export function useTypedAhead(
  field: { readonly current: HTMLInputElement | null },
  { words, onWords }: { readonly words: string; readonly onWords: (words: string) => void },
): void {
  const isTaken = useRef(false)
  useEffect(() => {
    if (isTaken.current) return
    if (letters !== words) {
      onWords(letters)
      return
    }
    isTaken.current = true
    field.current?.focus()
  }, [field, words, onWords])
}
