// A map as a picture in a file: the one drawing for routes, worker threads and the command line.
import { toSvg } from '../../src/core/export/svg.ts'
import type { ImageId } from '../../src/core/model/ids.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import type { Picture } from '../../src/core/model/picture.ts'
import { dateText } from '../../src/core/scene/dateText.ts'
import { pictureScene } from '../../src/core/scene/picture.ts'
import type { ExportTheme } from '../../src/core/wire/routes.ts'
import { drawable } from '../render/drawable.ts'
import { fontCss } from '../render/fontCss.ts'
import { explainTooLarge, toPng } from '../render/png.ts'
import { setMap } from '../render/setMap.ts'
import type { PictureData } from './mapState.ts'

export interface Drawing {
  readonly map: JourneyMap
  readonly picture: Picture
  readonly pictures: readonly PictureData[]
  readonly format: 'svg' | 'png'
  readonly scale: number
  readonly theme: ExportTheme
  /** Printed on the picture: UTC, ISO 8601. */
  readonly at: string
}

export type MadeFile =
  | { readonly ok: true; readonly file: Uint8Array }
  /** `why` is a sentence for the person who asked. */
  | { readonly ok: false; readonly error: 'unknown-step' | 'picture-too-large'; readonly why: string }

export async function drawMap({ map, picture, pictures, format, scale, theme, at }: Drawing): Promise<MadeFile> {
  const dated = dateText(Date.parse(at), map.settings)
  const { measure, typeset } = await setMap(map, dated + JSON.stringify(picture.filter))
  const drawing = pictureScene(map, picture, { measure, dateText: dated })
  if (!drawing.ok)
    return { ok: false, error: drawing.error, why: 'A step that the picture was to begin or end at is not in the map.' }
  const scene = drawing.value
  // Browsers draw every format that a map may hold; resvg does not.
  const drawn = format === 'png' ? await Promise.all(pictures.map(drawable)) : pictures
  const images = Object.fromEntries(drawn.map((picture) => [picture.id, dataUrl(picture)])) as Record<ImageId, string>
  const options = { theme, images, typeset, title: map.title }
  if (format === 'svg') {
    const svg = toSvg(scene, { ...options, fontCss: await fontCss(scene) })
    return { ok: true, file: new TextEncoder().encode(svg) }
  }
  const svg = toSvg(scene, options)
  const size = { widthPx: scene.width, heightPx: scene.height, scale }
  const png = toPng({ svg, ...size })
  return png.ok ? { ok: true, file: png.value } : { ok: false, error: png.error, why: explainTooLarge(size) }
}

const dataUrl = ({ type, data }: PictureData): string => `data:${type};base64,${Buffer.from(data).toString('base64')}`
