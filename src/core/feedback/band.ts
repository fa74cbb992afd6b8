// In which of five bands a score lies, worst to best (PRODUCT.md, "Live feedback"). For colours and for finding the worst; never
// to add up scores of different metrics.

/** 0 (worst) to 4. */
export type Band = 0 | 1 | 2 | 3 | 4

const STARTS = [30, 50, 65, 80] as const

/** By its place from 0 to 100. */
export const bandOf = (position: number): Band => STARTS.filter((start) => position >= start).length as Band
