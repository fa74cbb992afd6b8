// The keys that open what one looks for by typing, in every view and from every field: they are the browser's own keys for the
// like, so they are taken only while a map is open. Knows no list.
import { useEffect } from 'react'
import { type Seeking, seek } from '../uiStore.ts'

const KEYS: Readonly<Record<string, Seeking>> = { k: 'commands' }

export function useSeekKeys(): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event
      const seeking = KEYS[key.toLowerCase()]
      if (!seeking || defaultPrevented || ctrlKey === metaKey || shiftKey || altKey) return
      // A window in front is to be answered first.
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return
      event.preventDefault()
      seek(seeking)
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [])
}
