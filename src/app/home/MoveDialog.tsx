// Which folder a map goes into: one of those there are, a new one, or none.
import { type ReactNode, useState } from 'react'
import { FOLDER_LIMITS, type Folder } from '../../core/wire/folders.ts'
import type { ListedMap } from '../../core/wire/routes.ts'
import type { Answer } from '../api/request.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { NAME_MISSING } from './FolderDialog.tsx'
import styles from './MoveDialog.module.css'
import { titleOf } from './titleOf.ts'

interface MoveDialogProps {
  readonly map: ListedMap
  readonly folders: readonly Folder[]
  readonly onClose: () => void
  readonly onMake: (name: string) => Promise<Answer<Folder>>
  readonly onMove: (to: Folder | null) => void
}

export function MoveDialog({ map, folders, onClose, onMake, onMove }: MoveDialogProps) {
  const [chosen, setChosen] = useState<string>(map.folderId ?? (folders.length === 0 ? NEW : NONE))
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const handleMove = async () => {
    if (chosen === NEW) {
      if (name.trim() === '') return setError(NAME_MISSING)
      const answer = await onMake(name.trim())
      if (!answer.ok) return setError(answer.trouble.sentence)
      onMove(answer.value)
    } else onMove(folders.find(({ id }) => id === chosen) ?? null)
    onClose()
  }
  const choice = (value: string, label: ReactNode) => (
    <label key={value} className={styles.choice}>
      <input
        type="radio"
        name="folder"
        // biome-ignore lint/a11y/noAutofocus: a group of radio buttons is entered at the one that is checked
        autoFocus={chosen === value}
        checked={chosen === value}
        onChange={() => setChosen(value)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="Move to a folder"
      description={<span className={styles.map}>{titleOf(map)}</span>}
      onSubmit={handleMove}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            Move the map
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices} aria-label="Folder">
        {choice(NONE, 'No folder')}
        {folders.map((folder) => choice(folder.id, folder.name))}
        {choice(NEW, 'A new folder')}
      </fieldset>
      {chosen === NEW && (
        <Field label="Name of the new folder" error={error}>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={FOLDER_LIMITS.nameChars}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
    </Dialog>
  )
}

/** No ids of folders: those have no spaces. */
const NONE = 'no folder'
const NEW = 'a new one'
