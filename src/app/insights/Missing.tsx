// There is nothing to draw: which data would fill the place, and how they are brought in.
import type { ReactNode } from 'react'
import styles from './Missing.module.css'

export function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.missing}>
      {children}{' '}
      <a href="/api/docs#/Feedback" target="_blank" rel="noreferrer">
        How to send them
      </a>
    </p>
  )
}
