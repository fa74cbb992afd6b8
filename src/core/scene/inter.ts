// What a character takes of a line in the bundled Inter: the table of advances, unpacked once per face. Knows no text.
import { italicOverRegular, mediumOverRegular, regularWidths, semiboldOverEven } from './interWidths.ts'
import type { Face } from './node.ts'

export const UNITS_PER_EM = 2048

/** Of a code point that Inter lacks. */
export const ABSENT = 0xffff

const tables = new Map<Face, Uint16Array>()

/** Advances by UTF-16 unit, since Inter has nothing beyond the first plane. */
export function interAdvances(face: Face): Uint16Array {
  const known = tables.get(face)
  if (known) return known
  const widths = unpack[face]()
  tables.set(face, widths)
  return widths
}

/** All faces have the same characters. */
export const isInInter = (code: number): boolean => (interAdvances('regular')[code] ?? ABSENT) !== ABSENT

const unpack: Readonly<Record<Face, () => Uint16Array>> = {
  regular: () => decode(regularWidths),
  medium: () => widened(mediumOverRegular, interAdvances('regular')),
  italic: () => widened(italicOverRegular, interAdvances('regular')),
  semibold: () => {
    const [regular, medium] = [interAdvances('regular'), interAdvances('medium')]
    return widened(
      semiboldOverEven,
      medium.map((width, code) => 2 * width - (regular[code] ?? 0)),
    )
  },
}

/** Of the characters of the regular face; others are absent. */
function widened(differences: string, expected: Uint16Array): Uint16Array {
  const widths = new Uint16Array(0x10000).fill(ABSENT)
  const steps = differences.split(' ')
  let at = 0
  for (const [code, width] of interAdvances('regular').entries()) {
    if (width === ABSENT) continue
    const step = steps[at]
    at += 1
    if (step) widths[code] = (expected[code] ?? 0) + Number.parseInt(step, 36)
  }
  return widths
}

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
