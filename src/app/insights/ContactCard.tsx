// How hard customers are pressed: counted from events, else what the map's touchpoints plan, and which of the two it is.
import { useMemo } from 'react'
import type { JourneyMap } from '../../core/model/map.ts'
import { plannedContacts } from '../../core/model/plannedContacts.ts'
import { formatFixed } from '../../core/scene/format.ts'
import type { Flow } from '../../core/wire/flow.ts'
import styles from './Card.module.css'
import { ChartCard } from './ChartCard.tsx'
import { type Contacts, contactChart } from './charts/flowCharts.ts'
import type { StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface ContactCardProps {
  readonly map: JourneyMap
  readonly findings: readonly StepFinding[]
  readonly flow: Flow
  readonly locale: string
}

export function ContactCard({ map, findings, flow, locale }: ContactCardProps) {
  const counted = useMemo(() => countedOf(findings, flow), [findings, flow])
  const planned = useMemo(() => plannedOf(findings, map), [findings, map])
  const isCounted = counted.length > 0
  const contacts = isCounted ? counted : planned
  const chart = useMemo(() => contactChart(contacts, locale), [contacts, locale])
  return (
    <ChartCard
      size="half"
      title="Contact pressure"
      note={isCounted ? 'contacts per customer, from events' : 'contacts per customer, as the touchpoints plan them'}
      chart={contacts.length === 0 ? null : chart}
    >
      {contacts.length === 0 && (
        <Missing>
          Events of contacts (we-contacted, they-contacted) fill this, or touchpoints on the map that say who starts.
        </Missing>
      )}
      {isCounted && <Over flow={flow} locale={locale} />}
    </ChartCard>
  )
}

function Over({ flow, locale }: { readonly flow: Flow; readonly locale: string }) {
  const said = (share: Flow['contacts']['overWeek']): string =>
    share
      ? `${formatFixed(share.share * 100, 0, locale)} % (${formatFixed(share.low * 100, 0, locale)} to ${formatFixed(share.high * 100, 0, locale)})`
      : 'fewer than 5 customers'
  const { contacts } = flow
  const [unsolicited, all] = contacts.steps.reduce(
    ([some, total], step) => [some + step.unsolicited, total + step.byUs],
    [0, 0],
  )
  const quiet = contacts.hours.reduce((sum, count, hour) => sum + (hour >= 21 || hour < 8 ? count : 0), 0)
  return (
    <p className={styles.foot}>
      Contacted more than 3 times in 7 days: <b>{said(contacts.overWeek)}</b>; more than 8 times in 30 days:{' '}
      <b>{said(contacts.overMonth)}</b>. Of {all} contacts by us nobody had asked for {unsolicited}, and {quiet} came
      between 9 in the evening and 8 in the morning.
    </p>
  )
}

function countedOf(findings: readonly StepFinding[], { contacts }: Flow): Contacts[] {
  return findings.flatMap(({ label, step }) => {
    const found = contacts.steps.find(({ stepId }) => stepId === step.id)
    if (!found || found.byUs + found.byThem === 0) return []
    const { byUs, byThem, customers } = found
    return [{ label, byUs: byUs / customers, byThem: byThem / customers, customers }]
  })
}

function plannedOf(findings: readonly StepFinding[], map: JourneyMap): Contacts[] {
  const planned = plannedContacts(map)
  return findings.flatMap(({ label, step }) => {
    const found = planned.get(step.id)
    return found ? [{ label, ...found, customers: null }] : []
  })
}
