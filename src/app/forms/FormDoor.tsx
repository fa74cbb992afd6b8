// The way to a step's form, from its inspector.
import type { StepId } from '../../core/model/ids.ts'
import { useMayEdit } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useUi } from '../uiStore.ts'
import styles from './FormDoor.module.css'

interface FormDoorProps {
  readonly stepId: StepId
  readonly hasFeedback: boolean
}

/** Nobody else is told of the address. */
export function FormDoor({ stepId, hasFeedback }: FormDoorProps) {
  return useMayEdit() ? (
    <div className={styles.door}>
      <Button size="sm" onClick={() => useUi.setState({ asking: stepId })}>
        {hasFeedback ? 'Feedback form' : 'Collect feedback'}
      </Button>
    </div>
  ) : null
}
