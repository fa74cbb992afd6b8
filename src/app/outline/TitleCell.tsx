// The name of what a row stands for, typed where it is read.
import type { MouseEvent, ReactNode } from 'react'
import type { TextRef } from '../../core/doc/text.ts'
import { editTitle } from '../canvas/edits.ts'
import { useMayEdit } from '../session/hooks.ts'
import { type Leaving, TextField } from '../session/TextField.tsx'
import { type Selected, selectByKey, startEditing, useUi } from '../uiStore.ts'
import styles from './TitleCell.module.css'

type Named = Extract<Selected, { readonly kind: 'card' | 'step' | 'stage' | 'lane' }>

interface TitleCellProps {
  readonly of: Named
  readonly title: string
  /** Where the cell begins and how many columns it takes. */
  readonly column: number
  readonly columns?: number
  /** Over how many more its words may go: those of cells that are there and empty. */
  readonly beyond?: number
  /** A claim that work follows from. */
  readonly strong?: boolean
  /** What a customer said or thought. */
  readonly said?: boolean
  /** Before and after the name. */
  readonly before?: ReactNode
  readonly after?: ReactNode
}

const COLLECTIONS = { card: 'cards', step: 'steps', stage: 'stages', lane: 'lanes' } as const

export function TitleCell({
  of,
  title,
  column,
  columns = 1,
  beyond = 0,
  strong = false,
  said = false,
  before,
  after,
}: TitleCellProps) {
  const mayEdit = useMayEdit()
  const collection = COLLECTIONS[of.kind]
  const editing = useUi((ui) => ui.editing?.collection === collection && ui.editing.id === of.id)
  const textRef: TextRef = { collection, id: of.id, field: 'title' }
  const handleDoubleClick = (event: MouseEvent): void => {
    event.preventDefault()
    if (mayEdit) editTitle(of)
  }
  const handleLeave = (why: Leaving): void => {
    startEditing(null)
    if (why === 'enter' || why === 'escape') selectByKey(of)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a treegrid are not those of a table
    <div
      role="rowheader"
      aria-colindex={column}
      aria-colspan={columns}
      tabIndex={-1}
      className={styles.title}
      data-columns={columns}
      data-beyond={beyond}
      data-strong={strong}
      data-said={said}
      onDoubleClick={handleDoubleClick}
    >
      {before}
      {editing ? (
        <span className={styles.field} data-testid="title-editor">
          <TextField textRef={textRef} label="Title" lines="wrapped" autoFocus onLeave={handleLeave} />
        </span>
      ) : (
        <span className={styles.text}>
          <span className={styles.words} data-empty={title === ''} title={title}>
            {title || 'Untitled'}
          </span>
          {after}
        </span>
      )}
    </div>
  )
}
