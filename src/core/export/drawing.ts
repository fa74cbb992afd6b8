// A map drawn into a file: the one way from a map to SVG or PNG, for server, command line and browser. What they have to do
// differently (fonts, pixels, pictures) is handed in; knows no disk, no network and no clock.
import type { StepScore } from '../feedback/stepScore.ts'
import type { ImageId } from '../model/ids.ts'
import type { JourneyMap } from '../model/map.ts'
import type { Picture } from '../model/picture.ts'
import { dateText } from '../scene/dateText.ts'
import type { Scene } from '../scene/node.ts'
import { pictureScene } from '../scene/picture.ts'
import type { ThemeName } from '../scene/theme.ts'
import type { SetMap } from '../shape/mapSetter.ts'
import { type Rasterise, toPng } from './png.ts'
import { toSvg } from './svg.ts'

export interface Drawing {
  readonly map: JourneyMap
  readonly picture: Picture
  readonly format: 'svg' | 'png'
  readonly scale: number
  readonly theme: ThemeName
  /** Printed on the picture: ms since 1970. */
  readonly at: number
  /** What customers say of its steps at that time; absent: nothing is known, as of a map in a file. */
  readonly scores?: readonly StepScore[]
}

export interface DrawingTools {
  readonly setMap: SetMap
  /** `data:` URLs of the map's pictures; in a PNG only formats that the rasteriser draws. */
  readonly images: (format: 'svg' | 'png') => Promise<Readonly<Record<ImageId, string>>>
  /** The rules that carry the fonts of an SVG. */
  readonly fontCss: (scene: Scene) => Promise<string>
  /** Made ready for the faces that a scene is written in. */
  readonly rasteriser: (scene: Scene) => Promise<Rasterise>
}

/** The parts of the file, one after the other; null: a step that the picture was to begin or end at is not in the map. */
export type DrawnFile = readonly Uint8Array<ArrayBuffer>[] | null

/** Yields how much of it is done, from time to time. */
export async function* drawFile(
  { map, picture, format, scale, theme, at, scores }: Drawing,
  tools: DrawingTools,
): AsyncGenerator<number, DrawnFile> {
  const dated = dateText(at, map.settings)
  const { measure, typeset } = await tools.setMap(map, dated + JSON.stringify(picture.filter))
  const drawing = pictureScene(map, picture, { measure, dateText: dated, theme, scores })
  if (!drawing.ok) return null
  const scene = drawing.value
  const options = { theme, typeset, images: await tools.images(format) }
  if (format === 'svg') {
    const svg = toSvg(scene, { ...options, title: map.title, fontCss: await tools.fontCss(scene) })
    return [new TextEncoder().encode(svg)]
  }
  return yield* toPng(scene, { ...options, scale, rasterise: await tools.rasteriser(scene) })
}
