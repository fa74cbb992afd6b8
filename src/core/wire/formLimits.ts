// How much a form may say. By itself, since the browser needs it without the schemas.

export const FORM_LIMITS = {
  questionChars: 200,
  reasons: 8,
  reasonChars: 60,
  thanksChars: 300,
  brandChars: 60,
  wordsChars: 1_000,
} as const
