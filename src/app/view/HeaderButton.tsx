// A small button on a header of the canvas, there while the pointer or the selection is on the header. The keyboard and fingers
// have the same in the header's menu and in the inspector. Knows nothing of what it does.
import type { CSSProperties, ReactNode } from 'react'
import styles from './HeaderButton.module.css'

interface HeaderButtonProps {
  readonly label: string
  readonly icon: ReactNode
  readonly style: CSSProperties
  /** In sight even without a pointer: what it would undo has no other sign. */
  readonly stays?: boolean
  readonly onPress: () => void
}

export function HeaderButton({ label, icon, style, stays = false, onPress }: HeaderButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} nodrag nopan`}
      data-stays={stays}
      tabIndex={-1}
      aria-label={label}
      title={label}
      style={style}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {icon}
    </button>
  )
}
