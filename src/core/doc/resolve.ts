// Stored rows to a journey map: order from keys, places from ids, and an issue for whatever has no place.
// Pure: knows rows, not Yjs. Hands the same object back for the same row, which is what lets the canvas redraw one card.
import type { StageId } from '../model/ids.ts'
import type {
  Brief,
  Connector,
  Emotion,
  Image,
  JourneyMap,
  Lane,
  Note,
  Person,
  Persona,
  SavedView,
  Settings,
  Stage,
  Step,
} from '../model/map.ts'
import { byIndex } from '../model/order.ts'
import { memoByRow } from './memoByRow.ts'
import { cardPlacer, type Live } from './placeCards.ts'
import type { Issue, Row } from './rows.ts'
import type { Collection } from './schema.ts'

export type Rows = { readonly [C in Collection]: ReadonlyMap<string, Row<C>> }

export interface Resolvable {
  readonly rows: Rows
  readonly emotions: readonly Emotion[]
  readonly title: string
  readonly brief: Brief
  readonly settings: Settings
}

/** Where steps go whose stage is gone; it cannot be edited, only emptied. */
export const UNPLACED = 'unplaced' as StageId

/** Remembers what it made of a row, by row identity. One per reader. */
export class Resolver {
  readonly #memo = memoByRow()
  readonly #placeCards = cardPlacer()
  #live: { readonly key: string; readonly live: Live } | null = null
  #stages: readonly Stage[] = []

  resolve({ rows, emotions, title, brief, settings }: Resolvable): { map: JourneyMap; issues: Issue[] } {
    const issues: Issue[] = []
    const people = this.#ordered<Row<'people'>, Person>(rows.people, 'person')
    const personas = this.#personas(rows)
    const lanes = this.#ordered<Row<'lanes'>, Lane>(rows.lanes, 'lane')
    const stages = this.#placeSteps(rows, issues)
    const live = this.#whatIsLive({ people, personas, lanes, stages, images: rows.images })
    const { cards, lost } = this.#placeCards(rows.cards, live)
    issues.push(...lost)
    const map: JourneyMap = {
      title,
      brief: liveBrief(brief, live),
      settings,
      people,
      personas,
      stages,
      lanes,
      cards,
      connectors: joinedConnectors(rows, issues),
      emotions: emotions.filter(
        (point) =>
          live.lanes.get(point.laneId)?.kind === 'emotion' &&
          live.steps.has(point.stepId) &&
          (point.personaId === 'all' || live.personas.has(point.personaId)),
      ),
      notes: [...rows.notes.values()].sort(byId).map((row) => this.#memo<Row<'notes'>, Note>(row, 'note', toNote)),
      views: this.#ordered<Row<'views'>, SavedView>(rows.views, 'view'),
      images: Object.fromEntries([...rows.images].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, Image>,
    }
    return { map, issues }
  }

  /** The same object for as long as no step, lane, persona, person or picture comes, goes or changes its place. */
  #whatIsLive({
    people,
    personas,
    lanes,
    stages,
    images,
  }: Pick<JourneyMap, Listed> & { images: Rows['images'] }): Live {
    const steps = stages.flatMap((stage) => stage.steps.map((step) => step.id))
    const key = JSON.stringify([
      ...[people.map(idOf), personas.map(idOf), steps, [...images.keys()]],
      lanes.map((lane) => [lane.id, lane.kind]),
    ])
    if (this.#live?.key === key) return this.#live.live
    const live: Live = {
      people: new Set(people.map(idOf)),
      personas: new Set(personas.map(idOf)),
      lanes: new Map(lanes.map(({ id, kind }, position) => [id, { kind, position }])),
      steps: new Map(steps.map((step, position) => [step, position])),
      images: new Set(images.keys()),
    }
    this.#live = { key, live }
    return live
  }

  #ordered<R extends { id: string; index: string }, T extends object>(rows: ReadonlyMap<string, R>, key: string): T[] {
    return [...rows.values()]
      .sort(byIndex)
      .map((row) => this.#memo(row, key, ({ index: _, ...rest }) => rest as unknown as T))
  }

  /** Without a picture that is not there. */
  #personas({ personas, images }: Rows): Persona[] {
    return [...personas.values()].sort(byIndex).map((row) => {
      const lacks = row.picture !== undefined && !images.has(row.picture)
      return this.#memo<Row<'personas'>, Persona>(
        row,
        lacks ? 'faceless' : 'persona',
        ({ index: _, picture, ...rest }) => (picture === undefined || lacks ? rest : { ...rest, picture }),
      )
    })
  }

  #placeSteps(rows: Rows, issues: Issue[]): readonly Stage[] {
    const byStage = new Map<string, Row<'steps'>[]>()
    for (const row of rows.steps.values()) {
      const home = rows.stages.has(row.place.stageId) ? row.place.stageId : UNPLACED
      byStage.set(home, [...(byStage.get(home) ?? []), row])
      if (home === UNPLACED) issues.push(stepUnplaced(row))
    }
    const stepsOf = (stageId: string): Step[] =>
      (byStage.get(stageId) ?? [])
        .sort((a, b) => byIndex({ id: a.id, index: a.place.index }, { id: b.id, index: b.place.index }))
        .map((row) => this.#memo<Row<'steps'>, Step>(row, 'step', ({ place: _, ...step }) => step))
    const stages: Stage[] = [...rows.stages.values()]
      .sort(byIndex)
      .map(({ id, title }) => ({ id, title, steps: stepsOf(id) }))
    const orphans = rows.stages.has(UNPLACED) ? [] : stepsOf(UNPLACED)
    if (orphans.length > 0) stages.push({ id: UNPLACED, title: 'Unplaced', steps: orphans })
    const previous = new Map(this.#stages.map((stage) => [stage.id, stage]))
    this.#stages = stages.map((stage) => sameStage(previous.get(stage.id), stage) ?? stage)
    return this.#stages
  }
}

/** Every card that is a row is on the map, in its cell or in the parking lot. */
function joinedConnectors(rows: Rows, issues: Issue[]): Connector[] {
  return [...rows.connectors.values()].sort(byId).filter((connector) => {
    const joined = rows.cards.has(connector.from) && rows.cards.has(connector.to)
    if (!joined) {
      issues.push({
        code: 'connector-dangling',
        collection: 'connectors',
        id: connector.id,
        message: 'A connector leads to a card that is not there.',
      })
    }
    return joined
  })
}

function liveBrief(brief: Brief, live: Live): Brief {
  const { personaIds, ownerId, ...rest } = brief
  const kept = personaIds?.filter((id) => live.personas.has(id))
  if (kept?.length === personaIds?.length && (!ownerId || live.people.has(ownerId))) return brief
  return {
    ...rest,
    ...(kept && kept.length > 0 ? { personaIds: kept } : {}),
    ...(ownerId && live.people.has(ownerId) ? { ownerId } : {}),
  }
}

type Listed = 'people' | 'personas' | 'lanes' | 'stages'

const idOf = (entity: { readonly id: string }): string => entity.id

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const toNote = ({ place, ...note }: Row<'notes'>): Note => ({ ...note, x: place.x, y: place.y })

const sameStage = (a: Stage | undefined, b: Stage): Stage | null =>
  a && a.title === b.title && a.steps.length === b.steps.length && a.steps.every((step, i) => step === b.steps[i])
    ? a
    : null

const stepUnplaced = (row: Row<'steps'>): Issue => ({
  code: 'step-unplaced',
  collection: 'steps',
  id: row.id,
  message: `The stage of the step “${row.title}” is gone; it stands under “Unplaced”.`,
})
