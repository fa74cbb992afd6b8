// Removing something beside the canvas, with a toast that puts it back, since an undo may be of something else by then.
import { restore } from '../../core/doc/restore.ts'
import type { Result } from '../../core/model/result.ts'
import { gesture } from '../canvas/edits.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.tsx'

interface Removal {
  readonly collection: 'notes' | 'cards'
  readonly id: string
  readonly name: string
  readonly run: () => Result<void, string>
}

export function removeWithWayBack(session: Session, { collection, id, name, run }: Removal): void {
  gesture(session, () => {
    if (!act(run())) return
    const putBack = (): void => gesture(session, () => void act(restore(session.doc, { collection, id })))
    showToast({ message: `Removed ${name}.`, action: { label: 'Put back', onClick: putBack } })
  })
}
