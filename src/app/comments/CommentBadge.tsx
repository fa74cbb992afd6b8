// The count of comments on a card, a step or a cell, over its upper edge; a press leads to them. Stands on the canvas only: no
// drawing and no exported picture has it.
import { MessageCircle } from 'lucide-react'
import { type AnchorPlace, anchorOf } from '../../core/model/anchor.ts'
import styles from './CommentBadge.module.css'
import { showCommentsOn } from './commentsView.ts'
import { useMark } from './marks.ts'

export function CommentBadge({ place }: { readonly place: AnchorPlace }) {
  const mark = useMark(anchorOf(place))
  if (!mark) return null
  const { open, unread } = mark
  const label = `${open === 1 ? '1 comment' : `${open} comments`}${unread > 0 ? `, ${unread} unread` : ''}`
  return (
    <button
      type="button"
      // The key C leads there as well, and the grid is one stop of the Tab key.
      tabIndex={-1}
      className={`${styles.badge} nodrag`}
      data-unread={unread > 0}
      aria-label={label}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        showCommentsOn(place)
      }}
    >
      <MessageCircle size={11} strokeWidth={2.25} aria-hidden />
      {open}
    </button>
  )
}
