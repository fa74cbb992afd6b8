// Whose journey is looked at: everybody's, or one persona's. The quickest of the filters, so it stands in the bar.
import { ChevronDown } from 'lucide-react'
import { PersonaMark } from '../panels/PersonaMark.tsx'
import { useReading } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { changeFilter, toggled, useFilter } from './filterStore.ts'
import styles from './PersonaChips.module.css'

/** More would push the rest out of the bar; then they become a menu, in which several are chosen. */
const MOST_CHIPS = 2

export function PersonaChips() {
  const { personas } = useReading().map
  const { personas: asked = [] } = useFilter()
  if (personas.length === 0) return null
  const show = (ids: typeof asked): void => changeFilter({ personas: ids })
  if (personas.length > MOST_CHIPS) {
    const chosen = asked.flatMap((id) => personas.find((persona) => persona.id === id) ?? [])
    const [first, ...others] = chosen
    const name = first ? first.name || 'Unnamed persona' : 'All personas'
    return (
      <span className={styles.list}>
        <Menu
          align="start"
          trigger={
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Cards of persona: ${chosen.map((each) => each.name || 'Unnamed persona').join(', ') || name}`}
              {...(first && { icon: <PersonaMark persona={first} /> })}
            >
              <span className={styles.name}>{name}</span>
              {others.length > 0 && `+${others.length}`}
              <ChevronDown size={14} />
            </Button>
          }
          entries={[
            { kind: 'toggle', label: 'All personas', checked: chosen.length === 0, onChange: () => show([]) },
            { kind: 'separator' },
            ...personas.map((persona) => ({
              kind: 'toggle' as const,
              label: persona.name || 'Unnamed persona',
              icon: <PersonaMark persona={persona} />,
              checked: asked.includes(persona.id),
              onChange: () => show(toggled(asked, persona.id)),
            })),
          ]}
        />
      </span>
    )
  }
  return (
    <fieldset className={styles.chips} aria-label="Cards of persona">
      <button type="button" className={styles.chip} aria-pressed={asked.length === 0} onClick={() => show([])}>
        All
      </button>
      {personas.map((persona) => (
        <button
          key={persona.id}
          type="button"
          className={styles.chip}
          aria-pressed={asked.includes(persona.id)}
          onClick={() => show(asked.includes(persona.id) ? [] : [persona.id])}
        >
          <PersonaMark persona={persona} />
          <span className={styles.name}>{persona.name || 'Unnamed persona'}</span>
        </button>
      ))}
    </fieldset>
  )
}
