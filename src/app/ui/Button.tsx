// A button with words on it. Knows how it looks; its words name the result.
import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

interface Look {
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger'
  readonly size?: 'md' | 'sm'
  readonly icon?: ReactNode
}

export type ButtonProps = Look & Omit<ComponentProps<'button'>, 'className'>

export function Button({ variant = 'secondary', size = 'md', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={styles.button} data-variant={variant} data-size={size} {...rest}>
      {icon}
      {children}
    </button>
  )
}

type LinkButtonProps = Look & Omit<ComponentProps<'a'>, 'className'>

/** Looks like a button and goes somewhere, so it can be opened in a new tab. */
export function LinkButton({ variant = 'secondary', size = 'md', icon, children, ...rest }: LinkButtonProps) {
  return (
    <a className={styles.button} data-variant={variant} data-size={size} {...rest}>
      {icon}
      {children}
    </a>
  )
}
