// A small + that appears where the pointer is; the keyboard adds with N, S and L. Knows nothing of what it adds.
import { Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import styles from './AddButton.module.css'

interface AddButtonProps {
  readonly label: string
  readonly style: CSSProperties
  readonly onClick: () => void
  /** Fills its place with a dashed outline and these words, instead of being a dot. */
  readonly words?: string | undefined
}

export function AddButton({ label, style, onClick, words }: AddButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.add} nodrag nopan`}
      data-wide={words !== undefined}
      tabIndex={-1}
      aria-label={label}
      title={label}
      style={style}
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
    >
      <Plus size={14} />
      {words}
    </button>
  )
}
