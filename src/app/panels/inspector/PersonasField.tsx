// Whom a card is about: some personas, or every customer when none is chosen.
import * as Radix from 'radix-ui/toggle-group'
import type { PersonaId } from '../../../core/model/ids.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { PersonaMark } from '../PersonaMark.tsx'
import styles from './PersonasField.module.css'
import { Section } from './Section.tsx'

interface PersonasFieldProps {
  readonly map: JourneyMap
  readonly personaIds: readonly PersonaId[] | undefined
  /** Beside the title; absent: that no choice is every customer. */
  readonly note?: string | undefined
  readonly onChange: (personaIds: readonly PersonaId[] | undefined) => void
}

/** Absent while the map has no personas. */
export function PersonasField({ map, personaIds = [], note, onChange }: PersonasFieldProps) {
  if (map.personas.length === 0) return null
  const handleChange = (chosen: readonly string[]): void => {
    const ids = map.personas.map(({ id }) => id).filter((id) => chosen.includes(id))
    onChange(ids.length === 0 ? undefined : ids)
  }
  return (
    <Section title="Personas" {...(personaIds.length === 0 && { note: note ?? 'every customer' })}>
      <Radix.Root
        type="multiple"
        className={styles.personas}
        aria-label="Personas"
        value={[...personaIds]}
        onValueChange={handleChange}
      >
        {map.personas.map((persona) => (
          <Radix.Item key={persona.id} value={persona.id} className={styles.persona}>
            <PersonaMark persona={persona} />
            <span className={styles.name} title={persona.name}>
              {persona.name || 'Unnamed'}
            </span>
          </Radix.Item>
        ))}
      </Radix.Root>
    </Section>
  )
}
