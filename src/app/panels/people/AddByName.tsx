// A name and a button that adds whoever bears it; the field stays, for the next one.
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './AddByName.module.css'

interface AddByNameProps {
  readonly label: string
  readonly action: string
  readonly onAdd: (name: string) => void
}

const NAME_CHARS = 200

export function AddByName({ label, action, onAdd }: AddByNameProps) {
  const [name, setName] = useState('')
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form className={styles.add} onSubmit={handleSubmit}>
      <TextInput
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={NAME_CHARS}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" icon={<Plus size={14} />} disabled={name.trim() === ''}>
        {action}
      </Button>
    </form>
  )
}
