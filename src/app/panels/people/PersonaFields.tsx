// Everything about one persona, on a page of its own: who it is, how it looks, what it wants, where it is used.
import { movePersona, setPersonaLook, setPersonaPicture } from '../../../core/doc/commands/personas.ts'
import type { JourneyMap, Persona } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useSession } from '../../session/hooks.ts'
import { OrderRow } from '../inspector/OrderRow.tsx'
import { Row, Rows } from '../inspector/Row.tsx'
import { TextRow } from '../inspector/TextRow.tsx'
import { PersonaMark } from '../PersonaMark.tsx'
import { PictureInput } from '../PictureInput.tsx'
import { LookField } from './LookField.tsx'
import styles from './PersonaFields.module.css'
import { personaUseWords } from './personaUse.ts'

interface PersonaFieldsProps {
  readonly persona: Persona
  readonly map: JourneyMap
}

export function PersonaFields({ persona, map }: PersonaFieldsProps) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const text = (field: 'name' | 'segment' | 'needs' | 'goals' | 'quote') =>
    ({ collection: 'personas', id: persona.id, field }) as const
  return (
    <>
      <div className={styles.who}>
        <div className={styles.face}>
          <PersonaMark persona={persona} sizePx={88} alt={persona.name || 'Unnamed persona'} />
        </div>
        <div className={styles.names}>
          <TextRow label="Name" textRef={text('name')} lines="one" />
          <TextRow label="Segment" textRef={text('segment')} lines="one" placeholder="Ahmedabad, first-time buyer" />
        </div>
      </div>
      {mayEdit && (
        <div>
          <PictureInput
            chosen={persona.picture !== undefined}
            onChange={(image) => gesture(session, () => void act(setPersonaPicture(session.doc, persona.id, image)))}
          />
        </div>
      )}
      <LookField
        persona={persona}
        onChange={(look) => gesture(session, () => void act(setPersonaLook(session.doc, persona.id, look)))}
      />
      <div className={styles.pair}>
        <TextRow label="Needs" textRef={text('needs')} />
        <TextRow label="Goals" textRef={text('goals')} />
      </div>
      <TextRow label="In their words" textRef={text('quote')} />
      <Rows>
        <Row label="On this map">{({ id }) => <output id={id}>{personaUseWords(map, persona.id)}</output>}</Row>
        <OrderRow
          siblings={map.personas}
          id={persona.id}
          axis="down"
          onMove={(after) => gesture(session, () => void act(movePersona(session.doc, persona.id, { after })))}
        />
      </Rows>
    </>
  )
}
