// One choice field of an entity: the last writer wins. Checking the value is the caller's.
import type { Entity } from '../schema.ts'
import { LOCAL } from '../schema.ts'

/** undefined clears the field. Writes nothing when nothing changes, so that undo has no empty steps. */
export function setField(entity: Entity, field: string, value: unknown): void {
  if (isSame(entity.get(field), value)) return
  entity.doc?.transact(() => {
    if (value === undefined) entity.delete(field)
    else entity.set(field, value)
  }, LOCAL)
}

/** Of plain values as the document stores them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
