// The filter as a window, where there is no room for it beside its button.
import { Dialog } from '../ui/Dialog.tsx'
import { FilterFields } from './FilterFields.tsx'
import styles from './FilterSheet.module.css'

interface FilterSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function FilterSheet({ open, onClose }: FilterSheetProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => next || onClose()} title="Filter">
      <div className={styles.sheet}>
        <FilterFields />
      </div>
    </Dialog>
  )
}
