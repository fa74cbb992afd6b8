// An SVG of ours as PNG, by resvg with the fonts that the widths were measured in: no font of the machine is looked at, so
// the picture is the same everywhere. Knows pixels; nothing of maps.
import { Resvg } from '@resvg/resvg-js'
import { err, ok, type Result } from '../../src/core/model/result.ts'
import { faceFiles } from './faces.ts'

export interface PngRequest {
  readonly svg: string
  /** Of the drawing at scale 1. */
  readonly widthPx: number
  readonly heightPx: number
  readonly scale: number
}

/** Four bytes a pixel while drawing, and as many again while packing: about 1.2 GB at most. */
const MAX_PIXELS = 150_000_000

export function toPng({ svg, widthPx, heightPx, scale }: PngRequest): Result<Uint8Array, 'picture-too-large'> {
  if (widthPx * heightPx * scale * scale > MAX_PIXELS) return err('picture-too-large')
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: Object.values(faceFiles), loadSystemFonts: false, defaultFontFamily: 'Inter' },
    logLevel: 'off',
  })
  return ok(image.render().asPng())
}

/** What to tell a person whose picture was refused: what it would be, and what would do. */
export function explainTooLarge({ widthPx, heightPx, scale }: Omit<PngRequest, 'svg'>): string {
  const size = `${Math.ceil(widthPx * scale)} × ${Math.ceil(heightPx * scale)} px`
  const fits = Math.floor(Math.sqrt(MAX_PIXELS / (widthPx * heightPx)) * 100) / 100
  const instead = fits >= 1 ? `Scale ${fits} fits, and an SVG has no limit.` : 'Export an SVG, which has no limit.'
  return `At scale ${scale} the picture would be ${size}, and a PNG may have ${MAX_PIXELS / 1e6} million pixels. ${instead}`
}
