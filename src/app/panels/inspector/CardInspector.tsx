// Everything a card says of itself, in the order of its kind: marks, properties, links, words, evidence.
import { type LaneKind, laneKinds } from '../../../core/model/lanes.ts'
import { formatDay } from '../../../core/scene/format.ts'
import { sideOf } from './addressing.ts'
import styles from './CardInspector.module.css'
import { ConnectionsField } from './ConnectionsField.tsx'
import type { CardControlProps } from './cardEditing.ts'
import { useSetField } from './cardEditing.ts'
import { cardFields } from './cardFields.tsx'
import { EvidenceField } from './EvidenceField.tsx'
import { LinksField } from './LinksField.tsx'
import { OwnerRow } from './OwnerRow.tsx'
import { PersonasField } from './PersonasField.tsx'
import { Rows } from './Row.tsx'
import { SpanAndLaneRows } from './SpanAndLaneRows.tsx'
import { StepRow } from './StepRow.tsx'
import { TagsField } from './TagsField.tsx'
import { TextRow } from './TextRow.tsx'

interface CardInspectorProps extends CardControlProps {
  /** Of the lane it stands in; null: it has none, and shows what every card has. */
  readonly kind: LaneKind | null
}

export function CardInspector({ card, map, kind }: CardInspectorProps) {
  const setField = useSetField(card)
  const fields = kind === null ? [] : laneKinds[kind].fields
  const controls = (part: 'above' | 'row' | 'below') =>
    fields.map((field) => {
      const { part: own, Control } = cardFields[field]
      return own === part && <Control key={field} card={card} map={map} />
    })
  const side = sideOf(map, card)
  return (
    <>
      {controls('above')}
      <Rows>
        <StepRow card={card} map={map} />
        <OwnerRow map={map} ownerId={card.ownerId} onChange={(ownerId) => setField('ownerId', ownerId)} />
        {controls('row')}
        <SpanAndLaneRows card={card} map={map} />
      </Rows>
      {controls('below')}
      {side && <LinksField card={card} map={map} side={side} />}
      <ConnectionsField card={card} map={map} />
      <TextRow label="Details" textRef={{ collection: 'cards', id: card.id, field: 'body' }} />
      <EvidenceField card={card} map={map} />
      {card.quote && <p className={styles.quote}>Quotes a response of {formatDay(card.quote.day)}.</p>}
      <PersonasField map={map} personaIds={card.personaIds} onChange={(ids) => setField('personaIds', ids)} />
      <TagsField card={card} map={map} />
    </>
  )
}
