// What is known of one's changes, in three words at the most.
import { useStatus } from '../../session/hooks.ts'
import styles from './SavedState.module.css'
import { savedWords } from './savedWords.ts'

export function SavedState() {
  const status = useStatus()
  const waits = status.connection === 'offline' && status.unsaved > 0
  return (
    <span className={styles.saved} data-waits={waits} aria-live={waits ? 'polite' : 'off'}>
      {savedWords(status)}
    </span>
  )
}
