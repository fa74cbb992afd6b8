// What of the map could not be shown, in plain words, and its repair. Knows the reader's issues.
import { Wrench } from 'lucide-react'
import { repair } from '../../../core/doc/repair.ts'
import type { Issue } from '../../../core/doc/rows.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/Toast.ts'
import styles from './Problems.module.css'
import { notShown, problemsTitle } from './problemsTitle.ts'

interface ProblemsProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A list of thousands helps nobody, and each of them costs the page. */
const SHOWN = 200

const WHERE: Readonly<Record<Issue['collection'], string>> = {
  stages: 'Stage',
  steps: 'Step',
  lanes: 'Lane',
  cards: 'Card',
  connectors: 'Connector',
  personas: 'Persona',
  people: 'Person',
  notes: 'Note',
  views: 'Saved view',
  images: 'Picture',
  emotions: 'Emotion point',
  brief: 'Brief',
  settings: 'Settings',
  meta: 'Map',
}

export function Problems({ open, onClose }: ProblemsProps) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const issues = notShown(useReading().issues)
  const handleRepair = (chosen: readonly Issue[]): void =>
    gesture(session, () => {
      if (!act(repair(session.doc, chosen, session.stamp()))) return
      const what = chosen.length === 1 ? WHERE[chosen[0]?.collection ?? 'meta'] : `${chosen.length} things`
      showToast({ id: 'repaired', message: `${what} repaired` })
    })
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      size="lg"
      title={issues.length === 0 ? 'Everything in this map can be shown' : problemsTitle(issues.length)}
      description={
        mayEdit && issues.length > 0
          ? 'Nothing here is lost. A repair leaves out what cannot be read and keeps the rest; undo takes it back.'
          : 'Nothing here is lost: what cannot be shown is kept in the map.'
      }
      footer={
        mayEdit && issues.length > 1 ? (
          <Button variant="primary" icon={<Wrench size={15} />} onClick={() => handleRepair(issues)}>
            Repair all {issues.length}
          </Button>
        ) : (
          <Button onClick={onClose}>Close</Button>
        )
      }
    >
      <ul className={styles.list}>
        {issues.slice(0, SHOWN).map((issue) => (
          <li key={`${issue.collection}/${issue.id}/${issue.code}`} className={styles.issue}>
            <b>{WHERE[issue.collection]}</b>
            <span>{issue.message}</span>
            {mayEdit && (
              <Button size="sm" onClick={() => handleRepair([issue])}>
                Repair
              </Button>
            )}
          </li>
        ))}
      </ul>
      {issues.length > SHOWN && <p className={styles.rest}>and {issues.length - SHOWN} more</p>}
    </Dialog>
  )
}
