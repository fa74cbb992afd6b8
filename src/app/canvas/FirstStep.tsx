// What an empty map asks: the first step. One field, one way forward. Stands in the place of the canvas, whose lanes say
// nothing without a step; behind it the shape of a map to come.
import { Undo2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { columnPx, GRID } from '../../core/scene/theme.ts'
import { useFirstPaste } from '../clipboard/useFirstPaste.ts'
import { useMayEdit, useSession, useUndoState } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { addFirstStep } from './edits.ts'
import styles from './FirstStep.module.css'
import { HEADER_PX } from './headerSize.ts'

const LANE_PX = 96

export function FirstStep() {
  const mayEdit = useMayEdit()
  return (
    <section className={styles.ground} aria-label="Journey map">
      <Shape />
      {mayEdit ? (
        <Question />
      ) : (
        <div className={styles.first}>
          <h2>This map has no steps yet</h2>
          <p>They appear here as soon as somebody adds them.</p>
        </div>
      )}
    </section>
  )
}

function Question() {
  const session = useSession()
  const { canUndo } = useUndoState()
  const [title, setTitle] = useState('')
  useFirstPaste()
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() !== '') addFirstStep(session, title.trim())
  }
  return (
    <form className={styles.first} onSubmit={handleSubmit}>
      <h2>What does the customer do first?</h2>
      <p>Name the first step. You can add stages around it later.</p>
      <div className={styles.row}>
        <TextInput
          aria-label="Name of the first step"
          placeholder="Orders an air conditioner"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          autoFocus
        />
        <Button variant="primary" type="submit" disabled={title.trim() === ''}>
          Add step
        </Button>
      </div>
      {/* Whoever has just deleted the last step is here, too. */}
      {canUndo && (
        <Button variant="ghost" size="sm" icon={<Undo2 size={14} />} onClick={() => session.undo.undo()}>
          Undo what you did last
        </Button>
      )}
    </form>
  )
}

/** From the top of a column: its stage, its step, and four lanes. */
const CELLS = [
  { y: 0, heightPx: GRID.stageBandPx },
  { y: GRID.stageBandPx + GRID.stageGapPx, heightPx: GRID.stepHeaderPx },
  ...[0, 1, 2, 3].map((lane) => ({ y: HEADER_PX + lane * LANE_PX, heightPx: LANE_PX - GRID.gutterPx })),
]

function Shape() {
  const id = useId()
  return (
    <svg className={styles.shape} aria-hidden="true">
      <pattern id={id} width={columnPx.comfortable} height={HEADER_PX + 4 * LANE_PX} patternUnits="userSpaceOnUse">
        {CELLS.map(({ y, heightPx }) => (
          <rect
            key={y}
            x="0.5"
            y={y + 0.5}
            width={columnPx.comfortable - GRID.gutterPx - 1}
            height={heightPx - 1}
            rx="8"
            className={styles.cell}
          />
        ))}
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
