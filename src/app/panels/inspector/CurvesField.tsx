// The curves of an emotion lane: how several are shown, whose there are, and a way to begin one from another.
import { Copy } from 'lucide-react'
import { copyCurve } from '../../../core/doc/commands/emotions.ts'
import { setLaneCurves } from '../../../core/doc/commands/lanes.ts'
import { type PersonaId, personaId as personaIdSchema } from '../../../core/model/ids.ts'
import type { JourneyMap, Lane } from '../../../core/model/map.ts'
import { whoseCurve } from '../../../core/scene/emotions.ts'
import { gesture } from '../../canvas/edits.ts'
import { say } from '../../canvas/spoken.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useSession } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { curvesLabels } from '../labels.ts'
import { PersonaMark } from '../PersonaMark.tsx'
import styles from './CurvesField.module.css'
import { PickRow } from './PickRow.tsx'
import { Rows } from './Row.tsx'
import { Section } from './Section.tsx'

const EVERYBODY = personaIdSchema.parse('all')

interface CurvesFieldProps {
  readonly lane: Lane
  readonly map: JourneyMap
}

/** Absent while there are no personas: then there is one curve. */
export function CurvesField({ lane, map }: CurvesFieldProps) {
  const session = useSession()
  const mayEdit = useMayEdit()
  if (map.personas.length === 0) return null
  const pointsOf = (id: PersonaId): number =>
    map.emotions.filter(({ laneId, personaId }) => laneId === lane.id && personaId === id).length
  const curves = [undefined, ...map.personas].map((persona) => {
    const id = persona?.id ?? EVERYBODY
    return { id, persona, name: whoseCurve({ ...(persona && { persona }) }), points: pointsOf(id) }
  })
  const copy = (from: (typeof curves)[number], to: (typeof curves)[number]): void =>
    gesture(session, () => {
      if (act(copyCurve(session.doc, { laneId: lane.id, from: from.id, to: to.id })))
        say(`The curve of ${from.name} is now that of ${to.name}, too.`)
    })
  return (
    <Section title="Curves">
      <Rows>
        <PickRow
          label="Shown"
          value={lane.curves ?? 'large'}
          labels={curvesLabels}
          onChange={(chosen) => gesture(session, () => void act(setLaneCurves(session.doc, lane.id, chosen)))}
        />
      </Rows>
      <p className={styles.hint}>Who is chosen in the bar is large. With nobody chosen, everybody is shown.</p>
      <ul className={styles.curves}>
        {curves.map((curve) => (
          <li key={curve.id}>
            {curve.persona && <PersonaMark persona={curve.persona} />}
            <span className={styles.name} title={curve.name}>
              {curve.name}
            </span>
            <span className={styles.points}>{pointWords(curve.points)}</span>
            {mayEdit && curve.points > 0 && (
              <Menu
                trigger={<IconButton size="sm" label={`Copy the curve of ${curve.name}`} icon={<Copy size={14} />} />}
                entries={[
                  { kind: 'heading', label: 'Copy the curve to' },
                  ...curves
                    .filter(({ id }) => id !== curve.id)
                    .map((to) => ({
                      kind: 'action' as const,
                      label: to.points === 0 ? to.name : `${to.name}, in place of ${pointWords(to.points)}`,
                      onSelect: () => copy(curve, to),
                    })),
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const pointWords = (points: number): string => (points === 0 ? 'none' : points === 1 ? '1 step' : `${points} steps`)
