// The map as SVG or JSON without the server, from the same scene and the same writer that the server uses. Pictures and the
// fonts of text that stays text are not in this browser, so the file goes without them.
import { toMapFile } from '../../../core/export/json.ts'
import { toSvg } from '../../../core/export/svg.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { dateText } from '../../../core/scene/dateText.ts'
import { pictureScene } from '../../../core/scene/picture.ts'
import type { Made } from '../../api/made.ts'
import { mapFonts } from '../../fonts/mapFonts.ts'
import type { ExportRequest } from './fetchExport.ts'

interface HereRequest extends ExportRequest {
  readonly format: 'svg' | 'json'
}

export function makeHere(map: JourneyMap, { format, theme, picture }: HereRequest): Made {
  if (format === 'json') return { ok: true, file: new Blob([toMapFile(map)], { type: 'application/json' }) }
  const { measure, typeset } = mapFonts.current()
  const scene = pictureScene(map, picture, { measure, dateText: dateText(Date.now(), map.settings) })
  if (!scene.ok)
    return { ok: false, sentence: 'A step at the end of this picture has been removed. Choose another area.' }
  return {
    ok: true,
    file: new Blob([toSvg(scene.value, { theme, typeset, title: map.title })], { type: 'image/svg+xml' }),
  }
}
