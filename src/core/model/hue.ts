// The colour of a person, by name: who points, types, owns a card or is printed on paper has one colour everywhere, though a
// visitor and a person of the map are two things with two ids. Knows no colours, only their numbers.

const HUES = 7

/** 1 to 7; a colour is always shown with initials or the name. */
export function hueOf(name: string): number {
  let hash = 0
  for (const letter of name.trim().normalize('NFC')) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return (hash % HUES) + 1
}
