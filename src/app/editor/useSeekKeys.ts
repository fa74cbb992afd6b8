// The keys that open what one looks for by typing, in every view and from every field: they are the browser's own keys for the
// like, so they are taken only while a map is open. Knows no list.
import { useEffect } from 'react'
import { type Seeking, seek, useUi } from '../uiStore.ts'

export const SEEK_KEYS = { k: 'commands', f: 'find' } as const satisfies Readonly<Record<string, Seeking>>

export function useSeekKeys(): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event
      const keys: Readonly<Record<string, Seeking>> = SEEK_KEYS
      const seeking = keys[key.toLowerCase()]
      if (!seeking || defaultPrevented || ctrlKey === metaKey || shiftKey || altKey) return
      // A window in front is to be answered first.
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return
      if (seeking === 'find' && useUi.getState().seeking === 'find' && !isBackInField()) return
      event.preventDefault()
      seek(seeking)
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [])
}

/** Asked for again it takes the focus back; from its own field the browser's finder opens, for whoever wants that. */
function isBackInField(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[data-find]')
  if (!field || field === document.activeElement) return false
  field.focus()
  field.select()
  return true
}
