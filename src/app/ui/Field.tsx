// A label, a hint and an error around any control, wired so that they are spoken with it. Knows nothing of the control.
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

/** To be spread on the control. */
export interface FieldControl {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  /** -1 where arrow keys lead to the control, not Tab. */
  readonly tabIndex?: -1
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly children: (control: FieldControl) => ReactNode
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const told = error ?? hint
  const toldId = `${id}-told`
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, ...(told && { 'aria-describedby': toldId }), ...(error && { 'aria-invalid': true }) })}
      {told && (
        <p id={toldId} className={error ? styles.error : styles.hint}>
          {error && <CircleAlert size={12} aria-hidden />}
          {told}
        </p>
      )}
    </div>
  )
}
