// The map that a person starts from when they choose no example: a brief, the usual lanes, and no step yet, since the
// editor asks for the first one. The ids it gives are plain words: they are scoped to their map.
import { laneId, personaId, personId } from './ids.ts'
import { type LaneKind, laneKinds } from './lanes.ts'
import { type Brief, EMPTY_MAP, type JourneyMap, LINE_STYLES, PERSONA_COLOURS, type Persona } from './map.ts'

/** What happens, what the customer meets, thinks and feels, what hurts, and what could be done. */
const BLANK_LANES: readonly LaneKind[] = ['actions', 'touchpoints', 'thoughts', 'emotion', 'pains', 'opportunities']

export interface BlankMap {
  readonly title: string
  readonly brief: Omit<Brief, 'personaIds' | 'ownerId'>
  /** Names. */
  readonly personas?: readonly string[]
  readonly owner?: string
}

export function blankMap({ title, brief, personas: names = [], owner }: BlankMap): JourneyMap {
  const personas = names.map(newPersona)
  const people = owner === undefined ? [] : [{ id: personId.parse('owner'), name: owner }]
  return {
    ...EMPTY_MAP,
    title,
    brief: {
      ...brief,
      ...(personas.length > 0 && { personaIds: personas.map(({ id }) => id) }),
      ...(people[0] && { ownerId: people[0].id }),
    },
    people,
    personas,
    lanes: BLANK_LANES.map((kind) => ({ id: laneId.parse(kind), kind, title: laneKinds[kind].label })),
  }
}

/** Colour and line style both change from one persona to the next: colour is never the only sign. */
const newPersona = (name: string, index: number): Persona => ({
  id: personaId.parse(`persona-${index + 1}`),
  name,
  colour: PERSONA_COLOURS[index % PERSONA_COLOURS.length] ?? 'plum',
  line: LINE_STYLES[index % LINE_STYLES.length] ?? 'solid',
})
