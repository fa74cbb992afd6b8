// The filter as a window, where there is no room for it beside its button.
import { useScores } from '../feedback/scores.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { FilterFields } from './FilterFields.tsx'
import styles from './FilterSheet.module.css'

interface FilterSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

const FeedbackFromFields = lazyPart(async () => (await import('../feedback/FeedbackFromFields.tsx')).FeedbackFromFields)

export function FilterSheet({ open, onClose }: FilterSheetProps) {
  const hasScores = useScores(({ bySteps }) => bySteps.size > 0)
  return (
    <Dialog open={open} onOpenChange={(next) => next || onClose()} title="Filter">
      <div className={styles.sheet}>
        <FilterFields />
        {hasScores && (
          <PartFence>
            <h3 className={styles.heading}>Feedback from</h3>
            <FeedbackFromFields />
          </PartFence>
        )}
      </div>
    </Dialog>
  )
}
