// The map as JSON without the server, and as SVG where it has scripts that the worker of pictures cannot open: from the same
// scene and by the same writer, without pictures and fonts.
import { toMapFile } from '../../../core/export/json.ts'
import { toSvg } from '../../../core/export/svg.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { dateText } from '../../../core/scene/dateText.ts'
import { pictureScene } from '../../../core/scene/picture.ts'
import type { Made } from '../../api/made.ts'
import { allScores } from '../../feedback/scores.ts'
import { mapFonts } from '../../fonts/mapFonts.ts'
import { leftOut } from '../../pictures/leftOut.ts'
import type { ExportRequest } from './fetchExport.ts'

interface HereRequest extends ExportRequest {
  readonly format: 'svg' | 'json'
}

export function makeHere(map: JourneyMap, { format, theme, picture }: HereRequest): Made {
  if (format === 'json') return { ok: true, file: new Blob([toMapFile(map)], { type: 'application/json' }) }
  const { measure, typeset } = mapFonts.current()
  const options = { measure, dateText: dateText(Date.now(), map.settings), theme, scores: allScores() }
  const scene = pictureScene(map, picture, options)
  if (!scene.ok)
    return { ok: false, sentence: 'A step at the end of this picture has been removed. Choose another area.' }
  const missing = Object.keys(map.images).length
  return {
    ok: true,
    file: new Blob([toSvg(scene.value, { theme, typeset, title: map.title })], { type: 'image/svg+xml' }),
    ...(missing > 0 && { note: leftOut(missing) }),
  }
}
