// Where the others point, and the card they drag. Written straight into the page from awareness: a hundred moves a second
// render nothing. Inside React Flow's viewport, so positions are map coordinates.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useSession } from '../session/hooks.ts'
import styles from './Cursors.module.css'
import { CursorLayer } from './cursorLayer.ts'
import { useLayout } from './mapLayout.ts'

export function Cursors() {
  const { awareness } = useSession()
  const layer = useRef<HTMLDivElement>(null)
  const layout = useLayout()
  const cards = useRef(layout.cards)
  cards.current = layout.cards
  const store = useStoreApi()
  useEffect(() => {
    if (!layer.current) return
    const cursors = new CursorLayer(layer.current, {
      awareness,
      zoom: () => store.getState().transform[2],
      boxOf: (cardId) => cards.current.get(cardId),
    })
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform[2] !== before.transform[2]) cursors.resize()
    })
    return () => {
      unsubscribe()
      cursors.close()
    }
  }, [awareness, store])
  return <div ref={layer} className={styles.layer} aria-hidden="true" />
}
