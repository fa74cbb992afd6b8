// A sentence that stays true for a while, across the top of what it is about. Spoken when it appears.
import type { ReactNode } from 'react'
import styles from './Banner.module.css'

interface BannerProps {
  readonly tone?: 'info' | 'warn' | 'danger'
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Banner({ tone = 'info', icon, children, action }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role="status">
      {icon}
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  )
}
