// A connector: what it says, and the two cards it joins.
import { ArrowLeftRight } from 'lucide-react'
import { reverseConnector, setConnectorKind } from '../../../core/doc/commands/connectors.ts'
import type { CardId } from '../../../core/model/ids.ts'
import type { Connector, JourneyMap } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { select } from '../../uiStore.ts'
import { choices, connectorLabels } from '../labels.ts'
import styles from './ConnectorInspector.module.css'
import { Row, Rows } from './Row.tsx'
import { Section } from './Section.tsx'

const OPTIONS = choices(connectorLabels).map((kind) => ({ value: kind, label: connectorLabels[kind] }))

export function ConnectorInspector({ connector, map }: { readonly connector: Connector; readonly map: JourneyMap }) {
  const session = useSession()
  const handleKind = (kind: Connector['kind']): void =>
    gesture(session, () => void act(setConnectorKind(session.doc, connector.id, kind)))
  const handleReverse = (): void => gesture(session, () => void act(reverseConnector(session.doc, connector.id)))
  return (
    <>
      <Section title="What it says">
        <Segmented label="Kind of connector" value={connector.kind} options={OPTIONS} onChange={handleKind} />
      </Section>
      <Rows>
        {endsOf(connector, map).map(({ label, id }) => (
          <End key={id} label={label} map={map} id={id} />
        ))}
      </Rows>
      <div className={styles.reverse}>
        <Button icon={<ArrowLeftRight size={14} aria-hidden />} onClick={handleReverse}>
          Reverse direction
        </Button>
      </div>
    </>
  )
}

/** It is the opportunity that addresses, at whichever end of the line it stands. */
function endsOf({ kind, from, to }: Connector, map: JourneyMap): readonly { label: string; id: CardId }[] {
  const addressing = [from, to].filter((id) => isOpportunity(map, id))
  const [opportunity] = addressing
  if (kind === 'addresses' && addressing.length === 1 && opportunity)
    return [
      { label: 'Opportunity', id: opportunity },
      { label: 'Addresses', id: opportunity === from ? to : from },
    ]
  return [
    { label: 'From', id: from },
    { label: 'To', id: to },
  ]
}

function isOpportunity(map: JourneyMap, id: CardId): boolean {
  const card = map.cards.find((each) => each.id === id)
  return map.lanes.find((lane) => lane.id === card?.laneId)?.kind === 'opportunities'
}

function End({ label, map, id }: { readonly label: string; readonly map: JourneyMap; readonly id: CardId }) {
  const title = map.cards.find((card) => card.id === id)?.title || 'Untitled'
  return (
    <Row label={label}>
      {(control) => (
        <button
          {...control}
          type="button"
          className={styles.end}
          aria-label={`${label} ${title}`}
          onClick={() => select({ kind: 'card', id })}
        >
          {title}
        </button>
      )}
    </Row>
  )
}
