// Asks for a name, or for another one. Knows nothing of accounts: a name is all that anybody needs here.
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { nameVisitor, useVisitor } from './visitor.ts'

interface NameDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

const NAME_CHARS = 80

export function NameDialog({ open, onClose }: NameDialogProps) {
  const kept = useVisitor((visitor) => visitor?.name ?? '')
  const [error, setError] = useState<string | null>(null)
  const handleSave = async (form: FormData) => {
    const name = String(form.get('name') ?? '').trim()
    if (name === '') return setError('Type a name first; a first name is enough.')
    const answer = await nameVisitor(name)
    if (answer.ok) onClose()
    else setError(answer.trouble.sentence)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      title={kept ? 'Change your name' : 'What is your name?'}
      description="Others see it beside your cursor and your edits. It is kept in this browser; there is no account."
      onSubmit={handleSave}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Not now
          </Button>
          <Button variant="primary" type="submit">
            {kept ? 'Save name' : 'Use this name'}
          </Button>
        </>
      }
    >
      <Field label="Name" error={error}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={kept}
            maxLength={NAME_CHARS}
            autoComplete="name"
            onChange={() => setError(null)}
          />
        )}
      </Field>
    </Dialog>
  )
}
