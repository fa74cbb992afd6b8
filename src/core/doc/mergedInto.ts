// Where a step is now that was merged into its neighbour, which may have been merged in its turn. Reads, changes nothing.
import type * as Y from 'yjs'
import type { StepId } from '../model/ids.ts'
import { deletedStamp } from './entity.ts'

/** The step itself as long as it was not merged. Two people may merge two steps into each other: the way is gone once. */
export function mergedInto(doc: Y.Doc, id: StepId): StepId {
  const passed = new Set<unknown>()
  let step = id
  while (!passed.has(step)) {
    const into = deletedStamp(doc, 'steps', step)?.into
    if (typeof into !== 'string') return step
    passed.add(step)
    step = into as StepId
  }
  return id
}
