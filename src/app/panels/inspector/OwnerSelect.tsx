// Choosing who answers for something: one of the map's people, or somebody new by name.
import { useState } from 'react'
import { addPerson } from '../../../core/doc/commands/personas.ts'
import type { PersonId } from '../../../core/model/ids.ts'
import type { Person } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import type { FieldControl } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { DraftInput } from './DraftInput.tsx'

interface OwnerSelectProps {
  readonly people: readonly Person[]
  readonly ownerId: PersonId | undefined
  readonly control: FieldControl
  /** Spoken, where no visible label names the choice. */
  readonly label?: string
  /** What stands there while `ownerId` is absent. */
  readonly placeholder?: string
  readonly onChange: (ownerId: PersonId | undefined) => void
}

/** No id may hold a space, so nobody can have this one. */
const SOMEBODY_NEW = 'somebody new'
const NOBODY = 'Nobody yet'

export function OwnerSelect(props: OwnerSelectProps) {
  const { people, ownerId, control, label, placeholder = NOBODY, onChange } = props
  const session = useSession()
  const [naming, setNaming] = useState(false)

  const handleName = (name: string): void => {
    if (name === '') return
    const id = newId<PersonId>()
    gesture(session, () => void act(addPerson(session.doc, { id, name }, session.stamp())))
    onChange(id)
  }
  const handleChoice = (choice: string | null): void => {
    if (choice === SOMEBODY_NEW) setNaming(true)
    else onChange(people.find(({ id }) => id === choice)?.id)
  }
  return naming ? (
    <DraftInput
      {...control}
      aria-label={label}
      autoFocus
      placeholder="Name of the person"
      value=""
      onCommit={handleName}
      onLeave={() => setNaming(false)}
    />
  ) : (
    <Select
      look="plain"
      control={control}
      {...(label && { label })}
      value={ownerId ?? null}
      placeholder={placeholder}
      noneLabel={NOBODY}
      options={[
        ...people.map((person) => ({
          value: person.id as string,
          label: person.name,
          icon: <Avatar name={person.name} sizePx={18} />,
        })),
        { value: SOMEBODY_NEW, label: 'Add a person…' },
      ]}
      onChange={handleChoice}
    />
  )
}
