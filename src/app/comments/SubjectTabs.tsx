// The tabs of the inspector: what customers say of what is selected, its details, and what colleagues say about it. Knows the
// comments; the rest is given.
import * as Tabs from 'radix-ui/tabs'
import type { ReactNode } from 'react'
import type { Anchor } from '../../core/model/anchor.ts'
import { useReading } from '../session/hooks.ts'
import { PartFence } from '../ui/PartFence.tsx'
import { useUi } from '../uiStore.ts'
import { anchorWords } from './anchorWords.ts'
import { useComments } from './commentStore.ts'
import { showFirst, showTab, useCommentsView } from './commentsView.ts'
import { AllComments, CommentsHere } from './parts.ts'
import styles from './SubjectTabs.module.css'

interface SubjectTabsProps {
  /** null: the tab lists all there are. */
  readonly anchor: Anchor | null
  /** What customers say; absent: nobody did. */
  readonly feedback?: ReactNode
  readonly children: ReactNode
}

export function SubjectTabs({ anchor, feedback, children }: SubjectTabsProps) {
  const tab = useCommentsView((view) => (view.tab === 'details' && feedback ? view.first : view.tab))
  const count = useOpenCount(anchor)
  return (
    <Tabs.Root value={tab} onValueChange={(next) => show(next, feedback !== undefined)}>
      <Tabs.List className={styles.tabs} aria-label="What to see of it">
        {feedback && (
          <Tabs.Trigger className={styles.tab} value="feedback">
            Feedback
          </Tabs.Trigger>
        )}
        <Tabs.Trigger className={styles.tab} value="details">
          Details
        </Tabs.Trigger>
        <Tabs.Trigger className={styles.tab} value="comments">
          Comments {count > 0 && <span className={styles.count}>{count}</span>}
        </Tabs.Trigger>
      </Tabs.List>
      {feedback && (
        <Tabs.Content value="feedback" tabIndex={-1}>
          <PartFence>{feedback}</PartFence>
        </Tabs.Content>
      )}
      {/* Not by its tab: a card has a field of that name. */}
      <Tabs.Content value="details" tabIndex={-1} aria-labelledby={undefined} aria-label="In detail">
        {children}
      </Tabs.Content>
      <Tabs.Content value="comments" tabIndex={-1}>
        {anchor && <CellWords anchor={anchor} />}
        <PartFence>{anchor ? <CommentsHere anchor={anchor} /> : <AllComments />}</PartFence>
      </Tabs.Content>
    </Tabs.Root>
  )
}

/** Of a subject without feedback the choice says nothing about those that have some. */
function show(tab: string, hasFeedback: boolean): void {
  if (tab === 'comments') showTab(tab)
  else if (hasFeedback) showFirst(tab === 'feedback' ? tab : 'details')
  else showTab('details')
}

/** Of a cell, which has no panel of its own, the words that say which one it is. */
function CellWords({ anchor }: { readonly anchor: Anchor }) {
  const { map } = useReading()
  const isCell = useUi((ui) => ui.selected?.kind === 'cell')
  const words = isCell && anchorWords(map, anchor)
  return words ? (
    <p className={styles.cell}>
      <b>{words.title}</b> in {words.where}
    </p>
  ) : null
}

/** In open threads. */
function useOpenCount(anchor: Anchor | null): number {
  const threads = useComments((state) => state.threads)
  return threads
    .filter((thread) => !thread.resolved && (anchor === null || thread.anchor === anchor))
    .reduce((sum, { comments }) => sum + comments.length, 0)
}
