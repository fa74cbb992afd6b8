// A stage or step made two, or one with its neighbour: the entries of its menu (canvas/regroupings.ts), for whoever opens none.
import type { JourneyMap } from '../../../core/model/map.ts'
import { regroupings } from '../../canvas/regroupings.ts'
import type { Selection } from '../../selection.ts'
import { useMayEdit, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './RegroupButtons.module.css'
import { Section } from './Section.tsx'

export function RegroupButtons({ map, selection }: { readonly map: JourneyMap; readonly selection: Selection }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const entries = mayEdit ? regroupings(map, selection) : []
  if (entries.length === 0) return null
  return (
    <Section title="Split and merge">
      <div className={styles.entries}>
        {entries.map(({ label, run }) => (
          <Button key={label} onClick={() => run(session)}>
            <span className={styles.label}>{label}</span>
          </Button>
        ))}
      </div>
    </Section>
  )
}
