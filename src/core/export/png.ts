// A scene as a PNG of any size: drawn and packed a band at a time, so that no more than one band is ever in memory as pixels.
// The bands are the same everywhere, and so is the file. Whoever can draw an SVG is a parameter; knows nothing of maps.
import { PngWriter } from '../png/pngWriter.ts'
import type { Scene } from '../scene/node.ts'
import { type SvgOptions, toSvg } from './svg.ts'

/** The pixels of an SVG of ours, row by row: red, green, blue, opaque. */
export type Rasterise = (svg: string) => Uint8Array

/** 16 MB of pixels: drawn in a fraction of a second, which is how soon somebody can stop it. */
const BAND_PIXELS = 4_000_000

export interface PngOptions extends Omit<SvgOptions, 'band' | 'fontCss' | 'title'> {
  readonly scale: number
  readonly rasterise: Rasterise
}

/** Yields how much of it is done, after each band; the file comes in parts. */
export function* toPng(scene: Scene, options: PngOptions): Generator<number, readonly Uint8Array<ArrayBuffer>[]> {
  const { scale, rasterise, ...rest } = options
  const { widthPx, heightPx } = pixelsOf(scene, scale)
  const rows = Math.max(1, Math.floor(BAND_PIXELS / widthPx))
  const png = new PngWriter(widthPx, heightPx)
  for (let topPx = 0; topPx < heightPx; topPx += rows) {
    const band = { scale, widthPx, topPx, heightPx: Math.min(rows, heightPx - topPx) }
    png.rows(rasterise(toSvg(scene, { ...rest, band })))
    yield (topPx + band.heightPx) / heightPx
  }
  return png.end()
}

function pixelsOf({ width, height }: Scene, scale: number) {
  return { widthPx: Math.ceil(width * scale), heightPx: Math.ceil(height * scale) }
}
