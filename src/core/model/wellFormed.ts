// Text that every copy of a map can hold alike. Knows nothing of maps.

/** Half a surrogate pair cannot travel as UTF-8: it would be another character in a colleague's copy. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
