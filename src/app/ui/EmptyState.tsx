// Nothing is here yet: what is true, and the way on.
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'
import { OpenLine } from './OpenLine.tsx'

interface EmptyStateProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the likeliest last. */
  readonly ways?: ReactNode
  /** The heading of a page of its own is its first. */
  readonly heading?: 'h1' | 'h2'
}

export function EmptyState({ title, children, ways, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <OpenLine />
      <Heading>{title}</Heading>
      <p className={styles.words}>{children}</p>
      {ways && <div className={styles.ways}>{ways}</div>}
    </section>
  )
}
