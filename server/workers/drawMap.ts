// A map as a picture in a file, with the fonts and the rasteriser of this machine: for worker threads and the command line.
import { setImmediate } from 'node:timers/promises'
import { drawFile } from '../../src/core/export/drawing.ts'
import type { StepScore } from '../../src/core/feedback/stepScore.ts'
import type { ImageId } from '../../src/core/model/ids.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { type OrderedPicture, pictureOn } from '../../src/core/model/savedView.ts'
import type { ExportTheme } from '../../src/core/wire/routes.ts'
import { drawable } from '../render/drawable.ts'
import { fontCss } from '../render/fontCss.ts'
import { rasterise } from '../render/rasterise.ts'
import { setMap } from '../render/setMap.ts'
import type { PictureData } from './mapState.ts'

export interface Drawing {
  readonly map: JourneyMap
  readonly picture: OrderedPicture
  readonly pictures: readonly PictureData[]
  readonly format: 'svg' | 'png'
  readonly scale: number
  readonly theme: ExportTheme
  /** Printed on the picture: UTC, ISO 8601. */
  readonly at: string
  readonly scores?: readonly StepScore[]
}

export type MadeFile =
  | { readonly ok: true; readonly file: Uint8Array }
  /** `why` is a sentence for the person who asked. */
  | { readonly ok: false; readonly error: 'unknown-step' | 'unknown-view'; readonly why: string }

export async function drawMap({ pictures, at, ...drawing }: Drawing): Promise<MadeFile> {
  const picture = pictureOn(drawing.map, drawing.picture)
  if (!picture.ok) return { ok: false, error: picture.error, why: 'The map has no view of this name.' }
  const steps = drawFile(
    { ...drawing, picture: picture.value, at: Date.parse(at) },
    { setMap, fontCss, images, rasteriser: async () => rasterise },
  )
  let step = await steps.next()
  while (!step.done) {
    // Pixels of bands that are packed lie outside the heap, and Node gives them back only between two turns of its loop.
    await setImmediate()
    step = await steps.next()
  }
  if (step.value) return { ok: true, file: Buffer.concat(step.value) }
  return { ok: false, error: 'unknown-step', why: 'A step that the picture was to begin or end at is not in the map.' }

  /** Browsers draw every format that a map may hold; resvg does not. */
  async function images(format: Drawing['format']): Promise<Record<ImageId, string>> {
    const drawn = format === 'png' ? await Promise.all(pictures.map(drawable)) : pictures
    return Object.fromEntries(drawn.map((picture) => [picture.id, dataUrl(picture)]))
  }
}

const dataUrl = ({ type, data }: PictureData): string => `data:${type};base64,${Buffer.from(data).toString('base64')}`
