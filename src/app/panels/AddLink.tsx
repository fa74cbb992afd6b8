// A quiet way to add something, at the end of a list: words in the colour of action, no box.
import type { ComponentProps, ReactNode } from 'react'
import styles from './AddLink.module.css'

type AddLinkProps = Omit<ComponentProps<'button'>, 'className'> & { readonly icon?: ReactNode }

export function AddLink({ icon, children, ...rest }: AddLinkProps) {
  return (
    <button type="button" className={styles.link} {...rest}>
      {icon}
      {children}
    </button>
  )
}
