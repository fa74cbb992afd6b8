// What a cell of the grid holds, in the words of a reader of the screen. Knows nothing of the page.
import type { Emotion, JourneyMap, Persona } from '../../core/model/map.ts'
import type { Column, LaneBand } from '../../core/scene/placement.ts'

interface Cell {
  readonly band: LaneBand
  readonly column: Column
  /** Which of the columns it is. */
  readonly at: number
}

export function cellWords({ emotions, personas }: JourneyMap, { band, column, at }: Cell): string {
  const count = band.cells[at]?.length ?? 0
  if (count > 0) return count === 1 ? '1 card' : `${count} cards`
  if (band.lane.kind !== 'emotion') return 'empty'
  const here = emotions.filter(({ laneId, stepId }) => laneId === band.lane.id && stepId === column.step.id)
  return here.map((emotion) => feltWords(emotion, personas)).join('; ') || 'empty'
}

function feltWords({ personaId, expected, experienced }: Emotion, personas: readonly Persona[]): string {
  const persona = personas.find(({ id }) => id === personaId)
  const levels = [levelWords('expected', expected), levelWords('experienced', experienced)].filter(Boolean)
  return `${persona ? `${persona.name || 'Unnamed'}, ` : ''}${levels.join(', ')}`
}

/** With a true minus, which is read aloud where a hyphen is passed over. */
const levelWords = (kind: string, level: number | undefined): string =>
  level === undefined
    ? ''
    : `${kind} ${level.toLocaleString('en', { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).replace('-', '−')}`
