// Which bundled family of fonts draws each part of a text: Inter whatever it has, else the family of the script. Knows
// characters and the names of families; no files.
import { isInInter } from './inter.ts'

/** Families whose letters join, stack or move: only a shaper knows how wide their words are. */
export const SHAPED_FAMILIES = ['arabic', 'devanagari', 'gujarati', 'hebrew', 'thai'] as const
export type ShapedFamily = (typeof SHAPED_FAMILIES)[number]
/** `cjk`: Chinese, Japanese and Korean, each character as wide as the next. `emoji`: one square per picture. */
export type Family = ShapedFamily | 'cjk' | 'emoji'

export const isShaped = (family: Family): family is ShapedFamily => family !== 'cjk' && family !== 'emoji'

export interface Run {
  readonly text: string
  /** Null: Inter. */
  readonly family: Family | null
}

/** The parts of a text in its own order, as long as they go; each emoji is a part of its own. */
export function runsOf(text: string): readonly Run[] {
  const runs: { text: string; family: Family | null }[] = []
  for (let at = 0; at < text.length; ) {
    const last = runs.at(-1)
    const { piece, family } = pieceAt(text, at, last?.family ?? null)
    if (last && last.family === family && family !== 'emoji') last.text += piece
    else runs.push({ text: piece, family })
    at += piece.length
  }
  return runs
}

/** The families other than Inter that a text needs; a keycap is a figure that an accent turned into an emoji. */
export function familiesIn(text: string): ReadonlySet<Family> {
  const beyondLatin = text.match(BEYOND_LATIN) ?? []
  return new Set(beyondLatin.flatMap((part) => runsOf(`1${part}`)).flatMap(({ family }) => family ?? []))
}

/** A map is mostly Latin: whatever else is in it is found by one search. */
const BEYOND_LATIN = /[^ -\u02ff\u2010-\u2027\u20b9]+/gu

/** Ideographs have other shapes in Chinese, Japanese and Korean: whose a text means is said by its locale or its other letters. */
export type CjkStyle = 'sc' | 'jp' | 'kr'

export function cjkStyleOf(text: string, locale: string): CjkStyle {
  const [, named] = /^(zh|ja|ko)\b/.exec(locale) ?? []
  if (named !== undefined) return named === 'zh' ? 'sc' : named === 'ja' ? 'jp' : 'kr'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'jp'
  return /\p{Script=Hangul}/u.test(text) ? 'kr' : 'sc'
}

function pieceAt(text: string, at: number, before: Family | null): { piece: string; family: Family | null } {
  EMOJI.lastIndex = at
  const [emoji] = EMOJI.exec(text) ?? []
  if (emoji !== undefined) return { piece: emoji, family: 'emoji' }
  const code = text.codePointAt(at) ?? 0
  const piece = String.fromCodePoint(code)
  if (before !== null && CLINGS.test(piece)) return { piece, family: before }
  if (isInInter(code)) return { piece, family: null }
  return { piece, family: FAMILY_OF.find(([characters]) => characters.test(piece))?.[1] ?? null }
}

/** A picture with its skin tone, its joined pictures, its tags; a flag; a keycap. */
const EMOJI = (() => {
  const picture = '(?:\\p{Emoji_Presentation}(?!\\ufe0e)|\\p{Emoji}(?:\\ufe0f|(?=\\p{Emoji_Modifier})))'
  const dress = '[\\p{Emoji_Modifier}\\ufe0f\\u{e0020}-\\u{e007f}]*'
  const joined = `(?:\\u200d\\p{Extended_Pictographic}${dress})*`
  return new RegExp(`\\p{RI}{2}|[#*\\d]\\ufe0f?\\u20e3|${picture}${dress}${joined}`, 'uy')
})()

/** Drawn on or between the letters before. */
const CLINGS = /[\p{M}\u200c\u200d]/u

const FAMILY_OF: readonly (readonly [characters: RegExp, family: Family])[] = [
  [/\p{Script_Extensions=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Script=Thai}/u, 'thai'],
  [/\p{Script=Gujarati}/u, 'gujarati'],
  [/\p{Script_Extensions=Devanagari}/u, 'devanagari'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u, 'cjk'],
  [/[\u2460-\u24ff\u2e80-\u303f\u30a0-\u30ff\u3200-\u33ff\uff00-\uffef]/u, 'cjk'],
  [/\p{Extended_Pictographic}/u, 'emoji'],
]
