// Links a step to the map that tells it in full, or parts them. One step of undo, and said.
import { setStepField } from '../../core/doc/commands/steps.ts'
import type { StepId } from '../../core/model/ids.ts'
import type { SubMap } from '../../core/model/map.ts'
import { gesture } from '../canvas/edits.ts'
import { say } from '../canvas/spoken.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'

export function setSubMap(session: Session, step: StepId, value: SubMap | undefined): void {
  gesture(session, () => {
    if (!act(setStepField(session.doc, step, { field: 'subMap', value }))) return
    say(value ? `Linked to “${value.title || 'Untitled map'}”` : 'Link to the sub-map removed')
  })
}
