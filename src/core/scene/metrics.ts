// How wide a text is, without a font at hand: sums advances. Inter, ideographs and emoji are in tables here; words of scripts
// whose letters join or stack are asked from a shaper where one is loaded. Kerning and contextual forms of Inter are off
// wherever we draw, so the sum is the width. What no table knows gets a sensible guess, never an error.
import { type Family, type Run, runsOf } from './families.ts'
import { ABSENT, interAdvances, UNITS_PER_EM } from './inter.ts'
import type { Face } from './node.ts'
import type { Measure } from './text.ts'

/** Of one run, in parts of the type size; undefined: the table has it, or no font is loaded. Asked of all that Inter lacks. */
export type FamilyAdvance = (text: string, family: Family, face: Face) => number | undefined

/** Its identity stands for what it knows: whoever remembers widths forgets them when it changes. */
export function measureWith(familyAdvance: FamilyAdvance): Measure {
  return (text, face, sizePx) => {
    const advances = interAdvances(face)
    let units = 0
    for (let i = 0; i < text.length; i += 1) {
      const advance = advances[text.charCodeAt(i)] ?? ABSENT
      if (advance === ABSENT) return sizePx * emOf(text, face, familyAdvance)
      units += advance
    }
    return (units * sizePx) / UNITS_PER_EM
  }
}

/** Estimates scripts that need shaping, on the wide side. */
export const measure: Measure = measureWith(() => undefined)

const emOf = (text: string, face: Face, familyAdvance: FamilyAdvance): number =>
  runsOf(text).reduce((em, run) => em + runEm(run, face, familyAdvance), 0)

function runEm({ text, family }: Run, face: Face, familyAdvance: FamilyAdvance): number {
  const shaped = family === null ? undefined : familyAdvance(text, family, face)
  if (shaped !== undefined) return shaped
  if (family === 'emoji') return 1
  return Array.from(text).reduce((em, character) => em + characterEm(character, face), 0)
}

function characterEm(character: string, face: Face): number {
  const advance = interAdvances(face)[character.codePointAt(0) ?? 0] ?? ABSENT
  if (advance !== ABSENT) return advance / UNITS_PER_EM
  const [, em = UNKNOWN_EM] = ESTIMATES.find(([kind]) => kind.test(character)) ?? []
  return em
}

const scripts = (...names: readonly string[]) => `[${names.map((name) => `\\p{Script=${name}}`).join('')}]`
const NORTH_INDIC = scripts('Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Telugu', 'Kannada')
/** Their letters run wider, and count as those of scripts unknown. */
const SOUTH_INDIC = scripts('Tamil', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar')

/**
 * What a character that Inter lacks takes of an em, by the first kind that it belongs to. Exact for Chinese, Japanese and
 * Korean; else on the wide side, since a line with room left is better than one that leaves its box.
 */
const ESTIMATES: readonly (readonly [kind: RegExp, em: number])[] = [
  [/[\uff61-\uffdc\uffe8-\uffee]/u, 0.5],
  [/[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb]/u, 0.92],
  [/[\p{Cc}\p{Cf}]/u, 0],
  [new RegExp(`(?=\\p{M})${NORTH_INDIC}`, 'u'), 0.35],
  [new RegExp(`(?=\\p{M})${SOUTH_INDIC}`, 'u'), 0.5],
  [/\p{M}/u, 0],
  [new RegExp(NORTH_INDIC, 'u'), 0.75],
  [new RegExp(scripts('Arabic', 'Hebrew'), 'u'), 0.6],
  [new RegExp(scripts('Thai', 'Lao'), 'u'), 0.65],
]
const UNKNOWN_EM = 1
