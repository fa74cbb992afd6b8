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
  /** Without the pointer on it or on what it stands beside. */
  readonly shown?: boolean | undefined
  /** Stands on the edge of a header, beside its words. */
  readonly edge?: boolean
}

export function AddButton({ label, style, onClick, words, shown = false, edge = false }: AddButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.add} nodrag nopan`}
      data-wide={words !== undefined}
      data-shown={shown}
      data-edge={edge}
      tabIndex={-1}
      aria-label={label}
      title={label}
      style={style}
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
    >
      <Plus size={edge ? 12 : 14} />
      {words}
    </button>
  )
}
