// How much a map may hold. Numbers alone.

/** Limits are part of the format: a file over one is refused, never cut. Texts have none: two people's words may add up. */
export const LIMITS = {
  wordChars: 200,
  stages: 200,
  steps: 500,
  lanes: 200,
  cards: 20_000,
  connectors: 40_000,
  emotions: 100_000,
  notes: 5_000,
  views: 100,
  people: 2_000,
  personas: 100,
  tags: 50,
  images: 2_000,
  imageBytes: 10 * 1024 * 1024,
} as const
