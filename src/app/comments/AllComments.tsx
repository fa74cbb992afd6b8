// Every thread of the map, filtered, each a way to where it stands. A thread whose card, step or cell was deleted is read here.
import { ChevronLeft } from 'lucide-react'
import { restore } from '../../core/doc/restore.ts'
import { access } from '../../core/model/access.ts'
import { type Anchor, placeOf } from '../../core/model/anchor.ts'
import { gesture } from '../canvas/edits.ts'
import { when } from '../home/when.ts'
import { AddLink } from '../panels/AddLink.tsx'
import { act } from '../session/act.ts'
import { useMayEdit, useReading, useSession } from '../session/hooks.ts'
import { COLLECTIONS, stampOf } from '../session/thing.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { reveal } from '../uiStore.ts'
import styles from './AllComments.module.css'
import { type AnchorWords, anchorWords } from './anchorWords.ts'
import { CommentsUnavailable } from './CommentsUnavailable.tsx'
import { look, me, useComments } from './commentStore.ts'
import { showTab, useCommentsView } from './commentsView.ts'
import { ThreadView } from './ThreadView.tsx'
import { type Thread, type ThreadFilter, unreadIn } from './threads.ts'
import { useShownThreads } from './useShownThreads.ts'

const FILTERS = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'mine', label: 'Mine' },
] as const

const EMPTY: Readonly<Record<ThreadFilter, string>> = {
  open: 'No open threads. Select a card, a step or an empty cell, then choose Comment.',
  resolved: 'No thread was resolved yet.',
  mine: 'Nothing by you, and nobody mentioned you yet.',
}

/** In place of what is selected, with the way back to it. */
export function CommentsPage() {
  return (
    <>
      <h2 className={styles.heading}>All comments</h2>
      <AddLink icon={<ChevronLeft size={14} />} onClick={() => showTab('comments')}>
        Only those on what is selected
      </AddLink>
      <AllComments />
    </>
  )
}

export function AllComments() {
  const { map } = useReading()
  const mayComment = access(useSession().role, 'comment')
  const { threads: all, seen, loaded } = useComments()
  const filter = useCommentsView((view) => view.filter)
  const threads = useShownThreads()
  const unread = all.some((thread) => unreadIn(thread, seen, me()) > 0)
  return (
    <div className={styles.all}>
      <div className={styles.head}>
        <Segmented
          label="Which threads"
          value={filter}
          options={FILTERS}
          onChange={(now) => useCommentsView.setState({ filter: now })}
        />
        {unread && <AddLink onClick={() => look(all)}>Mark all as read</AddLink>}
      </div>
      <CommentsUnavailable />
      {loaded && threads.length === 0 && <p className={styles.empty}>{EMPTY[filter]}</p>}
      <ul>
        {threads.map((thread) => {
          const words = anchorWords(map, thread.anchor)
          return (
            <li key={thread.id} className={styles.item}>
              {words ? (
                <Entry thread={thread} words={words} unread={unreadIn(thread, seen, me())} />
              ) : (
                <>
                  <div className={styles.onGone}>
                    <p>On a {placeOf(thread.anchor).kind} that was deleted</p>
                    <PutBack anchor={thread.anchor} />
                  </div>
                  <ThreadView thread={thread} mayComment={mayComment} onLeave={leave} />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Where one press is enough: a step that was merged away, or a cell, has no such way back. */
function PutBack({ anchor }: { readonly anchor: Anchor }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const place = placeOf(anchor)
  if (!mayEdit || place.kind === 'cell') return null
  const stamp = stampOf(session.doc, place)
  if (!stamp || stamp.into !== undefined) return null
  const handleClick = (): void => {
    const ref = { collection: COLLECTIONS[place.kind], id: place.id }
    gesture(session, () => void act(restore(session.doc, ref)))
    reveal(place)
  }
  return (
    <Button size="sm" variant="ghost" onClick={handleClick}>
      Put it back
    </Button>
  )
}

const leave = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

interface EntryProps {
  readonly thread: Thread
  readonly words: AnchorWords
  readonly unread: number
}

/** The way to it: selects what it stands on and brings it into sight. */
function Entry({ thread, words, unread }: EntryProps) {
  const [first] = thread.comments
  const last = thread.comments.at(-1)
  if (!first || !last) return null
  const answers = thread.comments.length - 1
  return (
    <button
      type="button"
      className={styles.entry}
      data-unread={unread > 0}
      onClick={() => reveal(placeOf(thread.anchor))}
    >
      <span className={styles.where}>
        {words.where}
        <span className={styles.time}>{when(last.createdAt, new Date())}</span>
      </span>
      <b className={styles.title}>{words.title}</b>
      <span className={styles.said}>
        {first.author.name}: {first.text}
      </span>
      {(answers > 0 || unread > 0 || thread.resolved) && (
        <span className={styles.facts}>
          {answers > 0 && <span>{answers === 1 ? '1 reply' : `${answers} replies`}</span>}
          {thread.resolved && <span>Resolved</span>}
          {unread > 0 && <span className={styles.unread}>{unread} unread</span>}
        </span>
      )}
    </button>
  )
}
