// Whom the server last took this browser for, kept for pages that open while it is away. Only what it said: the signed cookie
// proves it, and the server says anew as soon as it is back.
import type { MapId } from '../../core/model/ids.ts'
import { type Visitor, visitorSchema } from '../../core/wire/session.ts'

const KEY = 'throughline:visitor'

export function keepVisitor(visitor: Visitor): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(visitor))
  } catch {
    // A browser may refuse storage; who sits here is then known only with the server.
  }
}

const putOffKey = (mapId: MapId): string => `throughline.unnamed.${mapId}`

/** Not now: on this map nobody asks for a name again in this browser. */
export function putNameOff(mapId: MapId): void {
  try {
    localStorage.setItem(putOffKey(mapId), 'yes')
  } catch {
    // Refused: it is asked for again.
  }
}

export function isNamePutOff(mapId: MapId): boolean {
  try {
    return localStorage.getItem(putOffKey(mapId)) !== null
  } catch {
    return false
  }
}

export function keptVisitor(): Visitor | null {
  try {
    const parsed = visitorSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
