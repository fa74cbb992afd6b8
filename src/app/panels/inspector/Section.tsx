// A named part of a panel. Knows how it is set apart, not what it holds.
import { type ReactNode, useId } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  readonly title: string
  /** Beside the title, quieter. */
  readonly note?: string
  readonly children: ReactNode
}

export function Section({ title, note, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
        {note && <span className={styles.note}>{note}</span>}
      </h3>
      {children}
    </section>
  )
}
