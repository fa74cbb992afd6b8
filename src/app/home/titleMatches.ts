// Whether a map is meant by what somebody typed into the search field.

/** Every word somewhere in the title, whatever the case and the accents. */
export function titleMatches(title: string, query: string): boolean {
  const where = fold(title)
  return fold(query)
    .split(/\s+/)
    .every((word) => where.includes(word))
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
