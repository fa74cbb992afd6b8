// A small map in one script: its texts as title, steps, cards and parked cards. Knows no letters.
import { EMPTY_MAP, type JourneyMap } from '../../../src/core/model/map.ts'
import { as, card, lanesOf } from '../../support/mapBuilder.ts'

export function scriptMap(texts: readonly string[]): JourneyMap {
  const [title = ''] = texts
  const steps = texts.map((text, at) => ({ id: as.step(`s${at}`), title: text }))
  return {
    ...EMPTY_MAP,
    title,
    stages: [{ id: as.stage('stage'), title: 'Repair', steps }],
    lanes: lanesOf('actions'),
    cards: [
      ...texts.map((text, at) => ({ ...card(text, { step: `s${at}`, lane: 'actions' }), id: as.card(`a${at}`) })),
      { ...card(texts.at(-1) ?? '', { step: null, lane: null }), id: as.card('parked') },
    ],
  }
}
