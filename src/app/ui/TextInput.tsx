// One line or several of text. Takes everything an input takes, so it can be bound either way.
import type { ComponentProps } from 'react'
import styles from './TextInput.module.css'

export function TextInput(props: Omit<ComponentProps<'input'>, 'className'>) {
  return <input type="text" autoComplete="off" className={styles.input} {...props} />
}

/** Grows with its text where the browser can. */
export function TextArea(props: Omit<ComponentProps<'textarea'>, 'className'>) {
  return <textarea rows={2} className={`${styles.input} ${styles.area}`} {...props} />
}
