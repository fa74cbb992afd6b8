// The map itself, when nothing is selected: its brief in short, and what it rests on.
import { coverage } from '../../../core/model/coverage.ts'
import { avoidableCost } from '../../../core/model/demandCost.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { formatDay } from '../../../core/scene/format.ts'
import { useHeardSteps } from '../../feedback/useHeardSteps.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PartFence } from '../../ui/PartFence.tsx'
import { openPanel } from '../../uiStore.ts'
import { AddLink } from '../AddLink.tsx'
import { stateLabels } from '../labels.ts'
import { formatMoney } from '../money.ts'
import { PersonaMark } from '../PersonaMark.tsx'
import styles from './MapInspector.module.css'
import { Section } from './Section.tsx'

const InboxLink = lazyPart(async () => (await import('../../feedback/inbox/InboxLink.tsx')).InboxLink)

export function MapInspector({ map }: { readonly map: JourneyMap }) {
  const { brief } = map
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Starts when', brief.startsWhen],
    ['Ends when', brief.endsWhen],
    ['Question', brief.question],
    ['State', brief.state && stateLabels[brief.state]],
    ['Owner', map.people.find(({ id }) => id === brief.ownerId)?.name],
    ['Review by', brief.reviewBy && formatDay(brief.reviewBy)],
  ]
  const known = facts.filter(([, value]) => value)
  return (
    <>
      {brief.scenario && (
        <Section title="Scenario">
          <p className={styles.scenario} title={brief.scenario}>
            {brief.scenario}
          </p>
        </Section>
      )}
      {known.length > 0 && (
        <dl className={styles.facts}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd title={value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {!brief.scenario && known.length === 0 && (
        <Section title="Brief">
          <p className={styles.scenario}>
            None yet. It says whose journey this is, where it starts and what it is to answer.
          </p>
        </Section>
      )}
      <div className={styles.ways}>
        <Button size="sm" onClick={() => openPanel('brief')}>
          {known.length > 0 || brief.scenario ? 'Edit the brief' : 'Write the brief'}
        </Button>
      </div>
      <Personas map={map} />
      <RestsOn map={map} />
      <PartFence>
        <InboxLink map={map} />
      </PartFence>
    </>
  )
}

function Personas({ map }: { readonly map: JourneyMap }) {
  return (
    <Section title="Personas">
      <ul className={styles.personas}>
        {map.personas.map((persona) => (
          <li key={persona.id}>
            <PersonaMark persona={persona} />
            <span className={styles.name} title={persona.name}>
              {persona.name || 'Unnamed'}
            </span>
            {persona.segment && <small title={persona.segment}>{persona.segment}</small>}
          </li>
        ))}
      </ul>
      <AddLink onClick={() => openPanel('personas')}>
        {map.personas.length === 0 ? 'Add a persona' : 'Edit personas'}
      </AddLink>
    </Section>
  )
}

function RestsOn({ map }: { readonly map: JourneyMap }) {
  const { steps, claims, validated } = coverage(map)
  const cost = avoidableCost(map)
  const heard = useHeardSteps(map.stages.flatMap((stage) => stage.steps.map(({ id }) => id)))
  if (steps + claims === 0) return null
  return (
    <Section title="What it rests on">
      <dl className={styles.facts}>
        <div>
          <dt>Steps with feedback</dt>
          <dd>
            {heard} of {steps}
          </dd>
        </div>
        <div>
          <dt>Claims validated</dt>
          <dd>
            {validated} of {claims}
          </dd>
        </div>
        {cost !== null && (
          <div>
            <dt>Avoidable contacts</dt>
            <dd>{formatMoney(cost, map.settings)} a month</dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
