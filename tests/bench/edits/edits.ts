// What changes many cards at once, without a page: the command, the map read anew, the layout. The page's own share is the
// canvas part's.

import { shifted } from '../../../src/app/canvas/shift.ts'
import { moveCards } from '../../../src/core/doc/commands/manyCards.ts'
import { openReader } from '../../../src/core/doc/read.ts'
import { openUndo } from '../../../src/core/doc/undo.ts'
import { docOf } from '../../../src/core/doc/write.ts'
import { layout } from '../../../src/core/scene/layout.ts'
import { measure } from '../../../src/core/scene/metrics.ts'
import { bigMap } from '../bigMap.ts'
import { percentile } from '../figure.ts'
import type { Part } from '../part.ts'

const SCENARIO = '2,000 cards moved one lane down and back'
const REACH = { atMost: 300 } as const

export const edits: Part = async ({ short, tell }) => {
  tell(SCENARIO)
  const doc = docOf(
    bigMap({ cards: 2_000, connectors: 1_000, stages: 12, lanes: ['actions', 'thoughts', 'text', 'needs'] }),
  )
  const undo = openUndo(doc)
  const reader = openReader(doc)
  const placed = () => layout(reader.current().map, { measure })
  const movesMs: number[] = []
  const wholeMs: number[] = []
  let before = placed()
  // All but those that have no lane to go to.
  const [last] = before.lanes.slice(-1)
  const ids = [...before.cards.values()].filter(({ lane }) => lane !== last?.lane).map(({ card }) => card.id)
  for (let run = 0; run < (short ? 4 : 20); run += 1) {
    const startedMs = performance.now()
    const stacks = shifted(before, ids, { columns: 0, lanes: run % 2 === 0 ? 1 : -1 })
    if (!stacks || !moveCards(doc, stacks).ok) throw new Error('nothing was moved')
    movesMs.push(performance.now() - startedMs)
    before = placed()
    wholeMs.push(performance.now() - startedMs)
  }
  undo.destroy()
  reader.close()
  const row = (label: string, values: readonly number[]) => ({
    scenario: SCENARIO,
    goal: { label, unit: 'ms', reach: REACH },
    ours: percentile(values, 0.5),
    peer: null,
    floor: null,
  })
  return {
    title: 'Edits of many cards',
    method: 'In one process, with undo: the median of twenty moves.',
    peer: 'none',
    rows: [row('the command', movesMs), row('until the map is read and laid out', wholeMs)],
  }
}
