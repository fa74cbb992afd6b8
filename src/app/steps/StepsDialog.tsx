// All steps by their stages, to go to one of them.
import { Star } from 'lucide-react'
import type { Layout } from '../../core/scene/placement.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './StepsDialog.module.css'

interface StepsDialogProps {
  readonly layout: Layout
  readonly at: number
  readonly onGoTo: (column: number) => void
  readonly onClose: () => void
}

export function StepsDialog({ layout: { stages, columns }, at, onGoTo, onClose }: StepsDialogProps) {
  return (
    <Dialog open onOpenChange={onClose} title="Go to a step">
      {stages.map(({ stage }) => (
        <section key={stage.id} aria-label={stage.title || 'Untitled stage'}>
          <h3 className={styles.stage}>{stage.title || 'Untitled stage'}</h3>
          <ul className={styles.steps}>
            {stage.steps.map((step) => {
              const column = columns.findIndex((each) => each.step.id === step.id)
              return (
                <li key={step.id}>
                  <button
                    type="button"
                    className={styles.step}
                    aria-current={column === at ? 'step' : undefined}
                    onClick={() => {
                      onClose()
                      onGoTo(column)
                    }}
                  >
                    <b>{column + 1}</b>
                    <span dir="auto">{step.title || 'Untitled'}</span>
                    {step.momentOfTruth && <Star size={14} fill="currentColor" aria-label="Moment of truth" />}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}
