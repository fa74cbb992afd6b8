// What a range or lines make of a map without steps: the steps, and where the range has names at its left edge, the lanes. Pure:
// the map and the rows; what is to be added out.
import type { NewParts } from '../../core/doc/commands/parts.ts'
import type { CardId, LaneId, StageId, StepId } from '../../core/model/ids.ts'
import { LANE_KINDS, laneKinds } from '../../core/model/lanes.ts'
import type { JourneyMap, Lane } from '../../core/model/map.ts'
import type { NewId } from './copies.ts'

export interface FirstParts {
  readonly parts: NewParts
  readonly firstStep: StepId
  /** "3 steps and 4 cards" */
  readonly words: string
}

/** Lines are steps. Of a range the first row is the steps; where its corner is empty, the first column is the lanes. */
export function firstTable(
  map: JourneyMap,
  rows: readonly (readonly string[])[],
  { newId }: { readonly newId: NewId },
): FirstParts | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const [head = [], ...body] = width > 1 ? rows : [rows.flat()]
  const isNamed = width > 1 && body.length > 0 && head[0] === ''
  const columns = head.flatMap((title, at) => (title === '' ? [] : [{ at, step: { id: newId<StepId>(), title } }]))
  const [first] = columns
  if (!first) return null
  const added: Lane[] = []
  const known = map.lanes.filter(({ kind }) => laneKinds[kind].holdsCards)
  const laneOf = (name: string): Lane => {
    const found = isNamed ? [...known, ...added].find((lane) => isCalled(lane, name)) : known[0]
    if (found) return found
    const kind = LANE_KINDS.find((each) => laneKinds[each].holdsCards && isSame(laneKinds[each].label, name)) ?? 'text'
    const lane = { id: newId<LaneId>(), kind, title: name || laneKinds[kind].label }
    added.push(lane)
    if (!isNamed) known.push(lane)
    return lane
  }
  const stacks = new Map<string, { stepId: StepId; laneId: LaneId; cards: { id: CardId; title: string }[] }>()
  for (const row of body) {
    const lane = laneOf(isNamed ? (row[0] ?? '') : '')
    for (const { at, step } of columns) {
      const title = row[at] ?? ''
      if (title === '') continue
      const key = `${step.id}/${lane.id}`
      const stack = stacks.get(key) ?? { stepId: step.id, laneId: lane.id, cards: [] }
      stack.cards.push({ id: newId<CardId>(), title })
      stacks.set(key, stack)
    }
  }
  const stage = map.stages.at(-1)
  const stageId = stage?.id ?? newId<StageId>()
  const cards = [...stacks.values()].reduce((sum, stack) => sum + stack.cards.length, 0)
  return {
    firstStep: first.step.id,
    words: [counted(columns.length, 'step'), counted(added.length, 'lane'), counted(cards, 'card')]
      .filter((word) => word !== '')
      .join(', '),
    parts: {
      ...(!stage && { stages: { after: undefined, stages: [{ id: stageId, title: 'Stage 1' }] } }),
      steps: { stageId, after: undefined, steps: columns.map(({ step }) => step) },
      ...(added.length > 0 && { lanes: { after: undefined, lanes: added } }),
      stacks: [...stacks.values()],
    },
  }
}

const isSame = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()
const isCalled = ({ title, kind }: Lane, name: string): boolean =>
  isSame(title, name) || (title === '' && isSame(laneKinds[kind].label, name))
const counted = (count: number, word: string): string =>
  count === 0 ? '' : count === 1 ? `1 ${word}` : `${count} ${word}s`
