// The colours of those who are here now, no two alike while there are seven: written into the page as properties by visitor, so
// that pointers, rings and discs change together and nothing is drawn anew for it. Knows no element but the root.
import { useEffect } from 'react'
import { huesTogether } from '../../core/model/hue.ts'
import { useVisitor } from '../visitor/visitor.ts'
import { usePeers } from './hooks.ts'

export function usePeerColours(): void {
  const peers = usePeers()
  const visitor = useVisitor()
  // Nameless as the others see it (presence.ts).
  const here = visitor ? [{ id: visitor.id, name: visitor.name || 'Somebody' }, ...peers] : peers
  const told = JSON.stringify([...huesTogether(here)])
  useEffect(() => {
    const { style } = document.documentElement
    const hues: readonly (readonly [string, number])[] = JSON.parse(told)
    for (const [id, hue] of hues) style.setProperty(`--here-${id}`, `var(--who-${hue})`)
    return () => {
      for (const [id] of hues) style.removeProperty(`--here-${id}`)
    }
  }, [told])
}
