// What of the map could not be shown, in plain words. Knows the reader's issues; repairs nothing.
import type { Issue } from '../../../core/doc/rows.ts'
import { useReading } from '../../session/hooks.ts'
import { Dialog } from '../../ui/Dialog.tsx'
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
  images: 'Picture',
  emotions: 'Emotion point',
  brief: 'Brief',
  settings: 'Settings',
  meta: 'Map',
}

export function Problems({ open, onClose }: ProblemsProps) {
  const issues = notShown(useReading().issues)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      size="lg"
      title={issues.length === 0 ? 'Everything in this map can be shown' : problemsTitle(issues.length)}
      description="Nothing here is lost: what cannot be shown is kept in the map."
    >
      <ul className={styles.list}>
        {issues.slice(0, SHOWN).map((issue) => (
          <li key={`${issue.collection}/${issue.id}/${issue.code}`} className={styles.issue}>
            <b>{WHERE[issue.collection]}</b>
            <span>{issue.message}</span>
          </li>
        ))}
      </ul>
      {issues.length > SHOWN && <p className={styles.rest}>and {issues.length - SHOWN} more</p>}
    </Dialog>
  )
}
