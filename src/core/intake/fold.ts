// Texts as they are compared: without case, marks, stars and what stands between words.

/** @example fold('*Q14FIND ') // 'q14find' */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
