// Deletes what is selected; a toast offers to put it back.
import { Trash2 } from 'lucide-react'
import { deleteSelected } from '../../canvas/edits.ts'
import { useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import type { Selected } from '../../uiStore.ts'
import styles from './RemoveButton.module.css'

export function RemoveButton({ selected }: { readonly selected: Selected }) {
  const session = useSession()
  if (selected.kind === 'cell') return null
  return (
    <div className={styles.foot}>
      <Button size="sm" variant="ghost" icon={<Trash2 size={14} />} onClick={() => deleteSelected(session, selected)}>
        Delete this {selected.kind}
      </Button>
    </div>
  )
}
