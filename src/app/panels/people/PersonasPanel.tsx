// The map's personas: the customers it is about. Chosen from a list, edited on the page beside it.
import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { addPersona, deletePersona } from '../../../core/doc/commands/personas.ts'
import type { PersonaId } from '../../../core/model/ids.ts'
import { type JourneyMap, LINE_STYLES, PERSONA_COLOURS, type Persona } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { nameIn, onRenameKey } from '../../ui/renameKey.ts'
import { PersonaMark } from '../PersonaMark.tsx'
import { AddByName } from './AddByName.tsx'
import { PersonaFields } from './PersonaFields.tsx'
import styles from './PersonasPanel.module.css'
import { useWayBack } from './useWayBack.tsx'

interface PersonasPanelProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function PersonasPanel({ open, onClose }: PersonasPanelProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      size="lg"
      title="Personas"
      description="The customers this map is about. Each has a colour and a line of its own on the curve."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Personas />
    </Dialog>
  )
}

function Personas() {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const { remove, line } = useWayBack()
  const [chosenId, setChosenId] = useState<PersonaId | null>(null)
  const page = useRef<HTMLFieldSetElement>(null)
  const chosen = map.personas.find(({ id }) => id === chosenId) ?? map.personas[0]

  const handleAdd = (name: string): void => {
    const id = newId<PersonaId>()
    gesture(session, () => void act(addPersona(session.doc, { id, name, ...freshLook(map) }, session.stamp())))
    setChosenId(id)
  }
  const handleRename = (id: PersonaId): void => {
    flushSync(() => setChosenId(id))
    nameIn(page.current)
  }
  const handleRemove = ({ id, name }: Persona): void =>
    remove({ collection: 'personas', id, name: name || 'a persona' }, () =>
      deletePersona(session.doc, id, session.stamp()),
    )
  return (
    <div className={styles.panel}>
      <div className={styles.list}>
        <ul className={styles.personas}>
          {map.personas.map((persona) => (
            <li key={persona.id}>
              <button
                type="button"
                className={styles.persona}
                aria-pressed={persona === chosen}
                onClick={() => setChosenId(persona.id)}
                onKeyDown={onRenameKey(() => handleRename(persona.id))}
              >
                <PersonaMark persona={persona} sizePx={24} />
                <span title={persona.name}>{persona.name || 'Unnamed'}</span>
              </button>
            </li>
          ))}
        </ul>
        {mayEdit && <AddByName label="Name of another persona" action="Add persona" onAdd={handleAdd} />}
      </div>
      <div>
        {chosen && (
          <fieldset
            ref={page}
            className={styles.fields}
            disabled={!mayEdit}
            aria-label={chosen.name || 'Unnamed persona'}
          >
            <PersonaFields key={chosen.id} persona={chosen} map={map} />
            {mayEdit && (
              <Button size="sm" variant="ghost" icon={<Trash2 size={14} />} onClick={() => handleRemove(chosen)}>
                Delete this persona
              </Button>
            )}
          </fieldset>
        )}
        {line}
      </div>
    </div>
  )
}

/** The first colour that nobody has yet, and the next line style. */
function freshLook({ personas }: JourneyMap) {
  const taken = new Set(personas.map(({ colour }) => colour))
  const colour = PERSONA_COLOURS.find((each) => !taken.has(each)) ?? PERSONA_COLOURS[0]
  return { colour, line: LINE_STYLES[personas.length % LINE_STYLES.length] ?? 'solid' }
}
