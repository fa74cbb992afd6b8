// Whether this browser has what a picture of a map takes. Knows scripts; no files.
import type { JourneyMap } from '../../core/model/map.ts'
import { familiesIn } from '../../core/scene/families.ts'

/** All but emoji, Chinese, Japanese and Korean, whose fonts the server opens (fontLibrary.ts). */
export function isDrawnHere(map: JourneyMap): boolean {
  const families = familiesIn(JSON.stringify(map))
  return !families.has('emoji') && !families.has('cjk')
}
