// Ids of responses that a file brings: the same row of the same file always has the same one, another month's has another. Made of
// what the file says, never of how it is mapped, so that correcting a mapping brings nothing twice.
import { digest } from 'lib0/hash/sha256'

const encoder = new TextEncoder()
const ID_BYTES = 16

/** @example rowId(['17', '2017-05-13', 'Q7PARK']) // 'f' and 32 digits */
export const rowId = (parts: readonly string[]): string => {
  const bytes = digest(encoder.encode(JSON.stringify(parts))).subarray(0, ID_BYTES)
  return `f${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
