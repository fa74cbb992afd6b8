// How many of one's own changes wait for the server, kept over a reload. Counts as people do, by steps of undo, so that a
// sentence is one change and not forty. The changes themselves are in IndexedDB.
import type * as Y from 'yjs'
import type { MapId } from '../../core/model/ids.ts'

interface UnsavedRequest {
  readonly mapId: MapId
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  /** Neither the server's nor the kept copy's. */
  readonly isOwn: (origin: unknown) => boolean
  readonly tell: (count: number) => void
}

export interface Unsaved {
  /** Everything is on the server's disk. */
  clear(): void
  close(): void
}

export function openUnsaved({ mapId, doc, undo, isOwn, tell }: UnsavedRequest): Unsaved {
  const kept = keptNumber(`throughline:unsaved:${mapId}`)
  let count = kept.read()
  let steps = count
  const set = (next: number): void => {
    if (next === count) return
    count = next
    kept.write(next)
    tell(next)
  }
  // Yjs tells of the step before it tells of the update.
  const handleStep = (): void => {
    steps += 1
  }
  // A change outside the undo history is none that a person made by itself, yet it waits like any other.
  const handleUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (isOwn(origin)) set(Math.max(1, steps))
  }
  undo.on('stack-item-added', handleStep)
  doc.on('update', handleUpdate)
  tell(count)
  return {
    clear: () => {
      steps = 0
      set(0)
    },
    close: () => {
      undo.off('stack-item-added', handleStep)
      doc.off('update', handleUpdate)
    },
  }
}

/** A browser may refuse storage; the number then lasts as long as the page. */
function keptNumber(key: string) {
  return {
    read: (): number => {
      try {
        return Number(localStorage.getItem(key)) || 0
      } catch {
        return 0
      }
    },
    write: (value: number): void => {
      try {
        if (value === 0) localStorage.removeItem(key)
        else localStorage.setItem(key, String(value))
      } catch {
        // Refused: see above.
      }
    },
  }
}
