// Several cards at once: what they share is set for all of them together, in one step of undo.
import { Inbox, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { CardField } from '../../../core/doc/commands/cards.ts'
import { type LaneKind, laneKinds as laneKindTable } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap, Status } from '../../../core/model/map.ts'
import { channelIcons } from '../../../core/scene/icons.ts'
import { deleteTogether, parkTogether, setTogether } from '../../canvas/together.ts'
import { useMayEdit, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { channelLabels, statusLabels } from '../labels.ts'
import { PathIcon } from '../PathIcon.tsx'
import styles from './CardsInspector.module.css'
import { ChoiceRow } from './ChoiceRow.tsx'
import { lacksEvidence } from './confirming.ts'
import { OwnerRow } from './OwnerRow.tsx'
import { Rows } from './Row.tsx'
import { SeverityTiles } from './SeverityField.tsx'
import { type Shared, shared } from './shared.ts'
import { SharedEvidence, SharedPersonas, SharedTags } from './sharedFields.tsx'

interface CardsInspectorProps {
  readonly cards: readonly Card[]
  readonly laneKinds: ReadonlySet<LaneKind | null>
  readonly map: JourneyMap
}

export function CardsInspector({ cards, laneKinds, map }: CardsInspectorProps) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const [refused, setRefused] = useState(0)
  const ids = cards.map(({ id }) => id)
  const haveAll = (field: 'severity' | 'status' | 'channel'): boolean =>
    [...laneKinds].every((kind) => kind !== null && laneKindTable[kind].fields.includes(field))
  const set = <F extends CardField>(field: F, value: Card[F] | undefined): void =>
    setTogether(session, ids, { field, value })
  const handleStatus = (status: Status | undefined): void => {
    const lacking = cards.filter((card) => lacksEvidence(map, card, status)).length
    setRefused(lacking)
    if (lacking === 0) set('status', status)
  }
  const owner = shared(cards, ({ ownerId }) => ownerId)
  const status = shared(cards, (card) => card.status)
  const channel = shared(cards, (card) => card.channel)
  return (
    <>
      {haveAll('severity') && (
        <SeverityTiles
          value={shared(cards, ({ severity }) => severity).value}
          onChange={(severity) => set('severity', severity)}
        />
      )}
      <Rows>
        <OwnerRow
          map={map}
          ownerId={owner.value}
          {...(owner.differs && { placeholder: 'Different owners' })}
          onChange={(ownerId) => set('ownerId', ownerId)}
        />
        {haveAll('channel') && (
          <ChoiceRow
            label="Channel"
            labels={channelLabels}
            recent="channels"
            icon={(each) => <PathIcon d={channelIcons[each]} />}
            {...shownOf(channel, 'Different channels')}
            onChange={(chosen) => set('channel', chosen)}
          />
        )}
        {haveAll('status') && (
          <ChoiceRow
            label="Status"
            labels={statusLabels}
            {...shownOf(status, 'Different statuses')}
            onChange={handleStatus}
          />
        )}
      </Rows>
      {refused > 0 && (
        <p className={styles.refused} role="alert">
          Evidence confirms a pain point, and {refused} of these {refused === 1 ? 'has' : 'have'} none yet.
        </p>
      )}
      <SharedEvidence cards={cards} />
      <SharedPersonas cards={cards} map={map} />
      <SharedTags cards={cards} map={map} />
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

const shownOf = <T extends string>({ value, differs }: Shared<T>, placeholder: string) => ({
  value,
  ...(differs && { placeholder }),
})
