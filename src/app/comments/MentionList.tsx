// Whom one may mean, below the field: chosen by pointer here, by keys in the field.
import type { Mention } from '../../core/wire/comments.ts'
import { Avatar } from '../ui/Avatar.tsx'
import styles from './Composer.module.css'

interface MentionListProps {
  readonly id: string
  readonly people: readonly Mention[]
  readonly at: number
  readonly onPick: (at: number) => void
}

export function MentionList({ id, people, at, onPick }: MentionListProps) {
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label="People" className={styles.people}>
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys choose
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={styles.person}
          // The field keeps the focus, and with it the caret.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
        >
          <Avatar name={person.name} sizePx={20} />
          {person.name}
        </div>
      ))}
    </div>
  )
}
