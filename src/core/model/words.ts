// Whether a text holds what somebody typed to find it: every word somewhere in it, whatever the case and the accents. Pure.

export function holdsWords(text: string, words: string): boolean {
  const where = fold(text)
  return wordsOf(words).every((word) => where.includes(word))
}

/** Folded, without what is only space; none where nothing was typed. */
export const wordsOf = (typed: string): readonly string[] => fold(typed).split(/\s+/).filter(Boolean)

/** In capitals, which Greek has one sigma of and German two letters for ß. Accents of Latin, Greek and Cyrillic go; the marks of
 * other scripts are letters of theirs, and stay. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
