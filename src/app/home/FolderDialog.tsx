// The name of a folder, new or there already.
import { useState } from 'react'
import { FOLDER_LIMITS, type Folder } from '../../core/wire/folders.ts'
import type { Answer } from '../api/request.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'

interface FolderDialogProps {
  /** null: it is to be made. */
  readonly folder: Folder | null
  readonly onClose: () => void
  readonly onSave: (name: string) => Promise<Answer<Folder>>
}

export function FolderDialog({ folder, onClose, onSave }: FolderDialogProps) {
  const [name, setName] = useState(folder?.name ?? '')
  const [error, setError] = useState<string | null>(null)
  const handleSave = async () => {
    if (name.trim() === '') return setError(NAME_MISSING)
    const answer = await onSave(name.trim())
    if (answer.ok) onClose()
    else setError(answer.trouble.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={folder ? 'Rename the folder' : 'New folder'}
      onSubmit={handleSave}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            {folder ? 'Save name' : 'Create folder'}
          </Button>
        </>
      }
    >
      <Field label="Name" error={error}>
        {(control) => (
          <TextInput
            {...control}
            value={name}
            maxLength={FOLDER_LIMITS.nameChars}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

export const NAME_MISSING = 'Type a name first.'
