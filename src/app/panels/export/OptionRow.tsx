// One choice of a window: what it is about on the left, the choice on the right.
import type { ReactNode } from 'react'
import styles from './ExportOptions.module.css'

export function OptionRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{label}</span>
      {children}
    </div>
  )
}
