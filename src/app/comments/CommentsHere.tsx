// The comments on one thing: its threads, the open ones first, and a field for a new one. Knows which thing by its anchor.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { access } from '../../core/model/access.ts'
import { type Anchor, placeOf } from '../../core/model/anchor.ts'
import { cardElementId, cellElementId, headerElementId } from '../canvas/elementIds.ts'
import { AddLink } from '../panels/AddLink.tsx'
import { useReading, useSession } from '../session/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { reveal } from '../uiStore.ts'
import { anchorWords } from './anchorWords.ts'
import styles from './CommentsHere.module.css'
import { CommentsUnavailable } from './CommentsUnavailable.tsx'
import { Composer } from './Composer.tsx'
import { useComments } from './commentStore.ts'
import { showAllComments, useCommentsView } from './commentsView.ts'
import { ThreadView } from './ThreadView.tsx'
import { useCommentActions } from './useCommentActions.ts'
import { useShownThreads } from './useShownThreads.ts'

export function CommentsHere({ anchor }: { readonly anchor: Anchor }) {
  const threads = useComments((state) => state.threads)
  const mayComment = access(useSession().role, 'comment')
  const here = threads.filter((thread) => thread.anchor === anchor)
  const inOrder = [...here.filter(({ resolved }) => !resolved).reverse(), ...here.filter(({ resolved }) => resolved)]
  const leave = (): void => focusAnchor(anchor)
  return (
    <div className={styles.here}>
      <Ways anchor={anchor} />
      <CommentsUnavailable />
      {inOrder.map((thread) => (
        <ThreadView key={thread.id} thread={thread} mayComment={mayComment} onLeave={leave} />
      ))}
      {mayComment ? (
        <NewThread anchor={anchor} isFirst={here.length === 0} onLeave={leave} />
      ) : (
        <p className={styles.note}>You may read comments. Ask for a link that lets you write some.</p>
      )}
    </div>
  )
}

interface NewThreadProps {
  readonly anchor: Anchor
  readonly isFirst: boolean
  readonly onLeave: () => void
}

function NewThread({ anchor, isFirst, onLeave }: NewThreadProps) {
  const { write } = useCommentActions()
  const focused = useCommentsView((view) => view.wantsFocus)
  return (
    <div className={styles.new}>
      <Composer
        label={isFirst ? `Comment on this ${placeOf(anchor).kind}` : 'Begin another thread'}
        action="Comment"
        place={anchor}
        focused={focused}
        onFocused={gotFocus}
        onSend={(words) => write({ anchor }, words)}
        onLeave={onLeave}
      />
      {isFirst && <p className={styles.note}>@ names somebody, so that they find it under “Mine”.</p>}
    </div>
  )
}

const gotFocus = (): void => useCommentsView.setState({ wantsFocus: false })

/** To the list, and from one commented thing to the next. */
function Ways({ anchor }: { readonly anchor: Anchor }) {
  const { map } = useReading()
  const threads = useShownThreads()
  const stops = [...new Set(threads.map((thread) => thread.anchor))].filter((each) => anchorWords(map, each) !== null)
  const at = stops.indexOf(anchor)
  const go = (to: number): void => {
    const next = stops[(to + stops.length) % stops.length]
    if (next) reveal(placeOf(next))
  }
  const others = stops.length - (at < 0 ? 0 : 1)
  return (
    <div className={styles.ways}>
      <AddLink onClick={showAllComments}>All comments</AddLink>
      {others > 0 && (
        <>
          {at >= 0 && (
            <span className={styles.count}>
              {at + 1} of {stops.length}
            </span>
          )}
          <IconButton
            size="sm"
            label="Previous commented"
            icon={<ChevronLeft size={15} />}
            onClick={() => go(at - 1)}
          />
          <IconButton size="sm" label="Next commented" icon={<ChevronRight size={15} />} onClick={() => go(at + 1)} />
        </>
      )}
    </div>
  )
}

/** Back to the map, where the keys go on from. */
function focusAnchor(anchor: Anchor): void {
  const place = placeOf(anchor)
  const id =
    place.kind === 'card'
      ? cardElementId(place.id)
      : place.kind === 'step'
        ? headerElementId('step', place.id)
        : cellElementId(place.laneId, place.stepId)
  const element = document.getElementById(id)
  if (element) element.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
