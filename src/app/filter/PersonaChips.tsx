// Whose journey is looked at: everybody's, or one persona's. The quickest of the filters, so it stands in the bar.
import { PersonaMark } from '../panels/PersonaMark.tsx'
import { useReading } from '../session/hooks.ts'
import { Select } from '../ui/Select.tsx'
import { changeFilter, useFilter } from './filterStore.ts'
import styles from './PersonaChips.module.css'

/** More would push the rest out of the bar; then they become a list. */
const MOST_CHIPS = 2

export function PersonaChips() {
  const { personas } = useReading().map
  const { personas: asked = [] } = useFilter()
  if (personas.length === 0) return null
  const show = (ids: typeof asked): void => changeFilter({ personas: ids })
  if (personas.length > MOST_CHIPS) {
    return (
      <div className={styles.list}>
        <Select
          label="Cards of persona"
          value={asked[0] ?? null}
          placeholder="All personas"
          noneLabel="All personas"
          options={personas.map((persona) => ({
            value: persona.id,
            label: persona.name || 'Unnamed persona',
            icon: <PersonaMark persona={persona} />,
          }))}
          onChange={(id) => show(id ? [id] : [])}
        />
      </div>
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
