// Moving several cards to another place: one step of undo, refused whole where a card would leave the map, and told
// in words, since not everybody sees where they went. Knows no pointer and no pixels.
import { type CardStack, moveCards } from '../../core/doc/commands/manyCards.ts'
import type { CardId, LaneId } from '../../core/model/ids.ts'
import type { LaneKind } from '../../core/model/lanes.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'
import { gesture } from './edits.ts'
import { offerWayBack } from './offerWayBack.ts'
import { type Shift, shifted } from './shift.ts'
import { say } from './spoken.ts'
import { cardsInWords } from './spokenSelection.ts'

interface Together {
  readonly ids: readonly CardId[]
  readonly shift: Shift
}

export function moveTogether(session: Session, layout: Layout, { ids, shift }: Together): void {
  const stacks = shifted(layout, ids, shift)
  if (!stacks) tellLeaving('moved')
  if (!stacks || stacks.length === 0) return
  const { map: before } = session.reader.current()
  let moved = false
  gesture(session, () => {
    moved = act(moveCards(session.doc, stacks))
  })
  if (!moved) return
  say(`${cardsInWords(ids.length)} moved${where(session.reader.current().map, stacks)}`)
  tellNewKinds(session, before, ids)
}

export function tellLeaving(done: 'moved' | 'copied'): void {
  showToast({ id: 'leaves-map', message: `Nothing was ${done}: not every card would have a step and a lane there.` })
}

/** The first place says enough: the others keep their distance to it. */
export function where(map: JourneyMap, [first]: readonly Pick<CardStack, 'stepId' | 'laneId'>[]): string {
  const step = map.stages.flatMap(({ steps }) => steps).find(({ id }) => id === first?.stepId)
  const lane = map.lanes.find(({ id }) => id === first?.laneId)
  return step && lane ? ` to step ${step.title || 'without a name'}, lane ${lane.title}` : ''
}

/** Another kind shows other fields: what was set stays, but is out of sight. */
function tellNewKinds(session: Session, before: JourneyMap, ids: readonly CardId[]): void {
  const was = kindsOf(before)
  const changed = (): CardId[] => {
    const now = kindsOf(session.reader.current().map)
    return ids.filter((id) => now.get(id) !== undefined && was.get(id) !== now.get(id))
  }
  const count = changed().length
  if (count === 0) return
  offerWayBack(session, {
    message: `${cardsInWords(count)} changed to another kind. What their lanes do not show is kept.`,
    action: {
      label: 'Undo',
      onClick: () => gesture(session, () => void act(moveCards(session.doc, stood(before, ids)))),
    },
    holds: () => changed().length > 0,
  })
}

function kindsOf({ lanes, cards }: JourneyMap): ReadonlyMap<CardId, LaneKind | undefined> {
  const kinds = new Map(lanes.map(({ id, kind }) => [id, kind]))
  return new Map(cards.map(({ id, laneId }) => [id, kinds.get(laneId as LaneId)]))
}

/** Where cards stood, so that they can go there again: behind the same neighbours that stayed. */
function stood({ cards }: JourneyMap, ids: readonly CardId[]): readonly CardStack[] {
  const moving = new Set(ids)
  const neighbours = new Map<string, CardId>()
  const stacks = new Map<string, CardStack & { cards: CardStack['cards'][number][] }>()
  for (const { id, stepId, laneId, endStepId } of cards) {
    const cell = `${stepId}/${laneId}`
    if (!moving.has(id)) {
      neighbours.set(cell, id)
      continue
    }
    const after = neighbours.get(cell) ?? null
    const stack = stacks.get(`${cell}/${after}`) ?? { stepId, laneId, after, cards: [] }
    stack.cards.push({ id, endStepId })
    stacks.set(`${cell}/${after}`, stack)
  }
  return [...stacks.values()]
}
