// A button that is only a picture: its name is spoken, and shown in a tooltip.
import type { ComponentProps, ReactNode } from 'react'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'title' | 'children'> {
  readonly label: string
  readonly icon: ReactNode
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string
  readonly size?: 'md' | 'sm'
  /** For a button that stays down. */
  readonly pressed?: boolean
  readonly tooltipSide?: 'top' | 'right' | 'bottom' | 'left'
}

export function IconButton({ label, icon, shortcut, size = 'md', pressed, tooltipSide, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut && { shortcut })} {...(tooltipSide && { side: tooltipSide })}>
      <button
        type="button"
        className={styles.button}
        data-size={size}
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
