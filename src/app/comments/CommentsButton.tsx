// The door to every comment of the map, in the bar; says how many are unread. Where it stands, comments are kept up to date.
import { MessageCircle } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { useUi } from '../uiStore.ts'
import { useVisitor } from '../visitor/visitor.ts'
import styles from './CommentsButton.module.css'
import { me, useComments } from './commentStore.ts'
import { showAllComments, showTab, useCommentsView } from './commentsView.ts'
import { unreadIn } from './threads.ts'
import { useLiveComments } from './useLiveComments.ts'

export function CommentsButton() {
  useLiveComments()
  useVisitor()
  const { threads, seen } = useComments()
  const unread = threads.reduce((sum, thread) => sum + unreadIn(thread, seen, me()), 0)
  const selected = useUi((ui) => ui.selected)
  const inSight = useUi((ui) => ui.inspectorOpen)
  const open = useCommentsView((view) => view.tab === 'comments' && view.allFor?.selected === selected) && inSight
  return (
    <span className={styles.door} data-unread={unread > 0}>
      <IconButton
        label={unread > 0 ? `Comments, ${unread} unread` : 'Comments'}
        icon={<MessageCircle size={16} />}
        pressed={open}
        onClick={() => (open ? showTab('details') : showAllComments())}
      />
    </span>
  )
}
