// Asks the server for the map as a file: always what is saved now. A refusal comes back as a sentence with a way on.
import type { MapId } from '../../../core/model/ids.ts'
import { type ExportFormat, type ExportTheme, problemSchema } from '../../../core/wire/routes.ts'
import { exportAddress } from '../../api/maps.ts'

export type Made = { readonly ok: true; readonly file: Blob } | { readonly ok: false; readonly sentence: string }

interface ExportRequest {
  readonly format: ExportFormat
  readonly theme: ExportTheme
  readonly scale: number
}

export function pictureAddress(mapId: MapId, { format, theme, scale }: ExportRequest): string {
  const address = exportAddress(mapId, format)
  return format === 'json' ? address : `${address}?theme=${theme}&scale=${scale}`
}

/** Never rejects. */
export async function fetchExport(mapId: MapId, request: ExportRequest): Promise<Made> {
  try {
    const response = await fetch(pictureAddress(mapId, request))
    if (response.ok) return { ok: true, file: await response.blob() }
    const problem = problemSchema.safeParse(await response.json().catch(() => null))
    const why = problem.success ? problem.data.detail : `The server answered ${response.status} without saying why.`
    return { ok: false, sentence: why }
  } catch {
    return { ok: false, sentence: 'The server cannot be reached. SVG and JSON can be made here while you are offline.' }
  }
}
