// Who answers for something: one of the map's people, or somebody new by name.
import { useState } from 'react'
import { addPerson } from '../../../core/doc/commands/personas.ts'
import type { PersonId } from '../../../core/model/ids.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { hueAt } from '../../../core/scene/context.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Select } from '../../ui/Select.tsx'
import { DraftInput } from './DraftInput.tsx'
import { Row } from './Row.tsx'

interface OwnerRowProps {
  readonly map: JourneyMap
  readonly ownerId: PersonId | undefined
  readonly onChange: (ownerId: PersonId | undefined) => void
}

/** No id may hold a space, so nobody can have this one. */
const SOMEBODY_NEW = 'somebody new'

export function OwnerRow({ map, ownerId, onChange }: OwnerRowProps) {
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
    else onChange(map.people.find(({ id }) => id === choice)?.id)
  }
  return (
    <Row label="Owner">
      {(control) =>
        naming ? (
          <DraftInput
            {...control}
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
            value={ownerId ?? null}
            placeholder="Nobody yet"
            noneLabel="Nobody yet"
            options={[
              ...map.people.map((person, index) => ({
                value: person.id as string,
                label: person.name,
                icon: <Avatar name={person.name} hue={hueAt(index)} sizePx={18} />,
              })),
              { value: SOMEBODY_NEW, label: 'Add a person…' },
            ]}
            onChange={handleChoice}
          />
        )
      }
    </Row>
  )
}
