// What a person can do to a map, by name, with arguments chosen at random: mostly sensible, sometimes refused.
import type * as Y from 'yjs'
import { setBriefField, setSetting } from '../../src/core/doc/commands/brief.ts'
import { addCard, deleteCard, moveCard, setCardField } from '../../src/core/doc/commands/cards.ts'
import { addConnector, deleteConnector, setConnectorKind } from '../../src/core/doc/commands/connectors.ts'
import { copyCurve, setEmotion } from '../../src/core/doc/commands/emotions.ts'
import { addImage } from '../../src/core/doc/commands/images.ts'
import { addLane, deleteLane, moveLane, setLaneCurves } from '../../src/core/doc/commands/lanes.ts'
import { mergeSteps } from '../../src/core/doc/commands/mergeSteps.ts'
import { addNote, deleteNote, moveNote, placeNote } from '../../src/core/doc/commands/notes.ts'
import {
  addPerson,
  addPersona,
  deletePerson,
  deletePersona,
  movePersona,
  setPersonaLook,
  setPersonaPicture,
} from '../../src/core/doc/commands/personas.ts'
import { splitStep } from '../../src/core/doc/commands/splitStep.ts'
import { mergeStages, splitStage } from '../../src/core/doc/commands/stageStructure.ts'
import { addStage, deleteStage, moveStage } from '../../src/core/doc/commands/stages.ts'
import { addStep, deleteStep, moveStep, setStepField } from '../../src/core/doc/commands/steps.ts'
import { addView, deleteView, setView } from '../../src/core/doc/commands/views.ts'
import { restore } from '../../src/core/doc/restore.ts'
import { COLLECTIONS, type Collection, collection, type Stamp, TEXT_FIELDS } from '../../src/core/doc/schema.ts'
import { editText, replaceText, type TextRef, textOf } from '../../src/core/doc/text.ts'
import { LANE_KINDS } from '../../src/core/model/lanes.ts'
import { CONNECTOR_KINDS, CURVES, PERSONA_COLOURS, POINT_SOURCES, STATUSES } from '../../src/core/model/map.ts'
import { DENSITIES } from '../../src/core/model/view.ts'
import { id } from '../support/builders.ts'
import type { Random } from '../support/random.ts'

/** Who does it, to which copy. */
export interface Actor {
  readonly doc: Y.Doc
  readonly random: Random
  readonly stamp: Stamp
  /** An id that nobody has used. */
  readonly newId: string
}

/** Beyond these a collection grows no further, so that people meet in the same entities. */
const ENOUGH: Readonly<Record<Collection, number>> = {
  ...{ stages: 12, steps: 30, lanes: 14, cards: 120, connectors: 60, personas: 6, people: 8, notes: 20 },
  ...{ views: 5, images: 4 },
}

/** An id of a collection: mostly of something live, else of anything, now and then of nothing. */
function some({ doc, random }: Actor, name: Collection): string {
  const ids = [...collection(doc, name).keys()]
  const live = ids.filter((entityId) => !collection(doc, name).get(entityId)?.has('deleted'))
  if (ids.length === 0 || random.chance(0.02)) return 'gone'
  return random.pick(live.length > 0 && random.chance(0.9) ? live : ids)
}

/** In front, at the end, or behind one of them. */
function after(actor: Actor, name: Collection): string | null | undefined {
  return actor.random.pick([null, undefined, some(actor, name), some(actor, name)])
}

const cell = (actor: Actor) => ({
  stepId: actor.random.chance(0.1) ? null : id.step(some(actor, 'steps')),
  laneId: actor.random.chance(0.05) ? null : id.lane(some(actor, 'lanes')),
  ...(actor.random.chance(0.2) ? { endStepId: id.step(some(actor, 'steps')) } : {}),
  after: after(actor, 'cards'),
})

const WORDS = ['waits ', 'for ', 'the ', 'part', ' nine days', '😀', 'ठीक है ', 'é', '\n', '“', '']

function someText(actor: Actor): TextRef {
  const { random } = actor
  if (random.chance(0.05)) return { collection: 'meta', id: '', field: 'title' }
  if (random.chance(0.1)) return { collection: 'brief', id: '', field: random.pick(TEXT_FIELDS.brief) }
  const collection = random.pick([
    'stages',
    'steps',
    'lanes',
    'cards',
    'cards',
    'cards',
    'personas',
    'notes',
    'views',
  ] as const)
  return { collection, id: some(actor, collection), field: random.pick<string>(TEXT_FIELDS[collection]) } as TextRef
}

function restoreSome(actor: Actor) {
  const deleted = COLLECTIONS.flatMap((name) =>
    [...collection(actor.doc, name)].flatMap(([entityId, entity]) =>
      entity.has('deleted') ? [{ collection: name, id: entityId }] : [],
    ),
  )
  return restore(actor.doc, deleted.length > 0 ? actor.random.pick(deleted) : { collection: 'cards', id: 'gone' })
}

