// What stands where a map will be, for the moment it takes to open.
import { Logo } from '../ui/Logo.tsx'
import styles from './Opening.module.css'

interface OpeningProps {
  /** null: something in front of it speaks. */
  readonly words?: string | null
}

export function Opening({ words = 'Opening the map' }: OpeningProps) {
  return (
    <div className={styles.opening}>
      <div className={styles.bar}>
        <Logo />
      </div>
      {words && (
        <p className={styles.words} role="status">
          {words}
        </p>
      )}
    </div>
  )
}
