// The cells of a card's row: its lane, its title with what is known of it, and the choices that its lane kind has. What has no
// data yet (scores, comments, votes) has no cell.
import { laneKinds } from '../../core/model/lanes.ts'
import type { Card, JourneyMap, Lane } from '../../core/model/map.ts'
import { channelIcons } from '../../core/scene/icons.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import { SEVERITY_NAMES } from '../../core/scene/marks.ts'
import { moveCardTo } from '../canvas/moves.ts'
import { useSetField } from '../panels/inspector/cardEditing.ts'
import { LACKS_EVIDENCE, lacksEvidence } from '../panels/inspector/confirming.ts'
import { OwnerSelect } from '../panels/inspector/OwnerSelect.tsx'
import { usePlacing } from '../panels/inspector/usePlacing.ts'
import { channelLabels, choices, statusLabels } from '../panels/labels.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import { PersonaMark } from '../panels/PersonaMark.tsx'
import { PlaceMenu } from '../panels/parking/PlaceMenu.tsx'
import { SeverityMark } from '../panels/SeverityMark.tsx'
import { useReading, useSession } from '../session/hooks.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { showToast } from '../ui/Toast.ts'
import styles from './CardCells.module.css'
import { Cell, Choice, useCellControl } from './ChoiceCell.tsx'
import { factsOf } from './facts.ts'
import type { CardRow } from './rows.ts'
import { TitleCell } from './TitleCell.tsx'

interface CardCellsProps {
  readonly row: CardRow
  readonly live: boolean
  readonly people: JourneyMap['people']
  readonly personas: JourneyMap['personas']
  readonly settings: JourneyMap['settings']
}

export function CardCells({ row, live, people, personas, settings }: CardCellsProps) {
  const { card, lane, opensLane, steps } = row
  const fields = lane === null ? [] : laneKinds[lane.kind].fields
  const owner = people.find(({ id }) => id === card.ownerId)
  const facts = factsOf(card, { fields, steps, settings })
  const hasDetail = fields.includes('severity') || fields.includes('channel') || card.stepId === null
  return (
    <>
      <Cell column={1} name="lane" quiet={!opensLane}>
        {live ? <LaneChoice card={card} /> : lane && <LaneName lane={lane} />}
      </Cell>
      <TitleCell
        of={{ kind: 'card', id: card.id }}
        title={card.title}
        column={2}
        beyond={hasDetail ? 0 : fields.includes('status') ? 1 : 2}
        strong={fields.includes('status')}
        said={lane?.kind === 'thoughts'}
        before={<Mark row={row} />}
        after={
          <>
            {facts !== '' && <span className={styles.facts}>{facts}</span>}
            <Whose personaIds={card.personaIds} personas={personas} />
            <Summary row={row} owner={owner?.name} />
          </>
        }
      />
      <Cell column={3} name="detail" quiet={hasDetail && !card.severity && !card.channel}>
        {card.stepId === null ? (
          live && <PlaceAgain card={card} />
        ) : fields.includes('severity') ? (
          <SeverityChoice card={card} live={live} />
        ) : (
          fields.includes('channel') && <ChannelChoice card={card} live={live} />
        )}
      </Cell>
      <Cell column={4} name="status" quiet={!card.status}>
        {fields.includes('status') && <StatusChoice card={card} live={live} />}
      </Cell>
      <Cell column={5} name="owner" quiet={!owner}>
        {live ? (
          <OwnerChoice card={card} people={people} />
        ) : (
          owner && (
            <span className={styles.owner}>
              <Avatar name={owner.name} sizePx={18} />
              <span>{owner.name}</span>
            </span>
          )
        )}
      </Cell>
    </>
  )
}

/** Work to be done has its mark before its name: how bad, or a chance. */
function Mark({ row: { card, lane } }: { readonly row: CardRow }) {
  if (lane?.kind === 'pains') return <SeverityMark severity={card.severity} />
  if (lane?.kind !== 'opportunities') return null
  return (
    <span className={styles.chance}>
      <PathIcon d={laneDrawings.opportunities.icon} sizePx={15} />
    </span>
  )
}

