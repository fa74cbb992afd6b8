// One person's undo and redo. Tracks what LOCAL transactions did and nothing else, so a colleague's work is never undone.
import * as Y from 'yjs'
import { LOCAL, roots } from './schema.ts'

/**
 * Typing within half a second is one step; call `stopCapturing()` at both ends of a gesture.
 * Additions undo to *hidden*, deletions to *shown* (entity.ts): undo never removes an entity under somebody's hands.
 */
export const openUndo = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(roots(doc), { trackedOrigins: new Set([LOCAL]), captureTimeout: 500 })
