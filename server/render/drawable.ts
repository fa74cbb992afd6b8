// Pictures on a map in a format that resvg draws. It knows no WebP, and would leave a blank without a word.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import decodeWebp, { init } from '@jsquash/webp/decode.js'
import { encode } from 'fast-png'

interface Encoded {
  readonly type: string
  readonly data: Uint8Array
}

/** WebP becomes PNG; one that is damaged stays as it is and is not drawn, as with any other format. */
export async function drawable<Picture extends Encoded>(picture: Picture): Promise<Picture> {
  if (picture.type !== 'image/webp') return picture
  await ready()
  try {
    const { data, width, height } = await decodeWebp(Uint8Array.from(picture.data).buffer)
    return { ...picture, type: 'image/png', data: encode({ data, width, height, channels: 4 }) }
  } catch {
    return picture
  }
}

let decoder: Promise<void> | undefined

function ready(): Promise<void> {
  decoder ??= readFile(createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm'))
    .then((wasm) => WebAssembly.compile(wasm))
    // Outside browsers it takes the compiled module itself, which its types leave out.
    .then((module) => init(module as Parameters<typeof init>[0]))
  return decoder
}
