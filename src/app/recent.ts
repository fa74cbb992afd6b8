// What somebody chose lately, of commands and of choices that come again and again: kept in this browser. Knows ids; knows nothing
// of what they name.
const KEYS = {
  commands: 'throughline.recentCommands',
  channels: 'throughline.recentChannels',
  colours: 'throughline.recentColours',
} as const

export type Recent = keyof typeof KEYS

const MOST_KEPT = 5

/** The last one first. */
export function chosenLately(of: Recent): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEYS[of]) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST_KEPT) : []
  } catch {
    return []
  }
}

export function remember(of: Recent, id: string): void {
  const now = [id, ...chosenLately(of).filter((each) => each !== id)].slice(0, MOST_KEPT)
  try {
    localStorage.setItem(KEYS[of], JSON.stringify(now))
  } catch {
    // A browser may refuse storage; nothing is recent then.
  }
}

/** Few are offered before all others, which keep their order. */
const OFFERED_FIRST = 3

export function recentFirst<T>(
  of: Recent,
  all: readonly T[],
  idOf: (each: T) => string,
): { readonly recent: readonly T[]; readonly others: readonly T[] } {
  const recent = chosenLately(of)
    .flatMap((id) => all.filter((each) => idOf(each) === id))
    .slice(0, OFFERED_FIRST)
  return { recent, others: all.filter((each) => !recent.includes(each)) }
}