/** Adds while there is room, else puts something back. */
const adding =
  (name: Collection, add: (actor: Actor) => unknown) =>
  (actor: Actor): unknown =>
    actor.doc.getMap(name).size < ENOUGH[name] ? add(actor) : restoreSome(actor)

/** How often, and what. A mutation returns what its command returned, or nothing. */
export const mutations: Readonly<Record<string, readonly [weight: number, mutate: (actor: Actor) => unknown]>> = {
  addStage: [
    1,
    adding('stages', (a) =>
      addStage(a.doc, { id: id.stage(a.newId), title: a.newId, after: after(a, 'stages') }, a.stamp),
    ),
  ],
  moveStage: [2, (a) => moveStage(a.doc, id.stage(some(a, 'stages')), { after: after(a, 'stages') })],
  deleteStage: [1, (a) => deleteStage(a.doc, id.stage(some(a, 'stages')), a.stamp)],
  addStep: [
    2,
    adding('steps', (a) =>
      addStep(
        a.doc,
        { id: id.step(a.newId), title: a.newId, stageId: id.stage(some(a, 'stages')), after: after(a, 'steps') },
        a.stamp,
      ),
    ),
  ],
  moveStep: [
    3,
    (a) =>
      moveStep(a.doc, id.step(some(a, 'steps')), { stageId: id.stage(some(a, 'stages')), after: after(a, 'steps') }),
  ],
  mergeSteps: [
    1,
    (a) => mergeSteps(a.doc, { id: id.step(some(a, 'steps')), into: id.step(some(a, 'steps')) }, a.stamp),
  ],
  splitStep: [
    1,
    adding('steps', (a) => {
      const cards = [some(a, 'cards'), some(a, 'cards'), some(a, 'cards')].map(id.card)
      const split = { id: id.step(a.newId), title: a.newId, step: id.step(some(a, 'steps')), cards }
      return splitStep(a.doc, split, a.stamp)
    }),
  ],
  mergeStages: [
    1,
    (a) => mergeStages(a.doc, { id: id.stage(some(a, 'stages')), into: id.stage(some(a, 'stages')) }, a.stamp),
  ],
  splitStage: [
    1,
    adding('stages', (a) =>
      splitStage(a.doc, { id: id.stage(a.newId), title: a.newId, from: id.step(some(a, 'steps')) }, a.stamp),
    ),
  ],
  deleteStep: [1, (a) => deleteStep(a.doc, id.step(some(a, 'steps')), a.stamp)],
  setWait: [
    1,
    (a) => {
      const value = a.random.chance(0.3) ? undefined : ({ value: a.random.below(9), unit: 'days' } as const)
      return setStepField(a.doc, id.step(some(a, 'steps')), { field: 'wait', value })
    },
  ],
  addLane: [
    1,
    adding('lanes', (a) =>
      addLane(
        a.doc,
        { id: id.lane(a.newId), kind: a.random.pick(LANE_KINDS), title: '', after: after(a, 'lanes') },
        a.stamp,
      ),
    ),
  ],
  moveLane: [1, (a) => moveLane(a.doc, id.lane(some(a, 'lanes')), { after: after(a, 'lanes') })],
  setLaneCurves: [1, (a) => setLaneCurves(a.doc, id.lane(some(a, 'lanes')), a.random.pick(CURVES))],
  copyCurve: [
    1,
    (a) => {
      const [from, to] = [
        id.persona(a.random.chance(0.5) ? 'all' : some(a, 'personas')),
        id.persona(some(a, 'personas')),
      ]
      return copyCurve(a.doc, { laneId: id.lane(some(a, 'lanes')), from, to })
    },
  ],
  deleteLane: [1, (a) => deleteLane(a.doc, id.lane(some(a, 'lanes')), a.stamp)],
  addCard: [8, adding('cards', (a) => addCard(a.doc, { id: id.card(a.newId), title: a.newId, ...cell(a) }, a.stamp))],
  moveCard: [12, (a) => moveCard(a.doc, id.card(some(a, 'cards')), cell(a))],
  deleteCard: [4, (a) => deleteCard(a.doc, id.card(some(a, 'cards')), a.stamp)],
  setSeverity: [
    2,
    (a) => {
      const value = a.random.pick([1, 2, 3, 4, undefined] as const)
      return setCardField(a.doc, id.card(some(a, 'cards')), { field: 'severity', value })
    },
  ],
  setStatus: [
    2,
    (a) => setCardField(a.doc, id.card(some(a, 'cards')), { field: 'status', value: a.random.pick(STATUSES) }),
  ],
  setOwner: [
    2,
    (a) => setCardField(a.doc, id.card(some(a, 'cards')), { field: 'ownerId', value: id.person(some(a, 'people')) }),
  ],
  setPersonas: [
    2,
    (a) => {
      const value = [id.persona(some(a, 'personas')), id.persona(some(a, 'personas'))]
      return setCardField(a.doc, id.card(some(a, 'cards')), { field: 'personaIds', value })
    },
  ],
  setEffort: [1, (a) => setCardField(a.doc, id.card(some(a, 'cards')), { field: 'effort', value: a.random.below(13) })],
  addConnector: [
    3,
    adding('connectors', (a) => {
      const [from, to] = [id.card(some(a, 'cards')), id.card(some(a, 'cards'))]
      return addConnector(a.doc, { id: id.connector(a.newId), from, to, kind: a.random.pick(CONNECTOR_KINDS) }, a.stamp)
    }),
  ],
  setConnectorKind: [
    1,
    (a) => setConnectorKind(a.doc, id.connector(some(a, 'connectors')), a.random.pick(CONNECTOR_KINDS)),
  ],
  deleteConnector: [1, (a) => deleteConnector(a.doc, id.connector(some(a, 'connectors')), a.stamp)],
  setEmotion: [
    5,
    (a) => {
      const personaId = id.persona(a.random.chance(0.5) ? 'all' : some(a, 'personas'))
      const level = (): number | null => (a.random.chance(0.2) ? null : a.random.below(11) / 2 - 2)
      return setEmotion(
        a.doc,
        { laneId: id.lane(some(a, 'lanes')), stepId: id.step(some(a, 'steps')), personaId },
        a.random.chance(0.5) ? { expected: level() } : { experienced: level(), source: a.random.pick(POINT_SOURCES) },
      )
    },
  ],
  addPersona: [
    1,
    adding('personas', (a) => {
      const look = { colour: a.random.pick(PERSONA_COLOURS), line: 'dashed' } as const
      return addPersona(a.doc, { id: id.persona(a.newId), name: '', ...look, after: after(a, 'personas') }, a.stamp)
    }),
  ],
  setPersonaLook: [
    1,
    (a) => setPersonaLook(a.doc, id.persona(some(a, 'personas')), { colour: a.random.pick(PERSONA_COLOURS) }),
  ],
  setPersonaPicture: [
    1,
    (a) => {
      const picture = a.random.chance(0.3) ? undefined : id.image(`${a.random.below(9)}`.repeat(64))
      return setPersonaPicture(a.doc, id.persona(some(a, 'personas')), picture)
    },
  ],
  addView: [
    1,
    adding('views', (a) => {
      const view = { density: a.random.pick(DENSITIES), hiddenLanes: [id.lane(some(a, 'lanes'))] }
      return addView(a.doc, { id: id.savedView(a.newId), name: 'a view', view }, a.stamp)
    }),
  ],
  setView: [1, (a) => setView(a.doc, id.savedView(some(a, 'views')), { density: a.random.pick(DENSITIES) })],
  deleteView: [1, (a) => deleteView(a.doc, id.savedView(some(a, 'views')), a.stamp)],
  movePersona: [1, (a) => movePersona(a.doc, id.persona(some(a, 'personas')), { after: after(a, 'personas') })],
  deletePersona: [1, (a) => deletePersona(a.doc, id.persona(some(a, 'personas')), a.stamp)],
  addPerson: [1, adding('people', (a) => addPerson(a.doc, { id: id.person(a.newId), name: a.newId }, a.stamp))],
  deletePerson: [1, (a) => deletePerson(a.doc, id.person(some(a, 'people')), a.stamp)],
  addNote: [
    2,
    adding('notes', (a) =>
      addNote(a.doc, { id: id.note(a.newId), text: a.newId, x: a.random.below(900), y: 0 }, a.stamp),
    ),
  ],
  moveNote: [1, (a) => moveNote(a.doc, id.note(some(a, 'notes')), { x: a.random.below(900), y: a.random.below(900) })],
  deleteNote: [1, (a) => deleteNote(a.doc, id.note(some(a, 'notes')), a.stamp)],
  placeNote: [1, (a) => placeNote(a.doc, id.note(some(a, 'notes')), { cardId: id.card(a.newId), ...cell(a) }, a.stamp)],
  addImage: [
    1,
    adding('images', (a) => {
      const image = `${a.random.below(9)}`.repeat(64)
      addImage(a.doc, id.image(image), { type: 'image/png', bytes: 9, widthPx: 3, heightPx: 3 })
      return setCardField(a.doc, id.card(some(a, 'cards')), { field: 'image', value: id.image(image) })
    }),
  ],
  setBrief: [1, (a) => setBriefField(a.doc, { field: 'personaIds', value: [id.persona(some(a, 'personas'))] })],
  setSetting: [1, (a) => setSetting(a.doc, { field: 'currency', value: a.random.pick(['EUR', 'INR', 'euro']) })],
  type: [
    14,
    (a) => {
      const ref = someText(a)
      const length = textOf(a.doc, ref)?.length ?? 0
      const index = a.random.below(length + 1)
      const remove = a.random.chance(0.3) ? a.random.below(Math.min(6, length - index + 1)) : 0
      return editText(a.doc, ref, { index, remove, insert: a.random.pick(WORDS) })
    },
  ],
  replaceText: [
    2,
    (a) => replaceText(a.doc, someText(a), Array.from({ length: 5 }, () => a.random.pick(WORDS)).join('')),
  ],
  restore: [6, restoreSome],
}
