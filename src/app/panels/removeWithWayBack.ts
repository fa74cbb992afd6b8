// Removing something beside the canvas, with a toast that puts it back, since an undo may be of something else by then.
import { deletedStamp } from '../../core/doc/entity.ts'
import { restore } from '../../core/doc/restore.ts'
import type { Result } from '../../core/model/result.ts'
import { gesture } from '../canvas/edits.ts'
import { offerWayBack } from '../canvas/offerWayBack.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'

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
    offerWayBack(session, {
      message: `Removed ${name}.`,
      action: { label: 'Put back', onClick: putBack },
      holds: () => deletedStamp(session.doc, collection, id) !== null,
    })
  })
}
