// Lines of text as pieces for a picture: what Inter draws stays text, everything else becomes outlines, so that a program
// which neither shapes nor has the fonts shows the right letters in the right order. Knows no files and no maps.

import { mayTurn } from '../scene/direction.ts'
import { type Family, isShaped } from '../scene/families.ts'
import { measureWith } from '../scene/metrics.ts'
import type { Face, TextNode } from '../scene/node.ts'
import type { Measure } from '../scene/text.ts'
import type { Piece, Typeset } from '../scene/typeset.ts'
import type { Shaper } from './shaper.ts'
import { mirrored, type VisualRun, visualRuns } from './visualRuns.ts'

/** The font that has a character; undefined where none is at hand. */
export type FontOf = (character: string, family: Family, face: Face) => Shaper | undefined

export interface Typesetting {
  readonly measure: Measure
  readonly typeset: Typeset
}

export function typesetting(fontOf: FontOf): Typesetting {
  const measure = measureWith((word, family, face) => {
    const font = fontOf(word, family, face)
    return isShaped(family) ? font?.advance(word) : undefined
  })
  const typeset: Typeset = (node) => {
    const runs = visualRuns(node.text)
    if (runs.every(({ family }) => family === null) && !mayTurn(node.text)) return null
    let x = leftOf(node, measure)
    return runs.flatMap((run) => {
      const at = { ...node, x }
      x += measure(run.text, node.face, node.sizePx)
      return run.family === null ? textPieces(run, at, measure) : outlinePieces(run, at, { fontOf, measure })
    })
  }
  return { measure, typeset }
}

function leftOf({ text, x, face, sizePx, anchor }: TextNode, measure: Measure): number {
  if (anchor === undefined || anchor === 'start') return x
  const widthPx = measure(text, face, sizePx)
  return anchor === 'end' ? x - widthPx : x - widthPx / 2
}

/** Without spaces at its ends, which some programs draw and others drop. */
function textPieces(
  { text, rightToLeft }: VisualRun,
  { x, face, sizePx }: TextNode,
  measure: Measure,
): readonly Piece[] {
  const seen = (rightToLeft ? Array.from(text, mirrored).reverse().join('') : text).replace(STEERING, '')
  const words = seen.trim()
  if (words === '') return []
  const indent = seen.slice(0, seen.indexOf(words))
  return [{ kind: 'text', x: x + measure(indent, face, sizePx), text: words }]
}

/** Marks of direction and embeddings: they have done their work. */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

function outlinePieces(
  { text, family, rightToLeft }: VisualRun,
  node: TextNode,
  { fontOf, measure }: { readonly fontOf: FontOf; readonly measure: Measure },
): readonly Piece[] {
  if (family === null) return []
  let x = node.x
  return byFont(text, family, { fontOf, face: node.face }).flatMap(({ font, word }): readonly Piece[] => {
    const place = { x, y: node.y, sizePx: node.sizePx }
    x += measure(word, node.face, node.sizePx)
    if (!font) return [{ kind: 'text', x: place.x, text: word }]
    return font.outlines(word, place, rightToLeft).map((outline) => ({ kind: 'outline', ...outline }))
  })
}

/** A family may be many files: one for each few hundred ideographs. */
function byFont(
  text: string,
  family: Family,
  { fontOf, face }: { readonly fontOf: FontOf; readonly face: Face },
): readonly { readonly font: Shaper | undefined; readonly word: string }[] {
  if (family !== 'cjk') return [{ font: fontOf(text, family, face), word: text }]
  const words: { font: Shaper | undefined; word: string }[] = []
  for (const character of text) {
    const font = fontOf(character, family, face)
    const last = words.at(-1)
    if (last && last.font === font) last.word += character
    else words.push({ font, word: character })
  }
  return words
}
