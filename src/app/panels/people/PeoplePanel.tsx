// The map's people: colleagues who own things on it. They need no account and need not be here.
import { Trash2 } from 'lucide-react'
import { addPerson, deletePerson } from '../../../core/doc/commands/personas.ts'
import type { PersonId } from '../../../core/model/ids.ts'
import type { Person } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { TextField } from '../../session/TextField.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { nameIn, onRenameKey } from '../../ui/renameKey.ts'
import { AddByName } from './AddByName.tsx'
import styles from './PeoplePanel.module.css'
import { useWayBack } from './useWayBack.tsx'

interface PeoplePanelProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function PeoplePanel({ open, onClose }: PeoplePanelProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      title="People"
      description="Colleagues who own cards on this map."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <People />
    </Dialog>
  )
}

function People() {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const { remove, line } = useWayBack()
  const handleAdd = (name: string): void =>
    gesture(session, () => void act(addPerson(session.doc, { id: newId<PersonId>(), name }, session.stamp())))
  const handleRemove = ({ id, name }: Person): void =>
    remove({ collection: 'people', id, name: name || 'somebody' }, () => deletePerson(session.doc, id, session.stamp()))
  return (
    <>
      <ul className={styles.people}>
        {map.people.map((person) => (
          <PersonLine key={person.id} person={person} onRemove={mayEdit ? () => handleRemove(person) : null} />
        ))}
      </ul>
      {line}
      {mayEdit && <AddByName label="Name of another person" action="Add person" onAdd={handleAdd} />}
    </>
  )
}

interface PersonLineProps {
  readonly person: Person
  /** null: nobody may be removed here. */
  readonly onRemove: (() => void) | null
}

function PersonLine({ person, onRemove }: PersonLineProps) {
  const text = (field: 'name' | 'role') => ({ collection: 'people', id: person.id, field }) as const
  return (
    <li className={styles.person} onKeyDown={onRenameKey(nameIn)}>
      <Avatar name={person.name} sizePx={26} />
      <TextField textRef={text('name')} lines="one" label="Name" placeholder="Name" />
      <TextField textRef={text('role')} lines="one" label={`What ${person.name} does`} placeholder="What they do" />
      {onRemove && (
        <IconButton size="sm" label={`Remove ${person.name}`} icon={<Trash2 size={14} />} onClick={onRemove} />
      )}
    </li>
  )
}
