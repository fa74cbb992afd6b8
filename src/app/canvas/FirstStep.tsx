// What an empty map asks: the first step. One field, one way forward.
import { useState } from 'react'
import { useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { addFirstStep } from './edits.ts'
import styles from './FirstStep.module.css'

export function FirstStep() {
  const session = useSession()
  const [title, setTitle] = useState('')
  return (
    <form
      className={styles.first}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') addFirstStep(session, title.trim())
      }}
    >
      <h2>What does the customer do first?</h2>
      <p>Name the first step. You can add stages around it later.</p>
      <div className={styles.row}>
        <TextInput
          aria-label="Name of the first step"
          placeholder="Orders an air conditioner"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          autoFocus
        />
        <Button variant="primary" type="submit" disabled={title.trim() === ''}>
          Add step
        </Button>
      </div>
    </form>
  )
}
