// What is under the pointer may go from under it without the pointer moving: the view moves, a window comes over it. No leave
// is told of that, nor when what the pointer left is gone; whatever else of the page it comes over next ends the hover. Renders
// nothing; its code comes after the map.
import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { cardAt } from './cardAt.ts'
import { hover, hoverNothing, useHovered } from './hovered.ts'

export function HoverEnds({ section }: { readonly section: RefObject<HTMLElement | null> }): null {
  const store = useStoreApi()
  useEffect(() => {
    const unsubscribe = store.subscribe(({ transform }, before) => {
      if (transform !== before.transform) hover({ ...useHovered.getState(), card: null })
    })
    const handleOver = ({ target }: Event): void => {
      if (!(target instanceof Node) || !section.current?.contains(target)) hoverNothing()
      else if (useHovered.getState().card !== null) hover({ ...useHovered.getState(), card: cardAt(target) })
    }
    document.addEventListener('pointerover', handleOver)
    document.documentElement.addEventListener('pointerleave', hoverNothing)
    return () => {
      unsubscribe()
      document.removeEventListener('pointerover', handleOver)
      document.documentElement.removeEventListener('pointerleave', hoverNothing)
      hoverNothing()
    }
  }, [section, store])
  return null
}
