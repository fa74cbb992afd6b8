// Rows of pixels as the zlib stream of a PNG. Looks at whole pixels where zlib looks at bytes, and first for what pictures of
// maps are full of: the same colour again, the same row again. The same pixels give the same bytes everywhere. Knows no chunks.
import { BitWriter } from './bitWriter.ts'
import { DeflateBlock, MAX_DISTANCE, MAX_MATCH } from './deflateBlock.ts'

const BYTES = 3
const MAX_PIXELS = MAX_MATCH / BYTES
/** A repetition from far away costs as many bits as a few bytes that are told outright. */
const WORTH_FAR = 2
/** A row above that goes on no longer than this is told as a run of one colour instead: its distance costs more bits. */
const WORTH_ABOVE = 12
const HASH_BITS = 15
/** Of a repetition, so many pixels at its start can be found again. */
const NOTED = 32

export class PixelStream {
  readonly #widthPx: number
  readonly #out = new BitWriter()
  readonly #block = new DeflateBlock()
  readonly #sum = new Adler()
  /** Where two pixels with this hash stood last, among those given together. */
  readonly #seen = new Int32Array(1 << HASH_BITS)

  constructor(widthPx: number) {
    this.#widthPx = widthPx
    // Deflate with a window of 32 KiB, no dictionary.
    this.#out.write(0x78, 8)
    this.#out.write(0x01, 8)
  }

  /** Whole rows, four bytes a pixel, opaque. What is finished of the stream. */
  rows(pixels: Uint32Array): Uint8Array<ArrayBuffer> {
    this.#seen.fill(-1)
    for (let start = 0; start < pixels.length; start += this.#widthPx) this.#row(pixels, start)
    return this.#out.take()
  }

  end(): Uint8Array<ArrayBuffer> {
    this.#block.flush(this.#out, true)
    this.#out.fill()
    const { high, low } = this.#sum
    for (const part of [high >> 8, high & 255, low >> 8, low & 255]) this.#out.write(part, 8)
    return this.#out.take()
  }

  #row(pixels: Uint32Array, start: number): void {
    this.#byte(UNFILTERED)
    this.#sum.byte(UNFILTERED)
    const end = start + this.#widthPx
    for (let at = start; at < end; ) {
      const run = at > start ? sameFrom(pixels, at - 1, at, end) : 0
      const above = start > 0 ? sameFrom(pixels, at - this.#widthPx, at, end) : 0
      if (above > run + WORTH_ABOVE && this.#rowBytes <= MAX_DISTANCE) {
        at = this.#again(pixels, at, { count: above, distance: this.#rowBytes })
      } else if (run > 0) {
        this.#sum.run(pixels[at] ?? 0, run)
        this.#remember(pixels, at, end)
        this.#repeat(run, BYTES)
        at += run
      } else at = this.#seldom(pixels, at, { start, end })
    }
  }

  /** With the byte before each row that says how it is filtered. */
  get #rowBytes(): number {
    return this.#widthPx * BYTES + 1
  }

  /** Neither the pixel before nor the row above: the edge of a letter, most often, which may have stood elsewhere. */
  #seldom(pixels: Uint32Array, at: number, row: { readonly start: number; readonly end: number }): number {
    const from = this.#remember(pixels, at, row.end)
    if (from >= 0) {
      const back = Math.floor((row.start - (from - (from % this.#widthPx))) / this.#widthPx)
      const distance = (at - from) * BYTES + back
      if (distance <= MAX_DISTANCE) {
        const sourceEnd = row.end - back * this.#widthPx
        const count = sameFrom(pixels, from, at, Math.min(row.end, at + sourceEnd - from))
        if (count >= WORTH_FAR) return this.#again(pixels, at, { count, distance })
      }
    }
    const pixel = pixels[at] ?? 0
    this.#sum.pixels(pixels, at, at + 1)
    this.#byte(pixel & 255)
    this.#byte((pixel >> 8) & 255)
    this.#byte((pixel >> 16) & 255)
    return at + 1
  }

  #again(pixels: Uint32Array, at: number, found: { readonly count: number; readonly distance: number }): number {
    const end = at + found.count
    this.#sum.pixels(pixels, at, end)
    for (let each = at; each < Math.min(end, at + NOTED); each += 1) this.#remember(pixels, each, end)
    this.#repeat(found.count, found.distance)
    return end
  }

  /** Where this pixel and the next stood before; -1 where they did not. */
  #remember(pixels: Uint32Array, at: number, end: number): number {
    if (at + 1 >= end) return -1
    const hash =
      (Math.imul(pixels[at] ?? 0, 0x9e3779b1) ^ Math.imul(pixels[at + 1] ?? 0, 0x85ebca6b)) >>> (32 - HASH_BITS)
    const before = this.#seen[hash] ?? -1
    this.#seen[hash] = at
    return before
  }

  #byte(value: number): void {
    if (this.#block.isFull) this.#block.flush(this.#out, false)
    this.#block.byte(value)
  }

  #repeat(pixels: number, distance: number): void {
    for (let left = pixels; left > 0; left -= MAX_PIXELS) {
      if (this.#block.isFull) this.#block.flush(this.#out, false)
      this.#block.repeat(Math.min(left, MAX_PIXELS) * BYTES, distance)
    }
  }
}

/** Rows stand as they are; the PNG says so of each. */
const UNFILTERED = 0

/** How many pixels are the same from two places on. */
function sameFrom(pixels: Uint32Array, from: number, at: number, end: number): number {
  let count = 0
  while (at + count < end && pixels[from + count] === pixels[at + count]) count += 1
  return count
}

const ADLER = 65_521

/** Adler-32 of the bytes of pixels: a run of one colour is summed up at once. */
class Adler {
  low = 1
  high = 0

  byte(value: number): void {
    this.low = (this.low + value) % ADLER
    this.high = (this.high + this.low) % ADLER
  }

  pixels(pixels: Uint32Array, from: number, end: number): void {
    for (let at = from; at < end; ) {
      let { low, high } = this
      // So few that both sums stay small integers.
      const stop = Math.min(end, at + 256)
      for (; at < stop; at += 1) {
        const pixel = pixels[at] ?? 0
        low += pixel & 255
        high += low
        low += (pixel >> 8) & 255
        high += low
        low += (pixel >> 16) & 255
        high += low
      }
      this.low = low % ADLER
      this.high = high % ADLER
    }
  }

  run(pixel: number, count: number): void {
    const red = pixel & 255
    const green = (pixel >> 8) & 255
    const blue = (pixel >> 16) & 255
    const sum = red + green + blue
    const within = 3 * red + 2 * green + blue
    this.high = (this.high + count * (3 * this.low + within) + 3 * sum * ((count * (count - 1)) / 2)) % ADLER
    this.low = (this.low + count * sum) % ADLER
  }
}
