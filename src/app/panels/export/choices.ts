// What somebody chose in the export window, and the file that it asks for. Plain values; knows no window.
import { type Filter, NO_FILTER } from '../../../core/model/filter.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import type { PicturePart } from '../../../core/model/picture.ts'
import type { View } from '../../../core/model/view.ts'
import type { ExportFormat, ExportTheme } from '../../../core/wire/routes.ts'
import type { AreaChoice } from './AreaRows.tsx'
import { type Area, areaOfStages } from './area.ts'
import type { ExportRequest } from './fetchExport.ts'

export const SCALES = ['1', '2', '3', '4'] as const

export interface ExportChoices {
  readonly format: ExportFormat
  readonly scale: (typeof SCALES)[number]
  readonly theme: ExportTheme
  readonly area: AreaChoice
  readonly include: readonly PicturePart[]
  /** Whether what the filter leaves out is faded. */
  readonly filtered: boolean
  /** Whether lanes and stages are as they are on the canvas. */
  readonly asSeen: boolean
}

interface Seen {
  readonly map: JourneyMap
  readonly selection: Area | null
  readonly filter: Filter
  readonly view: View
}

export function requestOf(
  { format, scale, theme, area, include, filtered, asSeen }: ExportChoices,
  { map, selection, filter, view }: Seen,
): ExportRequest {
  return {
    format,
    theme,
    scale: Number(scale),
    picture: { ...endsOf(), include, filter: filtered ? filter : NO_FILTER, ...(asSeen && { view }) },
  }

  function endsOf(): Area {
    if (area.kind === 'stages' && area.stages) return areaOfStages(map, area.stages)
    return area.kind === 'selection' ? (selection ?? {}) : {}
  }
}
