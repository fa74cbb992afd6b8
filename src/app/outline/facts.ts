// What else is known of a card, in a few words after its title: nothing that is not in the map. Pure.

import { monthlyCost } from '../../core/model/demandCost.ts'
import type { CardField } from '../../core/model/lanes.ts'
import type { Card, Settings } from '../../core/model/map.ts'
import { formatNumber } from '../../core/scene/format.ts'
import { causeLabels } from '../panels/labels.ts'
import { formatMoney } from '../panels/money.ts'

interface Shown {
  /** Those of its lane's kind. */
  readonly fields: readonly CardField[]
  readonly steps: string | null
  readonly settings: Settings
}

export function factsOf(card: Card, { fields, steps, settings }: Shown): string {
  const has = (field: CardField): boolean => fields.includes(field)
  const number = (value: number): string => formatNumber(value, settings.locale)
  const { cause, frequency, opportunityValue, effort, demand, value, unit } = card
  return [
    has('cause') && cause && causeLabels[cause],
    has('frequency') && frequency && `${number(frequency.value)} ${frequency.per}`,
    has('demand') && demand && `${formatMoney(monthlyCost(demand), settings)} a month`,
    has('opportunityValue') && opportunityValue !== undefined && `value ${number(opportunityValue)}`,
    has('effort') && effort !== undefined && `effort ${number(effort)}`,
    has('value') && value !== undefined && `${number(value)} ${unit ?? ''}`.trim(),
    steps?.toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ')
}
