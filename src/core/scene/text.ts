// Breaks text into lines that fit a width. Widths come from the caller's `measure`, which must be additive (no kerning, no
// ligatures): then one table of advances gives the same lines on screen, on paper and on the server. Knows no fonts.
import { PLAIN, piecesOf, SPACES } from './breaks.ts'
import { directionOf, steered } from './direction.ts'
import type { Face } from './node.ts'

/** Width of a text in px: the sum of its characters' advances. */
export type Measure = (text: string, face: Face, sizePx: number) => number

export interface TextStyle {
  readonly face: Face
  readonly sizePx: number
}

export interface WrapRequest extends TextStyle {
  readonly text: string
  readonly widthPx: number
  /** Lines beyond it are cut and the last one ends in "…"; absent: all are kept. */
  readonly maxLines?: number
}

export interface Wrapped {
  readonly lines: readonly string[]
  readonly clipped: boolean
}

/**
 * Lines no wider than `widthPx`, in which only a single character may stick out. Breaks at spaces, after hyphens and
 * slashes between letters, between ideographs, at soft hyphens; a word longer than a line is broken anywhere, with a
 * hyphen where its script uses them. Spaces at a break and control characters are dropped; nothing else is. Each line
 * says by itself which way its paragraph runs (`directionOf`), with a mark of direction where its letters would not.
 */
export function wrap(request: WrapRequest, measure: Measure): Wrapped {
  const width = (text: string) => measure(text, request.face, request.sizePx)
  const text = request.text.replace(STRAY_SOFT_HYPHEN, '').replaceAll('\t', ' ').replace(CONTROL, '')
  const lines = text.split(HARD_BREAK).flatMap((paragraph) => {
    const direction = directionOf(paragraph)
    return fill(paragraph, request.widthPx + TOLERANCE_PX, width).map((line) => steered(line, direction))
  })
  const max = request.maxLines ?? Number.POSITIVE_INFINITY
  if (lines.length <= max) return { lines, clipped: false }
  const last = lines[max - 1] ?? ''
  return {
    lines: [...lines.slice(0, max - 1), ellipsis(last, request.widthPx + TOLERANCE_PX, width)],
    clipped: true,
  }
}

/**
 * The same, remembered for as long as `owner` lives: an entity keeps its identity until it is edited, so an edit wraps one
 * card again and not two thousand.
 */
export function wrapFor(owner: object, request: WrapRequest, measure: Measure): Wrapped {
  const wraps = remembered.get(owner) ?? []
  const known = wraps.find((wrap) => wrap.measure === measure && isSame(wrap.request, request))
  if (known) return known.wrapped
  const wrapped = wrap(request, measure)
  remembered.set(owner, [{ request, measure, wrapped }, ...wraps.slice(0, REMEMBERED - 1)])
  return wrapped
}

/** Per owner: its title, a line or two of facts, each at the last few widths. */
const REMEMBERED = 8
const remembered = new WeakMap<
  object,
  readonly { readonly request: WrapRequest; readonly measure: Measure; readonly wrapped: Wrapped }[]
>()

const isSame = (a: WrapRequest, b: WrapRequest) =>
  a.text === b.text &&
  a.widthPx === b.widthPx &&
  a.maxLines === b.maxLines &&
  a.face === b.face &&
  a.sizePx === b.sizePx

/** Sums of floating-point advances may miss the exact width by rounding alone. */
const TOLERANCE_PX = 0.01
const HARD_BREAK = /\r\n|[\n\r\u2028\u2029]/u
/** Never drawn: at best nothing, at worst a box over the neighbours. */
const CONTROL = /(?![\n\r])\p{Cc}/gu
const TRAILING_SPACES = new RegExp(`${SPACES}+$`, 'u')
const SOFT_HYPHEN = '\u00ad'
/** One that offers no break, since no word goes on there. */
const STRAY_SOFT_HYPHEN = /(?<!\p{L})\u00ad|\u00ad(?!\p{L})/gu
const MAY_NEED_TRIMMING = new RegExp(`${SPACES}$|${SOFT_HYPHEN}`, 'u')
/** Scripts with upper and lower case write a hyphen where a word is broken. */
const ENDS_CASED = /\p{LC}\p{M}*$/u
const STARTS_CASED = /^\p{LC}/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

type Width = (text: string) => number

/** First fit: each piece goes on the line while it fits. */
function fill(paragraph: string, limitPx: number, width: Width): string[] {
  const lines: string[] = []
  let line = ''
  let linePx = 0
  for (const piece of piecesOf(paragraph)) {
    const shownPx = width(shown(piece))
    if (linePx + shownPx > limitPx) {
      if (line !== '') lines.push(shown(line))
      const { heads, rest } = shownPx > limitPx ? breakWord(piece, limitPx, width) : { heads: [], rest: piece }
      lines.push(...heads)
      line = rest
      linePx = width(rest)
    } else {
      line += piece
      linePx += width(piece)
    }
  }
  lines.push(shown(line))
  return lines
}

/** As drawn: without the spaces at its end, soft hyphens seen only there. */
function shown(line: string): string {
  if (!MAY_NEED_TRIMMING.test(line)) return line
  return line
    .replace(TRAILING_SPACES, '')
    .replace(/\u00ad$/u, '-')
    .replaceAll(SOFT_HYPHEN, '')
}

/** A word in lines as full as they get, at least one character each, and what is left for the next line. */
function breakWord(word: string, limitPx: number, width: Width): { heads: string[]; rest: string } {
  const body = word.replace(TRAILING_SPACES, '')
  const heads: string[] = []
  let head: string[] = []
  let headPx = 0
  for (const character of characters(body)) {
    const characterPx = width(shown(character))
    if (headPx + characterPx > limitPx && head.length > 0) {
      const { line, left } = cutBefore(character, head, { limitPx, width })
      heads.push(line)
      head = left
      headPx = width(left.join(''))
    }
    head.push(character)
    headPx += characterPx
  }
  return { heads, rest: head.join('') + word.slice(body.length) }
}

/** Ends a line before `next`; where a hyphen is due, as many characters go on to the next line as it needs room. */
function cutBefore(
  next: string,
  head: readonly string[],
  { limitPx, width }: { readonly limitPx: number; readonly width: Width },
): { line: string; left: string[] } {
  for (let at = head.length; at >= 1; at -= 1) {
    const hyphen = ENDS_CASED.test(head[at - 1] ?? '') && STARTS_CASED.test(head[at] ?? next) ? '-' : ''
    const line = head.slice(0, at).join('') + hyphen
    if (hyphen === '' || width(line) <= limitPx) return { line: shown(line), left: head.slice(at) }
  }
  return { line: shown(head[0] ?? ''), left: head.slice(1) }
}

/** What a reader takes for one character: never half a surrogate pair, nor a letter without its marks. */
function characters(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment)
}

function ellipsis(line: string, limitPx: number, width: Width): string {
  const parts = characters(line)
  while (parts.length > 0 && width(`${parts.join('').trimEnd()}…`) > limitPx) parts.pop()
  return `${parts.join('').trimEnd()}…`
}
