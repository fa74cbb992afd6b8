// The words of what somebody typed to find something, as full-text indexes hold them.

const MAX_WORDS = 10

/** Letters with their marks, and digits; everything else stands between words. */
export const typedWords = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, MAX_WORDS)
