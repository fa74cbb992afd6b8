// Says that what a link points at is gone, and offers what there still is of it: to put it back, or the step it stood in.
import { restore } from '../../core/doc/restore.ts'
import { collection } from '../../core/doc/schema.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { gesture } from '../canvas/edits.ts'
import { offerWayBack } from '../canvas/offerWayBack.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { COLLECTIONS, calledIn, stampOf, type Thing } from '../session/thing.ts'
import { showToast } from '../ui/Toast.ts'
import { reveal, type Selected } from '../uiStore.ts'

export function tellGone(session: Session, map: JourneyMap, selected: Selected): void {
  const { doc } = session
  const step = stepOf(session, map, selected)
  if (step) reveal({ kind: 'step', id: step.id })
  const shown = step ? ` This is the step it stood in${step.title ? `: “${step.title}”` : ''}.` : ''
  if (selected.kind === 'cell' || stampOf(doc, selected) === null) {
    showToast({ message: `What this link points at is not on this map.${shown}` })
    return
  }
  const thing: Thing = selected
  const message = `This link points at ${calledIn(doc, thing)}, which was removed.${shown}`
  if (!session.mayEdit()) {
    showToast({ message })
    return
  }
  const putBack = (): void => {
    gesture(session, () => void act(restore(doc, { collection: COLLECTIONS[thing.kind], id: thing.id })))
    reveal(selected)
  }
  offerWayBack(session, {
    message,
    action: { label: 'Put it back', onClick: putBack },
    holds: () => stampOf(doc, thing) !== null,
  })
}

/** Still on the map: of a card that was removed, or of a cell whose lane is gone. */
function stepOf({ doc }: Session, { stages }: JourneyMap, selected: Selected) {
  const place = selected.kind === 'card' ? collection(doc, 'cards').get(selected.id)?.get('place') : selected
  const stepId = typeof place === 'object' && place !== null && 'stepId' in place ? place.stepId : null
  return stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)
}
