// Tags of one card or of several: each is taken away by a press; words that the map has already are offered while one types.
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { LIMITS } from '../../../core/model/limits.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { tagsByUse } from '../../../core/model/tags.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { Section } from './Section.tsx'
import styles from './TagInput.module.css'

interface TagInputProps {
  readonly map: JourneyMap
  /** `note`: on how many of several cards it is. */
  readonly tags: readonly { readonly tag: string; readonly note?: string }[]
  readonly onAdd: (tag: string) => void
  readonly onRemove: (tag: string) => void
}

/** As many as one reads. */
const OFFERED = 200

export function TagInput({ map, tags, onAdd, onRemove }: TagInputProps) {
  const [draft, setDraft] = useState('')
  const [asked, setAsked] = useState(false)
  const listId = useId()
  const add = (): void => {
    const tag = draft.trim()
    setDraft('')
    if (tag !== '') onAdd(tag)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // As in every field: what was typed is kept.
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return
    event.preventDefault()
    add()
  }
  const isOn = new Set(tags.filter(({ note }) => note === undefined).map(({ tag }) => tag))
  // Counted when the field has the focus: a large map has thousands of cards.
  const offered = asked ? tagsByUse(map.cards).filter(({ tag }) => !isOn.has(tag)) : []
  return (
    <Section title="Tags">
      <div className={styles.tags}>
        {tags.map(({ tag, note }) => (
          <button
            key={tag}
            type="button"
            className={styles.tag}
            aria-label={`Remove the tag ${tag}${note ? `, ${note}` : ''}`}
            onClick={() => onRemove(tag)}
          >
            <span className={styles.word} title={tag}>
              {tag}
            </span>{' '}
            {note && <span className={styles.note}>{note}</span>}
            <X size={11} />
          </button>
        ))}
      </div>
      <TextInput
        aria-label="Add a tag"
        placeholder="Add a tag"
        value={draft}
        maxLength={LIMITS.wordChars}
        list={listId}
        onFocus={() => setAsked(true)}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKeyDown}
        onBlur={add}
      />
      <datalist id={listId}>
        {offered.slice(0, OFFERED).map(({ tag, cards }) => (
          <option key={tag} value={tag}>
            {cards === 1 ? '1 card' : `${cards} cards`}
          </option>
        ))}
      </datalist>
    </Section>
  )
}
