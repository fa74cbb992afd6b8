// What else is known of a card, in a few words after its title: nothing that is not in the map. Pure.
import type { CardField } from '../../core/model/lanes.ts'
import type { Card } from '../../core/model/map.ts'
import { formatNumber } from '../../core/scene/format.ts'
import { causeLabels } from '../panels/labels.ts'

interface Shown {
  /** Those of its lane's kind. */
  readonly fields: readonly CardField[]
  readonly steps: string | null
  readonly locale: string
}

export function factsOf(card: Card, { fields, steps, locale }: Shown): string {
  const has = (field: CardField): boolean => fields.includes(field)
  const number = (value: number): string => formatNumber(value, locale)
  const { cause, frequency, opportunityValue, effort, value, unit } = card
  return [
    has('cause') && cause && causeLabels[cause],
    has('frequency') && frequency && `${number(frequency.value)} ${frequency.per}`,
    has('opportunityValue') && opportunityValue !== undefined && `value ${number(opportunityValue)}`,
    has('effort') && effort !== undefined && `effort ${number(effort)}`,
    has('value') && value !== undefined && `${number(value)} ${unit ?? ''}`.trim(),
    steps?.toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ')
}
