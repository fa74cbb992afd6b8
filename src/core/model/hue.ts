// The colour of a person, by name: who points, types, owns a card or is printed on paper has one colour everywhere, though a
// visitor and a person of the map are two things with two ids. Knows no colours, only their numbers.

const HUES = 7

/** 1 to 7; a colour is always shown with initials or the name. */
export function hueOf(name: string): number {
  let hash = 0
  for (const letter of name.trim().normalize('NFC')) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return (hash % HUES) + 1
}

interface Somebody {
  readonly id: string
  readonly name: string
}

/**
 * The colours of those who are here together, by id: of those with one colour the lowest id keeps it, the others take the next
 * that nobody has. Everybody's screen comes to the same without a message. Beyond seven, colours are shared again.
 */
export function huesTogether(people: readonly Somebody[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>()
  const taken = new Set<number>()
  const inOrder = [...new Map(people.map((person) => [person.id, person])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  for (const { id, name } of inOrder) {
    if (taken.has(hueOf(name))) continue
    hues.set(id, hueOf(name))
    taken.add(hueOf(name))
  }
  for (const { id, name } of inOrder) {
    if (hues.has(id)) continue
    const hue = nextFree(hueOf(name), taken)
    hues.set(id, hue)
    taken.add(hue)
  }
  return hues
}

function nextFree(hue: number, taken: ReadonlySet<number>): number {
  for (let step = 1; step < HUES; step++) {
    const next = ((hue - 1 + step) % HUES) + 1
    if (!taken.has(next)) return next
  }
  return hue
}
