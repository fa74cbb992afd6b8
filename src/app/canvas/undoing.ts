// Undo and redo that show what they did: brought into sight, selected, and said in a sentence. Knows no view.
import type { JourneyMap } from '../../core/model/map.ts'
import { changesBetween, type MapChange } from '../../core/model/mapChange.ts'
import { selectCards } from '../selection.ts'
import type { Session } from '../session/session.ts'
import { reveal, type Selected, selectByKey, useUi } from '../uiStore.ts'
import { nameOf } from './edits.ts'
import { say } from './spoken.ts'

export const undo = (session: Session): void => show(session, 'Undid', () => session.undo.undo())
export const redo = (session: Session): void => show(session, 'Redid', () => session.undo.redo())

function show({ reader }: Session, what: 'Undid' | 'Redid', act: () => unknown): void {
  const before = reader.current().map
  if (act() === null) return
  const after = reader.current().map
  const changes = changesBetween(before, after)
  say(`${what}: ${wordsOf(changes, before, after)}`)
  lookAt(changes, before)
}

function lookAt(changes: readonly MapChange[], before: JourneyMap): void {
  const there = changes.filter(({ how, kind }) => how !== 'went' && kind !== 'map')
  const cards = there.flatMap(({ kind, id }) => (kind === 'card' ? [id as JourneyMap['cards'][0]['id']] : []))
  const [first] = there
  if (cards.length > 1) selectCards(cards)
  else if (first) reveal({ kind: first.kind, id: first.id } as Selected)
  // Of what went the place is shown, where it was a card's.
  const gone = before.cards.find(({ id }) => changes.some((change) => change.id === id && change.how === 'went'))
  const { selected } = useUi.getState()
  if (cards.length > 1) useUi.setState({ revealing: selected })
  else if (!first && gone?.stepId && gone.laneId) {
    const place = { kind: 'cell', stepId: gone.stepId, laneId: gone.laneId } as const
    selectByKey(place)
    useUi.setState({ revealing: place })
  }
}

function wordsOf(changes: readonly MapChange[], before: JourneyMap, after: JourneyMap): string {
  const [first, ...rest] = changes
  if (!first) return 'nothing that is in sight'
  const words = oneInWords(first, before, after)
  return rest.length === 0 ? words : `${words}, and ${rest.length} more`
}

function oneInWords(
  { kind, id, how, fields: [field, ...more] }: MapChange,
  before: JourneyMap,
  after: JourneyMap,
): string {
  if (kind === 'map') return MAP_WORDS[id] ?? id
  const name = nameOf(how === 'went' ? before : after, { kind, id } as Selected)
  if (how === 'came') return `${name} is back`
  if (how === 'went') return `${name} is gone`
  return field === undefined || more.length > 0 ? name : `${FIELD_WORDS[field] ?? spaced(field)} of ${name}`
}

const MAP_WORDS: Readonly<Record<string, string>> = {
  title: 'name of the map',
  notes: 'a note in the parking lot',
  views: 'a saved view',
}
const FIELD_WORDS: Readonly<Record<string, string>> = {
  body: 'description',
  ownerId: 'owner',
  personaIds: 'personas',
  servqual: 'service quality',
  opportunityValue: 'value',
}

/** “momentOfTruth” is what people call moment of truth. */
const spaced = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
