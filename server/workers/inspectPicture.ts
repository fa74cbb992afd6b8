// What an uploaded picture is, judged by its bytes and never by its name: its kind, size and the id its content gives it.
// Knows no requests and no maps.
import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import { type ImageId, imageId } from '../../src/core/model/ids.ts'
import { LIMITS } from '../../src/core/model/limits.ts'
import type { Image } from '../../src/core/model/map.ts'
import { err, ok, type Result } from '../../src/core/model/result.ts'

export interface Picture {
  readonly id: ImageId
  readonly image: Image
}

export type PictureRefusal = 'svg-refused' | 'not-an-image' | 'image-too-large'

export function inspectPicture(data: Uint8Array): Result<Picture, PictureRefusal> {
  if (data.byteLength > LIMITS.imageBytes) return err('image-too-large')
  const type = typeOf(data)
  if (type === null) return err(looksLikeSvg(data) ? 'svg-refused' : 'not-an-image')
  const size = sizeOf(data)
  if (size === null) return err('not-an-image')
  return ok({ id: contentId(data), image: { type, bytes: data.byteLength, ...size } })
}

const contentId = (data: Uint8Array): ImageId => imageId.parse(createHash('sha256').update(data).digest('hex'))

/** The first bytes, in hexadecimal, of each kind that browsers, SVG and resvg all draw. */
const SIGNATURES: readonly (readonly [Image['type'], RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
]

function typeOf(data: Uint8Array): Image['type'] | null {
  const start = Buffer.from(data.subarray(0, 16)).toString('hex')
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? null
}

/** An SVG may carry scripts and fetch from elsewhere; it is told apart only so that its refusal can say so. */
function looksLikeSvg(data: Uint8Array): boolean {
  return /<svg[\s>]/i.test(Buffer.from(data.subarray(0, 4096)).toString('utf8'))
}

function sizeOf(data: Uint8Array): { readonly widthPx: number; readonly heightPx: number } | null {
  try {
    const { width, height, orientation } = imageSize(data)
    // A photo of a phone held upright is stored lying down, with a mark that browsers obey.
    const isTurned = orientation !== undefined && orientation >= 5
    return width < 1 || height < 1 ? null : { widthPx: isTurned ? height : width, heightPx: isTurned ? width : height }
  } catch {
    // A picture that ends in the middle of its header: as useless as a text file.
    return null
  }
}
