// The rows of a pasted range, each into a lane of its own: what a range means to who thinks of a table. Offered where they were
// stacked in one lane. Knows no clipboard.
import { moveCard } from '../../core/doc/commands/cards.ts'
import type { CardId, LaneId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { gesture } from '../canvas/edits.ts'
import { say } from '../canvas/spoken.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'

type Rows = readonly (readonly CardId[])[]

/** Absent where the map has no further lane for them. */
export function offerLanes(session: Session, rows: Rows) {
  const { map } = session.reader.current()
  const first = map.cards.find(({ id }) => id === rows[0]?.[0])
  if (!first || lanesFrom(map, first.laneId).length < 2) return undefined
  return { label: 'One lane for each row', onClick: () => spread(session, rows) }
}

function spread(session: Session, rows: Rows): void {
  const { map } = session.reader.current()
  const cards = new Map(map.cards.map((card) => [card.id, card]))
  const here = rows.flat().flatMap((id) => cards.get(id) ?? [])[0]
  const lanes = lanesFrom(map, here?.laneId ?? null)
  gesture(session, () => {
    for (const [at, row] of rows.entries()) {
      const lane = lanes[Math.min(at, lanes.length - 1)]
      for (const id of row) {
        const card = cards.get(id)
        // One that somebody has moved or deleted meanwhile is theirs.
        if (at === 0 || !lane || !card || card.laneId !== here?.laneId) continue
        act(moveCard(session.doc, id, { stepId: card.stepId, laneId: card.stepId === null ? card.laneId : lane.id }))
      }
    }
  })
  const reached = Math.min(rows.length, lanes.length)
  const rest =
    rows.length > reached ? ` The last ${rows.length - reached + 1} share one: the map has no more lanes.` : ''
  const sentence = `The ${rows.length} rows are in ${reached} lanes.${rest}`
  showToast({ id: 'clipboard', message: sentence })
  say(sentence)
}

/** Those that hold cards, from one on. */
function lanesFrom({ lanes }: JourneyMap, id: LaneId | null) {
  const at = lanes.findIndex((lane) => lane.id === id)
  return at < 0 ? [] : lanes.slice(at).filter(({ kind }) => laneKinds[kind].holdsCards)
}
