// A line of text in the order in which it is seen, from left to right: the Unicode bidirectional algorithm over the runs that
// one family draws each. Knows characters; no fonts and no widths.
import bidiFactory from 'bidi-js'
import { directionOf, mayTurn } from '../scene/direction.ts'
import { type Run, runsOf } from '../scene/families.ts'

export interface VisualRun extends Run {
  readonly rightToLeft: boolean
}

export function visualRuns(line: string): readonly VisualRun[] {
  const runs = runsOf(line)
  if (!mayTurn(line)) return runs.map((run) => ({ ...run, rightToLeft: false }))
  const { levels } = bidi.getEmbeddingLevels(line, directionOf(line))
  const parts = levelled(runs, levels)
  const highest = Math.max(0, ...parts.map(({ level }) => level))
  let seen = parts
  for (let level = highest; level > 0; level -= 1) seen = turned(seen, level)
  return seen.map((part) => ({ ...part, rightToLeft: part.level % 2 === 1 }))
}

const bidi = bidiFactory()

/** What stands between brackets in a text that runs right to left is between the same brackets, seen from the other side. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character

interface Levelled extends Run {
  readonly level: number
}

/** Cut where the level changes. */
function levelled(runs: readonly Run[], levels: Uint8Array): readonly Levelled[] {
  let at = 0
  return runs.flatMap(({ text, family }) => {
    const parts: { text: string; family: Run['family']; level: number }[] = []
    for (const unit of text.split('')) {
      const level = levels[at] ?? 0
      const last = parts.at(-1)
      if (last?.level === level) last.text += unit
      else parts.push({ text: unit, family, level })
      at += 1
    }
    return parts
  })
}

/** Rule L2: whatever stands at this level or above, next to each other, changes sides. */
function turned(parts: readonly Levelled[], level: number): readonly Levelled[] {
  const result: Levelled[] = []
  let stretch: Levelled[] = []
  for (const part of parts) {
    if (part.level >= level) {
      stretch.unshift(part)
    } else {
      result.push(...stretch, part)
      stretch = []
    }
  }
  return [...result, ...stretch]
}
