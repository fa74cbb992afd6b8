// The words that stand for a picture where it cannot be seen. Required, and it says so until they are there.
import type { CardControlProps } from './cardEditing.ts'
import { TextRow } from './TextRow.tsx'

export function AltField({ card }: CardControlProps) {
  const missing = card.image !== undefined && (card.alt ?? '').trim() === ''
  return (
    <TextRow
      label="What the picture shows"
      textRef={{ collection: 'cards', id: card.id, field: 'alt' }}
      {...(missing
        ? { error: 'Describe the picture for those who cannot see it.' }
        : { hint: 'Read aloud in place of the picture.' })}
    />
  )
}
