// A page that cannot show what it was asked for: what happened, what is safe, and the way on.
import type { ReactNode } from 'react'
import { EmptyState } from './EmptyState.tsx'
import styles from './ErrorScreen.module.css'
import { Logo } from './Logo.tsx'

interface ErrorScreenProps {
  readonly title: string
  readonly children: ReactNode
  readonly ways: ReactNode
}

export function ErrorScreen({ title, children, ways }: ErrorScreenProps) {
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <a className={styles.home} href="/">
          <Logo />
          Throughline
        </a>
      </header>
      <main className={styles.main}>
        <EmptyState title={title} heading="h1" ways={ways}>
          {children}
        </EmptyState>
      </main>
    </div>
  )
}
