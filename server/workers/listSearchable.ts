// What of a map can be found by its words: its steps and its cards, each with what it stands in. Touches no store.
import { anchorOf } from '../../src/core/model/anchor.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import type { SearchEntry } from '../store/searchPort.ts'

/** More than any map that a person can survey. */
const MAX_ENTRIES = 5_000
/** A title is found by how it begins; a novel in one is not kept twice. */
const MAX_CHARS = 300

export function listSearchable({ stages, cards }: JourneyMap): SearchEntry[] {
  const steps = stages.flatMap((stage) => stage.steps.map((step) => ({ ...step, stage: stage.title })))
  const stepTitles = new Map(steps.map(({ id, title }) => [id, title]))
  const entries: SearchEntry[] = [
    ...steps.map(({ id, title, stage }) => ({ anchor: anchorOf({ kind: 'step', id }), title, place: stage })),
    ...cards.map(({ id, title, stepId }) => ({
      anchor: anchorOf({ kind: 'card', id }),
      title,
      place: (stepId && stepTitles.get(stepId)) ?? '',
    })),
  ]
  return entries
    .filter(({ title }) => title.trim() !== '')
    .slice(0, MAX_ENTRIES)
    .map(({ anchor, title, place }) => ({ anchor, title: short(title), place: short(place) }))
}

const short = (text: string): string => Array.from(text.normalize('NFC')).slice(0, MAX_CHARS).join('')
