// How high the row of stages and steps is, at 100 %.
import { GRID } from '../../core/scene/theme.ts'

export const HEADER_PX = GRID.stageBandPx + GRID.stageGapPx + GRID.stepHeaderPx + GRID.headerGapPx
