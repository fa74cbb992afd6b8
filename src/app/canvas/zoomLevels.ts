// How much is shown at which zoom (the design's level of detail).

/** Below this, card text becomes lines and cards are painted instead of mounted. */
export const DETAIL_ZOOM = 0.51
/** Below this, only stages, curves and severity are told apart. */
export const OVERVIEW_ZOOM = 0.26
export const MIN_ZOOM = 0.1
export const MAX_ZOOM = 3
