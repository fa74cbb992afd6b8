// Which maps this browser has opened, and as what: how a map opens while the server is away. Only what the server said last;
// the server judges anew as soon as it is back. Holds no key and no content.
import { type Session, sessionSchema } from '../../core/wire/session.ts'

const keyOf = (id: string): string => `throughline:known:${id}`

export function rememberMap(session: Session): void {
  try {
    localStorage.setItem(keyOf(session.map.id), JSON.stringify({ role: session.role, map: session.map }))
  } catch {
    // A browser may refuse storage; the map then opens only with the server.
  }
}

export function knownMap(id: string): Session | null {
  try {
    const parsed = sessionSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
