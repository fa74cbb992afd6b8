// The journey at a glance beside the outline: stages and their steps, to go to one by one press. One stop of the Tab key.
import { CircleHelp } from 'lucide-react'
import * as Toolbar from 'radix-ui/toolbar'
import { memo } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { editTitle } from '../canvas/edits.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import { useMayEdit } from '../session/hooks.ts'
import { onRenameKey } from '../ui/renameKey.ts'
import { reveal, useUi } from '../uiStore.ts'
import styles from './StepList.module.css'

export function StepList() {
  const { columns, stages } = useLayout()
  return <Steps columns={columns} stages={stages} />
}

/** Not drawn anew with every word that is typed on the map. */
const Steps = memo(function Steps({ columns, stages }: Pick<Layout, 'columns' | 'stages'>) {
  const mayEdit = useMayEdit()
  const selected = useUi((ui) => (ui.selected?.kind === 'step' ? ui.selected.id : null))
  return (
    <nav className={styles.list} aria-label="Steps">
      <Toolbar.Root orientation="vertical" aria-label="Go to a step">
        {stages.map(({ stage }) => (
          <div key={stage.id} className={styles.stage}>
            <b title={stage.title}>{stage.title || 'Untitled stage'}</b>
            {columns
              .filter(({ stageId }) => stageId === stage.id)
              .map(({ step, number }) => (
                <Toolbar.Button
                  key={step.id}
                  className={styles.step}
                  aria-current={step.id === selected ? 'location' : undefined}
                  onClick={() => reveal({ kind: 'step', id: step.id })}
                  onKeyDown={onRenameKey(() => mayEdit && editTitle({ kind: 'step', id: step.id }))}
                >
                  <span className={styles.number}>{number}</span>
                  <span className={styles.name} title={step.title}>
                    {step.title || 'Untitled'}
                  </span>
                  <CircleHelp size={13} aria-label="Assumption" />
                </Toolbar.Button>
              ))}
          </div>
        ))}
      </Toolbar.Root>
    </nav>
  )
})
