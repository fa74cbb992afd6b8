// Uploads that come in parts, until the last of them is here. In memory only: an upload that stands still is forgotten, and
// its sender begins again. Knows bytes; knows neither maps nor requests.
import { err, ok, type Result } from '../../src/core/model/result.ts'

/** All unfinished uploads together. */
const HELD_BYTES = 128 * 1024 * 1024
const STANDS_STILL_MS = 60_000

export interface Part {
  /** From 0. */
  readonly part: number
  readonly parts: number
  readonly bytes: Uint8Array
}

interface Upload {
  readonly received: Uint8Array[]
  readonly bytes: number
  readonly forget: NodeJS.Timeout
}

export class PartialUploads {
  readonly #uploads = new Map<string, Upload>()
  #heldBytes = 0

  /** The whole with the last part, null before. `lost`: another part was to come next. `full`: too much is on its way. */
  add(name: string, { part, parts, bytes }: Part): Result<Uint8Array | null, 'lost' | 'full'> {
    const before = this.#take(name)
    const received = part === 0 ? [] : (before?.received ?? [])
    if (part !== received.length) return err('lost')
    received.push(bytes)
    if (received.length === parts) return ok(Buffer.concat(received))
    const total = received.reduce((sum, { byteLength }) => sum + byteLength, 0)
    if (this.#heldBytes + total > HELD_BYTES) return err('full')
    this.#heldBytes += total
    const forget = setTimeout(() => this.#take(name), STANDS_STILL_MS).unref()
    this.#uploads.set(name, { received, bytes: total, forget })
    return ok(null)
  }

  #take(name: string): Upload | null {
    const upload = this.#uploads.get(name)
    if (!upload) return null
    clearTimeout(upload.forget)
    this.#uploads.delete(name)
    this.#heldBytes -= upload.bytes
    return upload
  }
}
