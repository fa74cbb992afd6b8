// What can be added beside what is selected: its name, its key and how, once for keys, tools, the outline and the list of
// commands. Knows no button.
import { addCardHere, addStepHere, type Here } from './addHere.ts'

export interface Addition {
  readonly label: string
  readonly shortcut: string
  readonly add: (here: Here) => void
}

export const ADDITIONS = {
  card: { label: 'Add a card', shortcut: 'N', add: (here) => addCardHere(here) },
  pain: {
    label: 'Add a pain point',
    shortcut: 'P',
    add: (here) => addCardHere(here, 'pains', { severity: 2, status: 'new' }),
  },
  opportunity: {
    label: 'Add an opportunity',
    shortcut: 'O',
    add: (here) => addCardHere(here, 'opportunities', { status: 'new' }),
  },
  step: { label: 'Add a step', shortcut: 'S', add: addStepHere },
} as const satisfies Record<string, Addition>
