// How the store writes a moment. Knows nothing else.

/** UTC, ISO 8601 with milliseconds. */
export type Timestamp = string
