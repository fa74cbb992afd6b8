// A small + that appears where the pointer is; the keyboard adds with N, S and L. Knows nothing of what it adds.
import { Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import styles from './AddButton.module.css'

interface AddButtonProps {
  readonly label: string
  readonly style: CSSProperties
  readonly onClick: () => void
  /** Fills its place with a dashed outline instead of being a dot. */
  readonly wide?: boolean
}

export function AddButton({ label, style, onClick, wide = false }: AddButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.add} nodrag nopan`}
      data-wide={wide}
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
    </button>
  )
}
