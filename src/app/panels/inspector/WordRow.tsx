// A word or two of a card on one line, chosen as a whole.
import { useId } from 'react'
import { LIMITS } from '../../../core/model/limits.ts'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { DraftInput } from './DraftInput.tsx'
import { Row } from './Row.tsx'

interface WordRowProps extends CardControlProps {
  readonly label: string
  readonly field: 'actor' | 'unit' | 'period'
  readonly placeholder?: string
  readonly suggestions?: readonly string[]
}

export function WordRow({ card, label, field, placeholder, suggestions = [] }: WordRowProps) {
  const setField = useSetField(card)
  const listId = useId()
  return (
    <Row label={label}>
      {(control) => (
        <>
          <DraftInput
            {...control}
            value={card[field] ?? ''}
            maxLength={LIMITS.wordChars}
            placeholder={placeholder ?? '–'}
            {...(suggestions.length > 0 && { list: listId })}
            onCommit={(value) => setField(field, value === '' ? undefined : value)}
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Row>
  )
}
