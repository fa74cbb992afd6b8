// How much is shown of the map now. Renders when that changes, not with the zoom.
import { useStore } from '@xyflow/react'
import { type Detail, detailAt } from './zoomLevels.ts'

export const useDetail = (): Detail => useStore((state) => detailAt(state.transform[2]))
