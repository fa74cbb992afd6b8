// Whom the server last took this browser for, kept for pages that open while it is away. Only what it said: the signed cookie
// proves it, and the server says anew as soon as it is back.
import { type Visitor, visitorSchema } from '../../core/wire/routes.ts'

const KEY = 'throughline:visitor'

export function keepVisitor(visitor: Visitor): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(visitor))
  } catch {
    // A browser may refuse storage; who sits here is then known only with the server.
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
