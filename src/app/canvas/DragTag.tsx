// Says on a dragged card what is more than it shows: that others go along, or that a copy goes.
import type { Layout } from '../../core/scene/placement.ts'
import styles from './DragTag.module.css'
import type { Drag } from './dragStore.ts'
import { cardsInWords } from './spokenSelection.ts'

type DragTagProps = { readonly layout: Layout } & Pick<
  Extract<Drag, { kind: 'card' }>,
  'id' | 'ids' | 'copies' | 'x' | 'y'
>

export function DragTag({ layout, id, ids, copies, x, y }: DragTagProps) {
  const box = layout.cards.get(id)
  if (!box || (ids.length < 2 && !copies)) return null
  const words = ids.length < 2 ? 'Copy' : copies ? `Copy ${cardsInWords(ids.length)}` : cardsInWords(ids.length)
  return (
    <span className={styles.tag} data-testid="drag-tag" style={{ left: x + box.width, top: y }}>
      {words}
    </span>
  )
}
