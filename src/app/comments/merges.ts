// What was said of a step that was merged stands on the step it went into. Knows steps and anchors; knows no comment.
import type * as Y from 'yjs'
import { mergedInto } from '../../core/doc/mergedInto.ts'
import { collection } from '../../core/doc/schema.ts'
import { type Anchor, anchorOf, placeOf } from '../../core/model/anchor.ts'

export function anchorNow(doc: Y.Doc, anchor: Anchor): Anchor {
  const place = placeOf(anchor)
  switch (place.kind) {
    case 'card':
      return anchor
    case 'step':
      return anchorOf({ ...place, id: mergedInto(doc, place.id) })
    case 'cell':
      return anchorOf({ ...place, stepId: mergedInto(doc, place.stepId) })
  }
}

/** Calls when a step went or came back. Returns its own undo. */
export function followMerges(doc: Y.Doc, listener: () => void): () => void {
  const steps = collection(doc, 'steps')
  const handle = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    if (events.some(({ target, keys }) => target === steps || keys.has('deleted'))) listener()
  }
  steps.observeDeep(handle)
  return () => steps.unobserveDeep(handle)
}
