// One property on one line: its name on the left, its value or control on the right.
import { type ReactNode, useId } from 'react'
import type { FieldControl } from '../../ui/Field.tsx'
import styles from './Row.module.css'

interface RowProps {
  readonly label: string
  readonly children: (control: FieldControl) => ReactNode
}

export function Row({ label, children }: RowProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.value}>{children({ id })}</div>
    </div>
  )
}

/** Sets rows apart with hairlines. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <div className={styles.rows}>{children}</div>
}
