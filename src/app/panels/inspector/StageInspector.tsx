// A stage: its steps and its place among the others.
import { Plus } from 'lucide-react'
import { moveStage } from '../../../core/doc/commands/stages.ts'
import type { JourneyMap, Stage } from '../../../core/model/map.ts'
import { addStepAfter, gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { select } from '../../uiStore.ts'
import { StageView } from '../../view/ViewRows.tsx'
import { AddLink } from '../AddLink.tsx'
import { OrderRow } from './OrderRow.tsx'
import { Regroup } from './Regroup.tsx'
import { Rows } from './Row.tsx'
import { Section } from './Section.tsx'
import styles from './StageInspector.module.css'

export function StageInspector({ stage, map }: { readonly stage: Stage; readonly map: JourneyMap }) {
  const session = useSession()
  const steps = map.stages.flatMap((each) => each.steps)
  return (
    <>
      <Rows>
        <OrderRow
          siblings={map.stages}
          id={stage.id}
          axis="across"
          onMove={(after) => gesture(session, () => void act(moveStage(session.doc, stage.id, { after })))}
        />
      </Rows>
      <StageView stage={stage} />
      <Section title="Steps">
        <ol className={styles.steps}>
          {stage.steps.map((step) => (
            <li key={step.id}>
              <button type="button" className={styles.step} onClick={() => select({ kind: 'step', id: step.id })}>
                <span className={styles.number}>{steps.indexOf(step) + 1}</span>
                {step.title || 'Untitled'}
              </button>
            </li>
          ))}
        </ol>
        <AddLink icon={<Plus size={13} />} onClick={() => addStepAfter(session, { stageId: stage.id })}>
          Add a step
        </AddLink>
      </Section>
      <Regroup map={map} selection={{ kind: 'stage', id: stage.id }} />
    </>
  )
}
