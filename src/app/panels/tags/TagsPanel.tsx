// The tags of the map: renamed everywhere at once, made one with another, taken away. Each is one step of undo.
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { changeCardsField } from '../../../core/doc/commands/manyCards.ts'
import { deleteTag, renameTag } from '../../../core/doc/commands/tags.ts'
import type { CardId } from '../../../core/model/ids.ts'
import { LIMITS } from '../../../core/model/limits.ts'
import { type TagUse, tagsByUse } from '../../../core/model/tags.ts'
import { gesture } from '../../canvas/edits.ts'
import { changeFilter, useFilter } from '../../filter/filterStore.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { nameIn, onRenameKey } from '../../ui/renameKey.ts'
import { AddLink } from '../AddLink.tsx'
import { DraftInput } from '../inspector/DraftInput.tsx'
import styles from './TagsPanel.module.css'

interface TagsPanelProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function TagsPanel({ open, onClose }: TagsPanelProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      title="Tags"
      description="Short words on cards to find them by. A tag that is given the name of another becomes one with it."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Tags />
    </Dialog>
  )
}

/** What was done last, and how it is taken back in this window. */
interface Told {
  readonly sentence: string
  readonly putBack?: () => void
}

function Tags() {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const { tags: asked } = useFilter()
  const [told, setTold] = useState<Told | null>(null)
  const tags = tagsByUse(map.cards)

  const rename = (from: string, to: string): void => {
    const other = tags.find(({ tag }) => tag === to)
    gesture(session, () => {
      if (!act(renameTag(session.doc, { from, to }))) return
      setTold({ sentence: other ? `“${from}” is one with “${to}” now.` : `“${from}” is “${to}” now.` })
      // What this person looks for goes by the word.
      if (asked?.includes(from)) changeFilter({ tags: [...new Set(asked.map((tag) => (tag === from ? to : tag)))] })
    })
  }
  const remove = ({ tag }: TagUse): void => {
    const ids = map.cards.filter((card) => card.tags?.includes(tag)).map(({ id }) => id)
    gesture(session, () => {
      if (!act(deleteTag(session.doc, tag))) return
      setTold({ sentence: `Removed “${tag}” from ${cardsWords(ids.length)}.`, putBack: () => putBack(tag, ids) })
      if (asked?.includes(tag)) changeFilter({ tags: asked.filter((each) => each !== tag) })
    })
  }
  const putBack = (tag: string, ids: readonly CardId[]): void =>
    gesture(session, () => {
      const to = (before: readonly string[] = []) => (before.includes(tag) ? before : [...before, tag])
      act(changeCardsField(session.doc, ids, { field: 'tags', to }))
      setTold(null)
    })
  return (
    <>
      {tags.length === 0 && <p className={styles.none}>No card has a tag yet. Add one in the inspector of a card.</p>}
      <ul className={styles.tags}>
        {tags.map((use) => (
          <li key={use.tag} className={styles.tag} onKeyDown={onRenameKey(nameIn)}>
            {mayEdit ? (
              <DraftInput
                aria-label={`Name of the tag ${use.tag}`}
                value={use.tag}
                maxLength={LIMITS.wordChars}
                refuse={(draft) => (draft === '' ? 'A tag has a name. To take it away, remove it.' : null)}
                onCommit={(name) => rename(use.tag, name)}
              />
            ) : (
              <span className={styles.name}>{use.tag}</span>
            )}
            <span className={styles.uses}>{cardsWords(use.cards)}</span>
            {mayEdit && (
              <IconButton
                size="sm"
                label={`Remove the tag ${use.tag}`}
                icon={<Trash2 size={14} />}
                onClick={() => remove(use)}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.told} role="status">
        {told?.sentence} {told?.putBack && <AddLink onClick={told.putBack}>Put back</AddLink>}
      </p>
    </>
  )
}

const cardsWords = (count: number): string => (count === 1 ? '1 card' : `${count} cards`)
