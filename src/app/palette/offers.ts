// Everything that can be done now, in the order of the groups. Knows where commands come from; knows no window.
import { createElement } from 'react'
import { type Asked, type Command, GROUPS, type Offer } from './command.ts'
import { COMMANDS } from './commands.ts'
import { laneOffers, stepOffers } from './mapOffers.tsx'
import { menuOffers } from './menuOffers.tsx'

const ICON_PX = 16

export function offersNow(asked: Asked): readonly Offer[] {
  const all = [
    ...menuOffers(asked),
    ...COMMANDS.filter(({ applies }) => applies?.(asked) ?? true).map((command) => offerOf(command, asked)),
    ...laneOffers(asked),
    ...stepOffers(asked),
  ]
  return GROUPS.flatMap((group) => all.filter((offer) => offer.group === group))
}

/** A key is named only where it does something. */
function offerOf({ group, label, icon, key, keys, also, run }: Command, asked: Asked): Offer {
  const shown = keys ?? (asked.singleKeys ? key : undefined)
  return {
    id: `${group}/${label}`,
    group,
    label,
    icon: createElement(icon, { size: ICON_PX }),
    ...(shown && { keys: shown }),
    ...(also && { also }),
    run: () => run(asked),
  }
}
