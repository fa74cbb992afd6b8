// What drawing one card needs to know of the rest of the map: who owns it, whose quote it is, how many links it has.
// Looked up once per map. Knows no positions.

import type { StepScore } from '../feedback/stepScore.ts'
import { hueOf } from '../model/hue.ts'
import type { CardId, PersonaId, PersonId, StageId, StepId } from '../model/ids.ts'
import type { JourneyMap, Person, Persona } from '../model/map.ts'
import { type Density, type View, WHOLE } from '../model/view.ts'
import { isSame } from './keep.ts'
import type { Measure } from './text.ts'
import { GRID } from './theme.ts'

export type ScoresBySteps = ReadonlyMap<StepId, readonly StepScore[]>

export interface DrawOptions {
  readonly measure: Measure
  /** Absent: everything in sight. */
  readonly view?: View
  /** Cards that show all of their title; `all` in exports. */
  readonly expanded?: 'all' | ReadonlySet<CardId>
  /** Whose curves are wanted; absent or empty: everybody's. */
  readonly asked?: readonly PersonaId[] | undefined
  /** Cells that show all their cards where others show the first (cells.ts). */
  readonly opened?: ReadonlySet<string>
  /** For paper that may have no colours: severities carry letters. */
  readonly lettered?: boolean
  /** What customers say of each step; absent: nobody responded. */
  readonly scores?: ScoresBySteps | undefined
  /** What the first step is numbered; absent: 1. A part of a map keeps its numbers. */
  readonly firstNumber?: number
  /** How many steps stages have in the whole map; absent: as many as here. */
  readonly stepCounts?: ReadonlyMap<StageId, number> | undefined
}

export interface DrawContext extends DrawOptions {
  readonly map: JourneyMap
  readonly view: View
  readonly density: Density
  /** How wide the lane headers are, and so where the first column begins. */
  readonly headerPx: number
  readonly persona: (id: PersonaId) => Persona | undefined
  /** With the colour that the person has everywhere: 1 to 7. */
  readonly person: (id: PersonId) => (Person & { readonly hue: number }) | undefined
  /** How many connectors begin or end at a card. */
  readonly links: (id: CardId) => number
}

export function drawContext(map: JourneyMap, options: DrawOptions): DrawContext {
  const personas = new Map(map.personas.map((persona) => [persona.id, persona]))
  const people = new Map(map.people.map((person) => [person.id, { ...person, hue: hueOf(person.name) }]))
  const links = new Map<CardId, number>()
  for (const { from, to } of map.connectors) {
    links.set(from, (links.get(from) ?? 0) + 1)
    links.set(to, (links.get(to) ?? 0) + 1)
  }
  return {
    ...options,
    map,
    view: options.view ?? WHOLE,
    density: options.view?.density ?? 'comfortable',
    headerPx: options.view?.headerPx ?? GRID.laneHeaderPx,
    persona: (id) => personas.get(id),
    person: (id) => people.get(id),
    links: (id) => links.get(id) ?? 0,
  }
}

/** Whether a card that is the same looks the same in both. Compares what the functions above look up. */
export function showsTheSame(a: DrawContext, b: DrawContext): boolean {
  return (
    a.measure === b.measure &&
    a.density === b.density &&
    a.lettered === b.lettered &&
    expands(a.expanded, b.expanded) &&
    a.map.settings.locale === b.map.settings.locale &&
    isSame(a.map.people, b.map.people) &&
    isSame(a.map.personas, b.map.personas) &&
    isSame(a.map.connectors, b.map.connectors) &&
    isSame(a.map.images, b.map.images)
  )
}

function expands(a: DrawOptions['expanded'], b: DrawOptions['expanded']): boolean {
  if (a === b) return true
  if (a === 'all' || b === 'all') return false
  return (a?.size ?? 0) === (b?.size ?? 0) && [...(a ?? [])].every((id) => b?.has(id))
}
