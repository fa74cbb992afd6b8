// The place of something among its siblings, and a way to change it without dragging.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Row } from './Row.tsx'

interface OrderRowProps<Id extends string> {
  readonly siblings: readonly { readonly id: Id }[]
  readonly id: Id
  readonly axis: 'across' | 'down'
  /** After which sibling it goes; null: first. */
  readonly onMove: (after: Id | null) => void
}

export function OrderRow<Id extends string>({ siblings, id, axis, onMove }: OrderRowProps<Id>) {
  const index = siblings.findIndex((sibling) => sibling.id === id)
  const next = siblings[index + 1]
  const [Back, Forth] = axis === 'down' ? [ArrowUp, ArrowDown] : [ArrowLeft, ArrowRight]
  return (
    <Row label="Order">
      {(control) => (
        <>
          <output id={control.id}>
            {index + 1} of {siblings.length}
          </output>
          <IconButton
            size="sm"
            label="Move before the previous one"
            icon={<Back size={14} />}
            disabled={index <= 0}
            onClick={() => onMove(siblings[index - 2]?.id ?? null)}
          />
          <IconButton
            size="sm"
            label="Move behind the next one"
            icon={<Forth size={14} />}
            disabled={!next}
            onClick={() => next && onMove(next.id)}
          />
        </>
      )}
    </Row>
  )
}
