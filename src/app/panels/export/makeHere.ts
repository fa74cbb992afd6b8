// The map as SVG or JSON without the server, from the same scene and the same writer that the server uses. Pictures and fonts
// are not in this browser, so the file goes without them.
import { toMapFile } from '../../../core/export/json.ts'
import { toSvg } from '../../../core/export/svg.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { layout } from '../../../core/scene/layout.ts'
import { measure } from '../../../core/scene/metrics.ts'
import { mapScene } from '../../../core/scene/scene.ts'
import type { ExportTheme } from '../../../core/wire/routes.ts'
import type { Made } from './fetchExport.ts'

interface HereRequest {
  readonly format: 'svg' | 'json'
  readonly theme: ExportTheme
}

export function makeHere(map: JourneyMap, { format, theme }: HereRequest): Made {
  if (format === 'json') return { ok: true, file: new Blob([toMapFile(map)], { type: 'application/json' }) }
  const scene = mapScene(layout(map, { measure, expanded: 'all' }), { dateText: nowIn(map) })
  return { ok: true, file: new Blob([toSvg(scene, { theme, title: map.title })], { type: 'image/svg+xml' }) }
}

/** In the map's own words and zone; a map may name a locale or a zone that this browser does not know. */
function nowIn({ settings: { locale, timeZone } }: JourneyMap): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format()
  } catch {
    return new Intl.DateTimeFormat('en', style).format()
  }
}
