// How much to make of what is known of a step. Words only, so that a browser loads no statistics for them.

/** `assumption`: nobody responded; `few`: too few for a score; `indicative`: a score to be careful with. */
export const LEVELS = ['assumption', 'few', 'indicative', 'enough'] as const
export type Level = (typeof LEVELS)[number]
