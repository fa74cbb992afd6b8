// What a character takes of a line in the bundled Inter: the table of advances, unpacked once per face. Knows no text.
import { interWidths } from './interWidths.ts'
import type { Face } from './node.ts'

export const UNITS_PER_EM = 2048

/** Of a code point that Inter lacks. */
export const ABSENT = 0xffff

const tables = new Map<Face, Uint16Array>()

/** Advances by UTF-16 unit, since Inter has nothing beyond the first plane. */
export function interAdvances(face: Face): Uint16Array {
  const known = tables.get(face)
  if (known) return known
  const widths = decode(interWidths[face])
  tables.set(face, widths)
  return widths
}

/** All faces have the same characters. */
export const isInInter = (code: number): boolean => (interAdvances('regular')[code] ?? ABSENT) !== ABSENT

function decode(table: string): Uint16Array {
  const widths = new Uint16Array(0x10000).fill(ABSENT)
  for (const run of table.split(';')) {
    const [first = '', ...steps] = run.split(' ')
    let last = ABSENT
    for (const [offset, step] of steps.entries()) {
      last = step === '*' ? last : Number.parseInt(step, 36)
      widths[Number.parseInt(first, 36) + offset] = last
    }
  }
  return widths
}
