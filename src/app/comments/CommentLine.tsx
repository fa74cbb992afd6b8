// One comment of a thread: who, when, the words; one's own can be edited and deleted. Knows nothing of its thread.
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Comment } from '../../core/wire/comments.ts'
import { exactly, when } from '../home/when.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useVisitor } from '../visitor/visitor.ts'
import styles from './CommentLine.module.css'
import { CommentText } from './CommentText.tsx'
import { Composer } from './Composer.tsx'
import { useCommentActions } from './useCommentActions.ts'

interface CommentLineProps {
  readonly comment: Comment
  /** It was not read before. */
  readonly isNew: boolean
  readonly mayComment: boolean
}

type Doing = 'reading' | 'editing' | 'deleting'

export function CommentLine({ comment, isNew, mayComment }: CommentLineProps) {
  const isOwn = useVisitor((visitor) => visitor?.id === comment.author.id)
  const [doing, setDoing] = useState<Doing>('reading')
  const { edit } = useCommentActions()
  const { author, createdAt, editedAt } = comment
  return (
    <li className={styles.comment} data-new={isNew}>
      <Avatar name={author.name} visitorId={author.id} sizePx={22} />
      <div className={styles.said}>
        <div className={styles.head}>
          <b className={styles.name}>{author.name}</b>
          <time className={styles.time} dateTime={createdAt} title={exactly(createdAt)}>
            {when(createdAt, new Date())}
          </time>
          {editedAt && (
            <span className={styles.time} title={exactly(editedAt)}>
              edited
            </span>
          )}
          {isNew && <span className={styles.new}>New</span>}
          {isOwn && mayComment && doing === 'reading' && <OwnMenu onChoose={setDoing} />}
        </div>
        {doing === 'editing' ? (
          <Composer
            label="Edit your comment"
            action="Save"
            place={`edit/${comment.id}`}
            before={comment}
            focused
            onSend={async (words) => {
              const answer = await edit(comment.id, words)
              if (answer.ok) setDoing('reading')
              return answer
            }}
            onLeave={() => setDoing('reading')}
          />
        ) : (
          <CommentText text={comment.text} mentions={comment.mentions} />
        )}
        {doing === 'deleting' && <DeleteQuestion comment={comment} onKeep={() => setDoing('reading')} />}
      </div>
    </li>
  )
}

function OwnMenu({ onChoose }: { readonly onChoose: (doing: Doing) => void }) {
  return (
    <span className={styles.menu}>
      <Menu
        align="end"
        trigger={<IconButton size="sm" label="Your comment" icon={<Ellipsis size={14} />} />}
        entries={[
          { kind: 'action', label: 'Edit', icon: <Pencil size={14} />, onSelect: () => onChoose('editing') },
          {
            kind: 'action',
            label: 'Delete…',
            icon: <Trash2 size={14} />,
            danger: true,
            onSelect: () => onChoose('deleting'),
          },
        ]}
      />
    </span>
  )
}

/** Asked, unlike elsewhere: of a deleted comment nothing is kept that could be put back. */
function DeleteQuestion({ comment, onKeep }: { readonly comment: Comment; readonly onKeep: () => void }) {
  const { remove } = useCommentActions()
  const [trouble, setTrouble] = useState<string | null>(null)
  const handleDelete = async (): Promise<void> => {
    const answer = await remove(comment)
    if (!answer.ok) setTrouble(answer.trouble.sentence)
  }
  return (
    <fieldset className={styles.question} aria-label="Delete this comment?">
      <p role="alert">{trouble ?? 'It cannot be put back.'}</p>
      <Button size="sm" onClick={onKeep} autoFocus>
        Keep
      </Button>
      <Button size="sm" variant="danger" onClick={() => void handleDelete()}>
        Delete
      </Button>
    </fieldset>
  )
}
