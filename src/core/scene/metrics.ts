// How wide a text is in Inter, without a font at hand: sums the table of advances. Kerning and contextual forms are off
// wherever we draw, so the sum is the width. Characters that Inter lacks get a sensible guess, never an error.
import { interWidths } from './interWidths.ts'
import type { Face } from './node.ts'
import type { Measure } from './text.ts'

export const measure: Measure = (text, face, sizePx) => {
  const widths = widthsOf(face)
  let units = 0
  for (let i = 0; i < text.length; i += 1) {
    const width = widths[text.charCodeAt(i)]
    if (width === undefined || width === ABSENT) {
      const code = text.codePointAt(i) ?? 0
      units += guess(code)
      if (code > 0xffff) i += 1
    } else {
      units += width
    }
  }
  return (units * sizePx) / UNITS_PER_EM
}

const UNITS_PER_EM = 2048
const ABSENT = 0xffff
const tables = new Map<Face, Uint16Array>()

function widthsOf(face: Face): Uint16Array {
  const known = tables.get(face)
  if (known) return known
  const widths = decode(interWidths[face])
  tables.set(face, widths)
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

const scripts = (...names: readonly string[]) => `[${names.map((name) => `\\p{Script=${name}}`).join('')}]`
const NORTH_INDIC = scripts('Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Telugu', 'Kannada')
/** Their letters run wider, and count as those of scripts unknown. */
const SOUTH_INDIC = scripts('Tamil', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar')
const IDEOGRAPHIC = scripts('Han', 'Hiragana', 'Katakana', 'Hangul')

/**
 * What a character that Inter lacks takes of an em, by the first kind that it belongs to. On the wide side of what systems
 * draw: a line with room left is better than one that leaves its box.
 */
const ESTIMATES: readonly (readonly [kind: RegExp, em: number])[] = [
  [new RegExp(`${IDEOGRAPHIC}|[\\u3000-\\u303f\\uff01-\\uff60]`, 'u'), 1],
  // What turns the sign before it into an emoji or a keycap.
  [/\ufe0f|\u20e3/u, 0.35],
  [/[\p{Cc}\p{Cf}]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.35],
  [new RegExp(`(?=\\p{M})${NORTH_INDIC}`, 'u'), 0.35],
  [new RegExp(`(?=\\p{M})${SOUTH_INDIC}`, 'u'), 0.5],
  [/\p{M}/u, 0],
  [new RegExp(NORTH_INDIC, 'u'), 0.75],
  [new RegExp(scripts('Arabic', 'Hebrew'), 'u'), 0.6],
  [new RegExp(scripts('Thai', 'Lao'), 'u'), 0.65],
]
const UNKNOWN_EM = 1

function guess(code: number): number {
  const character = String.fromCodePoint(code)
  const [, em = UNKNOWN_EM] = ESTIMATES.find(([kind]) => kind.test(character)) ?? []
  return UNITS_PER_EM * em
}
