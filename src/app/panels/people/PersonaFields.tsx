// Everything about one persona.
import { movePersona, setPersonaLook } from '../../../core/doc/commands/personas.ts'
import type { JourneyMap, Persona } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { OrderRow } from '../inspector/OrderRow.tsx'
import { PickRow } from '../inspector/PickRow.tsx'
import { Rows } from '../inspector/Row.tsx'
import { TextRow } from '../inspector/TextRow.tsx'
import { colourLabels, lineLabels } from '../labels.ts'
import { PersonaMark } from '../PersonaMark.tsx'

interface PersonaFieldsProps {
  readonly persona: Persona
  readonly map: JourneyMap
}

export function PersonaFields({ persona, map }: PersonaFieldsProps) {
  const session = useSession()
  const text = (field: 'name' | 'segment' | 'needs' | 'goals' | 'quote') =>
    ({ collection: 'personas', id: persona.id, field }) as const
  const setLook = (look: Partial<Pick<Persona, 'colour' | 'line'>>): void =>
    gesture(session, () => void act(setPersonaLook(session.doc, persona.id, look)))
  return (
    <>
      <TextRow label="Name" textRef={text('name')} lines="one" />
      <TextRow label="Segment" textRef={text('segment')} lines="one" placeholder="Ahmedabad, first-time buyer" />
      <TextRow label="Needs" textRef={text('needs')} />
      <TextRow label="Goals" textRef={text('goals')} />
      <TextRow label="In their words" textRef={text('quote')} />
      <Rows>
        <PickRow
          label="Colour"
          value={persona.colour}
          labels={colourLabels}
          icon={(colour) => <PersonaMark persona={{ ...persona, colour }} sizePx={16} />}
          onChange={(colour) => setLook({ colour })}
        />
        <PickRow
          label="Line"
          value={persona.line}
          labels={lineLabels}
          icon={(line) => <PersonaMark persona={{ ...persona, line }} sizePx={16} />}
          onChange={(line) => setLook({ line })}
        />
        <OrderRow
          siblings={map.personas}
          id={persona.id}
          axis="across"
          onMove={(after) => gesture(session, () => void act(movePersona(session.doc, persona.id, { after })))}
        />
      </Rows>
    </>
  )
}
