// One block of a deflate stream (RFC 1951): bytes and repetitions as they were found, written with codes made for them.
// Knows symbols; not where the bytes come from.
import type { BitWriter } from './bitWriter.ts'
import { codeLengths, codesOf } from './huffman.ts'

/** More of them are more than one table of codes fits well. */
const CAPACITY = 1 << 15
export const MAX_MATCH = 258
export const MAX_DISTANCE = 32_768

const END = 256
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
].concat([163, 195, 227, 258])
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const DISTANCE_BITS = Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1))
const DISTANCE_BASE = DISTANCE_BITS.map((_, symbol) =>
  symbol < 2 ? symbol + 1 : 1 + ((2 + (symbol & 1)) << ((symbol >> 1) - 1)),
)
/** The order in which the lengths of the codes of lengths are sent. */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

const lengthSymbols = Uint8Array.from({ length: MAX_MATCH + 1 }, (_, length) =>
  Math.max(
    0,
    LENGTH_BASE.findLastIndex((base) => base <= length),
  ),
)
const distanceSymbol = (distance: number): number => {
  if (distance <= 2) return distance - 1
  const bits = 30 - Math.clz32(distance - 1)
  return 2 * bits + 2 + (((distance - 1) >> bits) & 1)
}

export class DeflateBlock {
  /** A byte, or length and distance of a repetition above bit 8. */
  readonly #tokens = new Uint32Array(CAPACITY)
  #count = 0
  readonly #symbols = new Uint32Array(286)
  readonly #distances = new Uint32Array(30)

  get isFull(): boolean {
    return this.#count === CAPACITY
  }

  byte(value: number): void {
    this.#tokens[this.#count++] = value
    this.#symbols[value] = (this.#symbols[value] ?? 0) + 1
  }

  /** 3 to 258 bytes that stood that far back. */
  repeat(length: number, distance: number): void {
    this.#tokens[this.#count++] = (length << 16) | (distance - 1) | MATCH
    const symbol = 257 + (lengthSymbols[length] ?? 0)
    this.#symbols[symbol] = (this.#symbols[symbol] ?? 0) + 1
    const far = distanceSymbol(distance)
    this.#distances[far] = (this.#distances[far] ?? 0) + 1
  }

  /** Writes what it holds and is empty then. */
  flush(out: BitWriter, isLast: boolean): void {
    this.#symbols[END] = 1
    const symbolLengths = codeLengths(this.#symbols, 15)
    const distanceLengths = codeLengths(this.#distances, 15)
    out.write(isLast ? 1 : 0, 1)
    out.write(2, 2)
    writeTables(out, symbolLengths, distanceLengths)
    this.#writeTokens(out, symbolLengths, distanceLengths)
    this.#count = 0
    this.#symbols.fill(0)
    this.#distances.fill(0)
  }

  #writeTokens(out: BitWriter, symbolLengths: Uint8Array, distanceLengths: Uint8Array): void {
    const symbolCodes = codesOf(symbolLengths)
    const distanceCodes = codesOf(distanceLengths)
    const symbol = (value: number): void => out.write(symbolCodes[value] ?? 0, symbolLengths[value] ?? 0)
    for (let at = 0; at < this.#count; at += 1) {
      const token = this.#tokens[at] ?? 0
      if ((token & MATCH) === 0) {
        symbol(token)
        continue
      }
      const length = (token >>> 16) & 511
      const distance = (token & 0x7fff) + 1
      const near = lengthSymbols[length] ?? 0
      symbol(257 + near)
      out.write(length - (LENGTH_BASE[near] ?? 0), LENGTH_BITS[near] ?? 0)
      const far = distanceSymbol(distance)
      out.write(distanceCodes[far] ?? 0, distanceLengths[far] ?? 0)
      out.write(distance - (DISTANCE_BASE[far] ?? 0), DISTANCE_BITS[far] ?? 0)
    }
    symbol(END)
  }
}

const MATCH = 1 << 31

/** The lengths of both codes, as a code of their own. */
function writeTables(out: BitWriter, symbols: Uint8Array, distances: Uint8Array): void {
  const all = [...trimmed(symbols, 257), ...trimmed(distances, 1)]
  const runs = runsOf(all)
  const counts = new Uint32Array(19)
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1
  const lengths = codeLengths(counts, 7)
  const codes = codesOf(lengths)
  const sent = Math.max(4, LENGTHS_ORDER.findLastIndex((symbol) => (lengths[symbol] ?? 0) > 0) + 1)
  out.write(trimmed(symbols, 257).length - 257, 5)
  out.write(trimmed(distances, 1).length - 1, 5)
  out.write(sent - 4, 4)
  for (const symbol of LENGTHS_ORDER.slice(0, sent)) out.write(lengths[symbol] ?? 0, 3)
  for (const { symbol, extra, bits } of runs) {
    out.write(codes[symbol] ?? 0, lengths[symbol] ?? 0)
    out.write(extra, bits)
  }
}

function trimmed(lengths: Uint8Array, atLeast: number): Uint8Array {
  return lengths.subarray(0, Math.max(atLeast, lengths.findLastIndex((length) => length > 0) + 1))
}

interface LengthRun {
  readonly symbol: number
  readonly extra: number
  readonly bits: number
}

/** Symbols that do not occur stand next to each other: 17 and 18 say how many, everything else is sent as it is. */
function runsOf(lengths: readonly number[]): readonly LengthRun[] {
  const runs: LengthRun[] = []
  for (let at = 0; at < lengths.length; ) {
    let end = at
    while (end < lengths.length && lengths[end] === 0 && end - at < 138) end += 1
    const zeros = end - at
    if (zeros >= 11) runs.push({ symbol: 18, extra: zeros - 11, bits: 7 })
    else if (zeros >= 3) runs.push({ symbol: 17, extra: zeros - 3, bits: 3 })
    else runs.push({ symbol: lengths[at] ?? 0, extra: 0, bits: 0 })
    at += zeros >= 3 ? zeros : 1
  }
  return runs
}