/** The personas it is about, as on the canvas. */
function Whose({ personaIds = [], personas }: Pick<Card, 'personaIds'> & Pick<CardCellsProps, 'personas'>) {
  return personas
    .filter(({ id }) => personaIds.includes(id))
    .map((persona) => (
      <span key={persona.id} className={styles.persona}>
        <PersonaMark persona={persona} sizePx={16} />
        {persona.name}
      </span>
    ))
}

/** On a phone the second line says what the cells say elsewhere. */
function Summary({ row: { card, lane }, owner }: { readonly row: CardRow; readonly owner: string | undefined }) {
  const words = [
    lane && (lane.title || laneKinds[lane.kind].label),
    card.severity && SEVERITY_NAMES[card.severity],
    card.channel && channelLabels[card.channel],
    card.status && statusLabels[card.status],
    owner,
  ]
  return (
    <span className={styles.summary} aria-hidden="true">
      {words.filter(Boolean).join(' · ')}
    </span>
  )
}

const LaneName = ({ lane }: { readonly lane: Lane }) => (
  <span className={styles.lane}>
    <PathIcon d={laneDrawings[lane.kind].icon} />
    <span className={styles.laneName} title={lane.title}>
      {lane.title || laneKinds[lane.kind].label}
    </span>
  </span>
)

function LaneChoice({ card }: { readonly card: Card }) {
  const { map } = useReading()
  const { lanes, move } = usePlacing(card, map)
  const options = lanes.map(({ id, title, kind }) => ({
    value: id,
    label: title || laneKinds[kind].label,
    icon: <PathIcon d={laneDrawings[kind].icon} />,
  }))
  const { stepId, endStepId } = card
  return (
    <Choice
      label="Lane"
      live
      value={card.laneId}
      options={options}
      onChange={(laneId) => laneId && laneId !== card.laneId && move({ stepId, endStepId, laneId })}
    />
  )
}

/** A card without a place goes to one from here. */
function PlaceAgain({ card }: { readonly card: Card }) {
  const session = useSession()
  const { map } = useReading()
  return <PlaceMenu map={map} onPlace={(cell) => moveCardTo(session, card.id, cell)} />
}

const SEVERITIES = ([4, 3, 2, 1] as const).map((severity) => ({
  value: String(severity),
  label: SEVERITY_NAMES[severity],
  severity,
}))

interface OneChoice {
  readonly card: Card
  readonly live: boolean
}

function SeverityChoice({ card, live }: OneChoice) {
  const setField = useSetField(card)
  return (
    <Choice
      label="Severity"
      live={live}
      value={card.severity === undefined ? null : String(card.severity)}
      options={SEVERITIES}
      noneLabel="Not set"
      onChange={(value) => setField('severity', SEVERITIES.find((option) => option.value === value)?.severity)}
    />
  )
}

const CHANNELS = choices(channelLabels).map((channel) => ({
  value: channel,
  label: channelLabels[channel],
  icon: <PathIcon d={channelIcons[channel]} />,
}))

function ChannelChoice({ card, live }: OneChoice) {
  const setField = useSetField(card)
  return (
    <Choice
      label="Channel"
      live={live}
      value={card.channel ?? null}
      options={CHANNELS}
      recent="channels"
      noneLabel="Not set"
      onChange={(channel) => setField('channel', channel ?? undefined)}
    />
  )
}

const STATUSES = choices(statusLabels).map((status) => ({ value: status, label: statusLabels[status] }))

function StatusChoice({ card, live }: OneChoice) {
  const session = useSession()
  const setField = useSetField(card)
  return (
    <Choice
      label="Status"
      live={live}
      value={card.status ?? null}
      options={STATUSES}
      noneLabel="Not set"
      onChange={(choice) => {
        const status = choice ?? undefined
        if (lacksEvidence(session.reader.current().map, card, status)) showToast({ message: LACKS_EVIDENCE })
        else setField('status', status)
      }}
    />
  )
}

function OwnerChoice({ card, people }: Pick<CardCellsProps, 'people'> & { readonly card: Card }) {
  const setField = useSetField(card)
  const control = useCellControl()
  return (
    <OwnerSelect
      people={people}
      ownerId={card.ownerId}
      control={control}
      label="Owner"
      onChange={(ownerId) => setField('ownerId', ownerId)}
    />
  )
}
