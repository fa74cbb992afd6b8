// A whole map into an empty document: how every map begins, whether blank, from an example or from a file.
import * as Y from 'yjs'
import type { JourneyMap } from '../model/map.ts'
import { firstKeys } from '../model/order.ts'
import { emotionKey } from './emotionKeys.ts'
import { type Fields, fillEntity, makeEntity } from './entity.ts'
import {
  briefOf,
  type Collection,
  collection,
  emotionsOf,
  metaOf,
  SCHEMA_VERSION,
  settingsOf,
  TEXT_FIELDS,
} from './schema.ts'

export function docOf(map: JourneyMap): Y.Doc {
  const doc = new Y.Doc()
  writeMap(doc, map)
  return doc
}

/** Fills an empty document. One transaction, so one update. */
export function writeMap(doc: Y.Doc, map: JourneyMap): void {
  doc.transact(() => {
    fillEntity(metaOf(doc), TEXT_FIELDS.meta, { title: map.title, version: SCHEMA_VERSION })
    fillEntity(briefOf(doc), TEXT_FIELDS.brief, { ...map.brief })
    for (const [name, value] of Object.entries(map.settings)) settingsOf(doc).set(name, value)
    const put = (name: Collection, id: string, fields: Fields): void => {
      collection(doc, name).set(id, makeEntity(name, fields))
    }
    const putInOrder = (name: Collection, entities: readonly { readonly id: string }[]): void => {
      const keys = firstKeys(entities.length)
      entities.forEach(({ id, ...fields }, i) => {
        put(name, id, { ...fields, index: keys[i] })
      })
    }
    putInOrder('people', map.people)
    putInOrder('personas', map.personas)
    putInOrder('lanes', map.lanes)
    putInOrder('views', map.views)
    putInOrder(
      'stages',
      map.stages.map(({ id, title }) => ({ id, title })),
    )
    for (const stage of map.stages) {
      const keys = firstKeys(stage.steps.length)
      stage.steps.forEach(({ id, ...step }, i) => {
        put('steps', id, { ...step, place: { stageId: stage.id, index: keys[i] } })
      })
    }
    const cardKeys = firstKeys(map.cards.length)
    map.cards.forEach(({ id, stepId, endStepId, laneId, ...card }, i) => {
      const place = { stepId, ...(endStepId ? { endStepId } : {}), laneId, index: cardKeys[i] }
      put('cards', id, { ...card, place })
    })
    for (const { id, ...connector } of map.connectors) put('connectors', id, connector)
    for (const { id, x, y, ...note } of map.notes) put('notes', id, { ...note, place: { x, y } })
    for (const [id, image] of Object.entries(map.images)) put('images', id, image)
    for (const point of map.emotions) {
      if (point.expected !== undefined) emotionsOf(doc).set(emotionKey(point, 'expected'), point.expected)
      if (point.experienced !== undefined) emotionsOf(doc).set(emotionKey(point, 'experienced'), point.experienced)
      emotionsOf(doc).set(emotionKey(point, 'source'), point.source)
    }
  })
}
