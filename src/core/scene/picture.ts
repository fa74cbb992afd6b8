// The picture that was asked for: a map, the part of it that is wanted, as one scene. What browser, server and command line draw.
import type { JourneyMap } from '../model/map.ts'
import { type Picture, pictured } from '../model/picture.ts'
import { ok, type Result } from '../model/result.ts'
import { WHOLE } from '../model/view.ts'
import { layout } from './layout.ts'
import type { Scene } from './node.ts'
import { mapScene } from './scene.ts'
import type { Measure } from './text.ts'

interface PictureOptions {
  readonly measure: Measure
  /** When it was true, in the reader's words. */
  readonly dateText: string
}

export function pictureScene(
  map: JourneyMap,
  picture: Picture,
  { measure, dateText }: PictureOptions,
): Result<Scene, 'unknown-step'> {
  const part = pictured(map, picture)
  if (!part.ok) return part
  const { map: shown, firstNumber, areaText } = part.value
  const facts = { dateText, ...(areaText !== undefined && { areaText }) }
  const { include, filter, view = WHOLE } = picture
  const placed = layout(shown, { measure, view, expanded: 'all', firstNumber, asked: filter?.personas })
  return ok(mapScene(placed, { include, filter, ...facts }))
}
