// Short words to find cards by.
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { LIMITS } from '../../../core/model/map.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { Section } from './Section.tsx'
import styles from './TagsField.module.css'

export function TagsField({ card }: CardControlProps) {
  const setField = useSetField(card)
  const [draft, setDraft] = useState('')
  const tags = card.tags ?? []
  const write = (next: readonly string[]): void => setField('tags', next.length === 0 ? undefined : next)
  const add = (): void => {
    const tag = draft.trim()
    setDraft('')
    if (tag !== '' && !tags.includes(tag) && tags.length < LIMITS.tags) write([...tags, tag])
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return
    event.preventDefault()
    add()
  }
  return (
    <Section title="Tags">
      <div className={styles.tags}>
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className={styles.tag}
            aria-label={`Remove the tag ${tag}`}
            onClick={() => write(tags.filter((other) => other !== tag))}
          >
            <span className={styles.word} title={tag}>
              {tag}
            </span>
            <X size={11} />
          </button>
        ))}
      </div>
      <TextInput
        aria-label="Add a tag"
        placeholder="Add a tag"
        value={draft}
        maxLength={LIMITS.wordChars}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKeyDown}
        onBlur={add}
      />
    </Section>
  )
}
