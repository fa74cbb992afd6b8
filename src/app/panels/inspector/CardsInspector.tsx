// Several cards at once: what they share is set for all of them together, in one step of undo.
import { Inbox, Trash2 } from 'lucide-react'
import type { LaneKind } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { deleteTogether, parkTogether, setTogether } from '../../canvas/together.ts'
import { useMayEdit, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CardsInspector.module.css'
import { OwnerRow } from './OwnerRow.tsx'
import { Rows } from './Row.tsx'
import { SeverityTiles } from './SeverityField.tsx'
import { shared } from './shared.ts'

interface CardsInspectorProps {
  readonly cards: readonly Card[]
  readonly laneKinds: ReadonlySet<LaneKind | null>
  readonly map: JourneyMap
}

export function CardsInspector({ cards, laneKinds, map }: CardsInspectorProps) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const ids = cards.map(({ id }) => id)
  const arePains = laneKinds.size === 1 && laneKinds.has('pains')
  const owner = shared(cards, 'ownerId')
  return (
    <>
      {arePains && (
        <SeverityTiles
          value={shared(cards, 'severity').value}
          onChange={(value) => setTogether(session, ids, { field: 'severity', value })}
        />
      )}
      <Rows>
        <OwnerRow
          map={map}
          ownerId={owner.value}
          {...(owner.differs && { placeholder: 'Different owners' })}
          onChange={(value) => setTogether(session, ids, { field: 'ownerId', value })}
        />
      </Rows>
      {mayEdit && (
        <div className={styles.foot}>
          <Button size="sm" variant="ghost" icon={<Inbox size={14} />} onClick={() => parkTogether(session, ids)}>
            Move to the parking lot
          </Button>
          <Button size="sm" variant="ghost" icon={<Trash2 size={14} />} onClick={() => deleteTogether(session, ids)}>
            Delete these cards
          </Button>
        </div>
      )}
    </>
  )
}
