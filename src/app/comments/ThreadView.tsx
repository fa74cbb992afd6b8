// One thread: its comments, a field to answer, and the way to resolve or reopen it. Whoever sees it has read it.
import { Check, CircleCheck } from 'lucide-react'
import { type MouseEvent, useEffect, useState } from 'react'
import { exactly } from '../home/when.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/Toast.ts'
import { CommentLine } from './CommentLine.tsx'
import { Composer } from './Composer.tsx'
import { look, me, useComments } from './commentStore.ts'
import styles from './ThreadView.module.css'
import { isUnread, type Thread } from './threads.ts'
import { useCommentActions } from './useCommentActions.ts'

interface ThreadViewProps {
  readonly thread: Thread
  readonly mayComment: boolean
  readonly onLeave: () => void
}

export function ThreadView({ thread, mayComment, onLeave }: ThreadViewProps) {
  const { write } = useCommentActions()
  // What was unread when it came into sight stays marked while it is looked at.
  const [seenBefore] = useState(() => useComments.getState().seen)
  useReading(thread)
  const [first] = thread.comments
  return (
    <article
      className={styles.thread}
      aria-label={`Thread of ${first?.author.name}`}
      tabIndex={-1}
      data-open={!thread.resolved}
    >
      {thread.resolved && <Resolved thread={thread} mayComment={mayComment} />}
      {thread.beganWithDeleted && <p className={styles.gone}>The first comment was deleted.</p>}
      <ol className={styles.comments}>
        {thread.comments.map((comment) => (
          <CommentLine
            key={comment.id}
            comment={comment}
            isNew={!thread.resolved && isUnread(comment, seenBefore, me())}
            mayComment={mayComment && !thread.resolved}
          />
        ))}
      </ol>
      {mayComment && !thread.resolved && (
        <div className={styles.answer}>
          <Composer
            label="Reply"
            action="Reply"
            place={`thread/${thread.id}`}
            onSend={(words) => write({ threadId: thread.id }, words)}
            onLeave={onLeave}
          />
          <Settle thread={thread} />
        </div>
      )}
    </article>
  )
}

/** Marks it read while the page is in front of somebody. */
function useReading(thread: Thread): void {
  useEffect(() => {
    const handleSight = (): void => {
      if (document.visibilityState === 'visible') look([thread])
    }
    handleSight()
    document.addEventListener('visibilitychange', handleSight)
    return () => document.removeEventListener('visibilitychange', handleSight)
  }, [thread])
}

/** Answers whether the server took it. */
function useSettle(thread: Thread): (resolved: boolean) => Promise<boolean> {
  const { settle } = useCommentActions()
  return async (resolved) => {
    const answer = await settle(thread.id, resolved)
    if (!answer.ok) showToast({ id: thread.id, message: answer.trouble.sentence })
    return answer.ok
  }
}

/** The button goes with the press; the focus goes on to the next open thread, or else to the panel. */
function Settle({ thread }: { readonly thread: Thread }) {
  const settle = useSettle(thread)
  const handleClick = async ({ currentTarget }: MouseEvent<HTMLElement>): Promise<void> => {
    const next = threadAfter(currentTarget)
    if (await settle(true)) next?.focus()
  }
  return <IconButton label="Resolve" icon={<Check size={16} />} onClick={handleClick} />
}

function threadAfter(button: HTMLElement): HTMLElement | null {
  const panel = button.closest('aside')
  const open = [...(panel?.querySelectorAll<HTMLElement>('article[data-open="true"]') ?? [])]
  const at = open.findIndex((thread) => thread.contains(button))
  return open[at + 1] ?? open[at - 1] ?? panel
}

function Resolved({ thread, mayComment }: Pick<ThreadViewProps, 'thread' | 'mayComment'>) {
  const settle = useSettle(thread)
  if (!thread.resolved) return null
  const { by, at } = thread.resolved
  return (
    <div className={styles.resolved}>
      <CircleCheck size={14} aria-hidden />
      <p title={exactly(at)}>Resolved by {by.name}</p>
      {mayComment && (
        <Button size="sm" variant="ghost" onClick={() => settle(false)}>
          Reopen
        </Button>
      )}
    </div>
  )
}
