// Asks the server for the map as a file: always what is saved now. A refusal comes back as a sentence with a way on.
import { isFiltering } from '../../../core/model/filter.ts'
import type { MapId } from '../../../core/model/ids.ts'
import { PICTURE_PARTS, type Picture } from '../../../core/model/picture.ts'
import { type ExportFormat, type ExportTheme, problemSchema } from '../../../core/wire/routes.ts'
import type { Made } from '../../api/made.ts'
import { exportAddress } from '../../api/maps.ts'

export interface ExportRequest {
  readonly format: ExportFormat
  readonly theme: ExportTheme
  readonly scale: number
  readonly picture: Picture
}

export function fileAddress(mapId: MapId, { format, theme, scale, picture }: ExportRequest): string {
  const address = exportAddress(mapId, format)
  if (format === 'json') return address
  const query = new URLSearchParams({ theme, ...(format === 'png' && { scale: String(scale) }) })
  const { from, to, include, filter, view } = picture
  if (from) query.set('from', from)
  if (to) query.set('to', to)
  if (include && include.length < PICTURE_PARTS.length) query.set('include', include.join(','))
  if (filter && isFiltering(filter)) query.set('filter', JSON.stringify(filter))
  if (view && Object.keys(view).length > 0) query.set('view', JSON.stringify(view))
  return `${address}?${query}`
}

/** Never rejects. */
export async function fetchExport(address: string, signal?: AbortSignal): Promise<Made> {
  try {
    const response = await fetch(address, signal ? { signal } : {})
    if (response.ok) return { ok: true, file: await response.blob() }
    const problem = problemSchema.safeParse(await response.json().catch(() => null))
    const why = problem.success ? problem.data.detail : `The server answered ${response.status} without saying why.`
    return { ok: false, sentence: why }
  } catch {
    return { ok: false, sentence: 'The server cannot be reached. SVG and JSON can be made here while you are offline.' }
  }
}
