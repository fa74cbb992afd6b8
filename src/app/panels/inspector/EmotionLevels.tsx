// What customers expect and experience at a step, -2 to +2, per emotion lane and persona. Only those with a point are listed;
// the others are added by name, so that a map with five personas shows no fifteen empty rulers.
import { Plus } from 'lucide-react'
import { type EmotionChange, setEmotion } from '../../../core/doc/commands/emotions.ts'
import { type LaneId, type PersonaId, personaId as personaIdSchema } from '../../../core/model/ids.ts'
import type { Emotion, JourneyMap, Lane, Step } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { Menu } from '../../ui/Menu.tsx'
import { AddLink } from '../AddLink.tsx'
import { sourceLabels } from '../labels.ts'
import { PersonaMark } from '../PersonaMark.tsx'
import styles from './EmotionLevels.module.css'
import { LevelRow } from './LevelRow.tsx'
import { PickRow } from './PickRow.tsx'
import { Rows } from './Row.tsx'
import { Section } from './Section.tsx'

const EVERYBODY = personaIdSchema.parse('all')

interface EmotionLevelsProps {
  readonly step: Step
  readonly map: JourneyMap
}

export function EmotionLevels({ step, map }: EmotionLevelsProps) {
  const lanes = map.lanes.filter(({ kind }) => kind === 'emotion')
  return lanes.map((lane) => <LaneLevels key={lane.id} lane={lane} step={step} map={map} />)
}

/** Of one lane. */
export function LaneLevels({ lane, step, map }: EmotionLevelsProps & { readonly lane: Lane }) {
  const session = useSession()
  const points = map.emotions.filter(({ laneId, stepId }) => laneId === lane.id && stepId === step.id)
  const everyone = [EVERYBODY, ...map.personas.map(({ id }) => id)]
  const listed = everyone.filter((id) => points.some(({ personaId }) => personaId === id))
  const shown = listed.length > 0 ? listed : [EVERYBODY]
  const nameOf = (id: PersonaId): string => map.personas.find((persona) => persona.id === id)?.name || 'Every customer'
  const add = (personaId: PersonaId): void =>
    gesture(session, () => {
      act(
        setEmotion(session.doc, { laneId: lane.id, stepId: step.id, personaId }, { experienced: 0, source: 'assumed' }),
      )
    })
  const absent = everyone.filter((id) => !shown.includes(id))
  return (
    <Section title={lane.title || 'Emotion'}>
      {shown.map((personaId) => (
        <PersonaLevels
          key={personaId}
          laneId={lane.id}
          step={step}
          map={map}
          personaId={personaId}
          name={nameOf(personaId)}
          point={points.find((point) => point.personaId === personaId)}
        />
      ))}
      {absent.length > 0 && (
        <Menu
          align="start"
          trigger={<AddLink icon={<Plus size={13} />}>Add a persona’s point</AddLink>}
          entries={absent.map((id) => ({ kind: 'action', label: nameOf(id), onSelect: () => add(id) }))}
        />
      )}
    </Section>
  )
}

interface PersonaLevelsProps extends EmotionLevelsProps {
  readonly laneId: LaneId
  readonly personaId: PersonaId
  readonly name: string
  readonly point: Emotion | undefined
}

function PersonaLevels({ laneId, step, map, personaId, name, point }: PersonaLevelsProps) {
  const session = useSession()
  const persona = map.personas.find(({ id }) => id === personaId)
  const set = (change: EmotionChange): void => {
    const ref = { laneId, stepId: step.id, personaId }
    act(setEmotion(session.doc, ref, point ? change : { source: 'assumed', ...change }))
  }
  const { locale } = map.settings
  return (
    <div className={styles.levels}>
      <p className={styles.name}>
        {persona && <PersonaMark persona={persona} sizePx={16} />}
        {name}
      </p>
      <Rows>
        <LevelRow
          label="Expected"
          of={name}
          locale={locale}
          value={point?.expected}
          onChange={(expected) => set({ expected })}
        />
        <LevelRow
          label="Experienced"
          of={name}
          locale={locale}
          value={point?.experienced}
          onChange={(experienced) => set({ experienced })}
        />
        {point?.experienced !== undefined && (
          <PickRow
            label="Known from"
            value={point.source}
            labels={sourceLabels}
            onChange={(source) => gesture(session, () => set({ source }))}
          />
        )}
      </Rows>
    </div>
  )
}
