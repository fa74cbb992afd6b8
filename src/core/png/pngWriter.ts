// A PNG written as its rows come: opaque pixels in true colour, a chunk of data for each time that rows were given. Knows the
// file format (W3C PNG, third edition); nothing of what is drawn.
import { PixelStream } from './pixelStream.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const DEPTH = 8
const TRUE_COLOUR = 2

export class PngWriter {
  readonly #stream: PixelStream
  readonly #parts: Uint8Array<ArrayBuffer>[] = []

  constructor(widthPx: number, heightPx: number) {
    this.#stream = new PixelStream(widthPx)
    const header = new DataView(new ArrayBuffer(13))
    header.setUint32(0, widthPx)
    header.setUint32(4, heightPx)
    header.setUint8(8, DEPTH)
    header.setUint8(9, TRUE_COLOUR)
    this.#parts.push(SIGNATURE, chunk('IHDR', new Uint8Array(header.buffer)))
  }

  /** Whole rows from the top, red first, four bytes a pixel. */
  rows(pixels: Uint8Array): void {
    const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice()
    const data = this.#stream.rows(new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4))
    if (data.length > 0) this.#parts.push(chunk('IDAT', data))
  }

  /** The file, in the parts that it was made of. */
  end(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.#parts, chunk('IDAT', this.#stream.end()), chunk('IEND', new Uint8Array(0))]
  }
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(
    Array.from(name, (letter) => letter.charCodeAt(0)),
    4,
  )
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)))
  return bytes
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (table[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}
