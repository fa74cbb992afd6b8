// Which opportunities address a pain point, or which pain points an opportunity addresses: linked and parted here without
// drawing a line.
import { Plus, X } from 'lucide-react'
import { addCard } from '../../../core/doc/commands/cards.ts'
import { addConnector, deleteConnector } from '../../../core/doc/commands/connectors.ts'
import { addLane } from '../../../core/doc/commands/lanes.ts'
import type { CardId, ConnectorId, LaneId } from '../../../core/model/ids.ts'
import { laneKinds } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { editTitle, gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import type { Session } from '../../session/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { select } from '../../uiStore.ts'
import { AddLink } from '../AddLink.tsx'
import { linkable, linksOf, OTHER_SIDE, type Side } from './addressing.ts'
import type { CardControlProps } from './cardEditing.ts'
import { LinkedCard } from './LinkedCard.tsx'
import styles from './LinksField.module.css'
import { Section } from './Section.tsx'

export function LinksField({ card, map, side }: CardControlProps & { readonly side: Side }) {
  const session = useSession()
  const other = OTHER_SIDE[side]
  const noun = laneKinds[other].card.toLowerCase()
  const entries = linkable(map, card, side).map((candidate) => ({
    kind: 'action' as const,
    label: candidate.title || 'Untitled',
    onSelect: () => gesture(session, () => link(session, { card, side, other: candidate.id })),
  }))
  return (
    <Section title={laneKinds[other].label}>
      <ul className={styles.links}>
        {linksOf(map, card).map(({ connectorId, card: linked }) => (
          <li key={connectorId} className={styles.link}>
            <LinkedCard card={linked} map={map} side={other} onOpen={() => select({ kind: 'card', id: linked.id })} />
            <IconButton
              size="sm"
              label={`Part from “${linked.title}”`}
              icon={<X size={13} />}
              onClick={() =>
                gesture(session, () => void act(deleteConnector(session.doc, connectorId, session.stamp())))
              }
            />
          </li>
        ))}
      </ul>
      <Menu
        align="start"
        trigger={<AddLink icon={<Plus size={13} />}>Add or link</AddLink>}
        entries={[
          { kind: 'action', label: `New ${noun}`, onSelect: () => addLinked(session, { card, map, side }) },
          ...(entries.length > 0 ? [{ kind: 'separator' as const }] : []),
          ...entries,
        ]}
      />
    </Section>
  )
}

/** The line runs from the pain point to what addresses it, as on paper. */
function link(session: Session, { card, side, other }: { card: Card; side: Side; other: CardId }): void {
  const [from, to] = side === 'pains' ? [card.id, other] : [other, card.id]
  act(addConnector(session.doc, { id: newId<ConnectorId>(), from, to, kind: 'addresses' }, session.stamp()))
}

/** In the first lane of its kind, which is added when the map has none. */
function addLinked(session: Session, { card, map, side }: { card: Card; map: JourneyMap; side: Side }): void {
  const kind = OTHER_SIDE[side]
  const id = newId<CardId>()
  gesture(session, () => {
    const lane = map.lanes.find((each) => each.kind === kind)
    const laneId = lane?.id ?? newId<LaneId>()
    if (!lane) {
      const title = laneKinds[kind].label
      act(addLane(session.doc, { id: laneId, kind, title, after: card.laneId ?? undefined }, session.stamp()))
    }
    if (act(addCard(session.doc, { id, stepId: card.stepId, laneId }, session.stamp())))
      link(session, { card, side, other: id })
  })
  editTitle({ kind: 'card', id })
}
