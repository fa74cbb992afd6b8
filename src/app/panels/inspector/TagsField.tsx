// The tags of a card: short words to find it by.
import { LIMITS } from '../../../core/model/limits.ts'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { TagInput } from './TagInput.tsx'

export function TagsField({ card, map }: CardControlProps) {
  const setField = useSetField(card)
  const tags = card.tags ?? []
  const write = (next: readonly string[]): void => setField('tags', next.length === 0 ? undefined : next)
  return (
    <TagInput
      map={map}
      tags={tags.map((tag) => ({ tag }))}
      onAdd={(tag) => !tags.includes(tag) && tags.length < LIMITS.tags && write([...tags, tag])}
      onRemove={(tag) => write(tags.filter((other) => other !== tag))}
    />
  )
}
