// Another title for a map.
import { useState } from 'react'
import type { MapSummary } from '../../core/wire/session.ts'
import { renameMap } from '../api/maps.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'

interface RenameDialogProps {
  readonly map: MapSummary
  readonly onClose: () => void
  readonly onRenamed: () => void
}

const TITLE_CHARS = 500

export function RenameDialog({ map, onClose, onRenamed }: RenameDialogProps) {
  const [title, setTitle] = useState(map.title)
  const [error, setError] = useState<string | null>(null)
  const handleSave = async () => {
    const answer = await renameMap(map.id, title.trim())
    if (!answer.ok) return setError(answer.trouble.sentence)
    onRenamed()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="Rename the map"
      onSubmit={handleSave}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            Save title
          </Button>
        </>
      }
    >
      <Field label="Title" error={error}>
        {(control) => (
          <TextInput
            {...control}
            value={title}
            maxLength={TITLE_CHARS}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
