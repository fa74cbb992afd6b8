// How much is shown at which zoom (the design's level of detail).

/** Below this, card text becomes lines and cards are painted instead of mounted; names keep their size on the screen. */
export const DETAIL_ZOOM = 0.51
/** Below this, only stages, curves and severity are told apart. */
const OVERVIEW_ZOOM = 0.26
export const MIN_ZOOM = 0.1
export const MAX_ZOOM = 3

export type Detail = 'words' | 'names' | 'marks'

export const detailAt = (zoom: number): Detail =>
  zoom >= DETAIL_ZOOM ? 'words' : zoom >= OVERVIEW_ZOOM ? 'names' : 'marks'
