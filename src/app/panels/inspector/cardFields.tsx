// The control of every field that a lane kind may show, and where in the inspector it stands. A new field of the model does
// not compile until it has a row here.
import type { ReactNode } from 'react'
import type { CardField } from '../../../core/model/lanes.ts'
import { channelIcons } from '../../../core/scene/icons.ts'
import { channelLabels, servqualLabels, startedByLabels } from '../labels.ts'
import { PathIcon } from '../PathIcon.tsx'
import { AltField } from './AltField.tsx'
import { CauseField } from './CauseField.tsx'
import { ChoiceRow } from './ChoiceRow.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { DateRow } from './DateRow.tsx'
import { DemandField } from './DemandField.tsx'
import { FrequencyRow } from './FrequencyRow.tsx'
import { ImageField } from './ImageField.tsx'
import { NumberRow } from './NumberRow.tsx'
import { RaciRows } from './RaciRows.tsx'
import { SeverityField } from './SeverityField.tsx'
import { StatusRow } from './StatusRow.tsx'
import { TextRow } from './TextRow.tsx'
import { WordRow } from './WordRow.tsx'

interface FieldControl {
  /** Blocks stand above the list of properties or below it; rows are in it. */
  readonly part: 'above' | 'row' | 'below'
  readonly Control: (props: CardControlProps) => ReactNode
}

const row = (Control: FieldControl['Control']): FieldControl => ({ part: 'row', Control })
const above = (Control: FieldControl['Control']): FieldControl => ({ part: 'above', Control })
const below = (Control: FieldControl['Control']): FieldControl => ({ part: 'below', Control })

function ChannelRow({ card }: CardControlProps) {
  const setField = useSetField(card)
  return (
    <ChoiceRow
      label="Channel"
      value={card.channel}
      labels={channelLabels}
      recent="channels"
      icon={(channel) => <PathIcon d={channelIcons[channel]} />}
      onChange={(channel) => setField('channel', channel)}
    />
  )
}

function StartedByRow({ card }: CardControlProps) {
  const setField = useSetField(card)
  return (
    <ChoiceRow
      label="Started by"
      value={card.startedBy}
      labels={startedByLabels}
      onChange={(startedBy) => setField('startedBy', startedBy)}
    />
  )
}

const SOLICITED = { yes: 'Asked for', no: 'Not asked for' } as const

function SolicitedRow({ card }: CardControlProps) {
  const setField = useSetField(card)
  return (
    <ChoiceRow
      label="Solicited"
      value={card.solicited === undefined ? undefined : card.solicited ? 'yes' : 'no'}
      labels={SOLICITED}
      onChange={(choice) => setField('solicited', choice === undefined ? undefined : choice === 'yes')}
    />
  )
}

function ServqualRow({ card }: CardControlProps) {
  const setField = useSetField(card)
  return (
    <ChoiceRow
      label="Service quality"
      value={card.servqual}
      labels={servqualLabels}
      onChange={(servqual) => setField('servqual', servqual)}
    />
  )
}

/** Who acts or who said it; any other word is as good. */
const ACTORS = ['Customer', 'Brand', 'Retailer', 'Service partner']

const text =
  (label: string, field: 'source' | 'before' | 'after'): FieldControl['Control'] =>
  ({ card }) => <TextRow label={label} textRef={{ collection: 'cards', id: card.id, field }} />

export const cardFields: Readonly<Record<CardField, FieldControl>> = {
  severity: above(SeverityField),
  cause: above(CauseField),
  image: above(ImageField),
  alt: above(AltField),
  channel: row(ChannelRow),
  startedBy: row(StartedByRow),
  solicited: row(SolicitedRow),
  times: row((props) => <NumberRow {...props} label="How many times" field="times" min={0} />),
  actor: row((props) => <WordRow {...props} label="Who" field="actor" suggestions={ACTORS} />),
  date: row((props) => <DateRow {...props} label="Date" field="date" />),
  status: row(StatusRow),
  frequency: row(FrequencyRow),
  servqual: row(ServqualRow),
  due: row((props) => <DateRow {...props} label="Due" field="due" />),
  demand: below(DemandField),
  opportunityValue: row((props) => <NumberRow {...props} label="Value" field="opportunityValue" min={0} max={10} />),
  effort: row((props) => <NumberRow {...props} label="Effort" field="effort" min={0} max={10} />),
  value: row((props) => <NumberRow {...props} label="Value" field="value" />),
  unit: row((props) => <WordRow {...props} label="Unit" field="unit" placeholder="%, days, of 5" />),
  target: row((props) => <NumberRow {...props} label="Target" field="target" />),
  n: row((props) => <NumberRow {...props} label="n, responses or cases" field="n" min={0} />),
  period: row((props) => <WordRow {...props} label="Period" field="period" placeholder="June 2017" />),
  source: below(text('Source', 'source')),
  raci: below(RaciRows),
  before: below(text('Must come before', 'before')),
  after: below(text('Comes after', 'after')),
}
