// The steps of a map to choose from, and no step: such responses wait in the inbox.
import type { StepTitle } from '../../core/intake/matchStep.ts'

/** No id of a step has a dot. */
export const INBOX = '.inbox'
export const LEFT_OUT = '.left-out'

export const stepOptions = (steps: readonly StepTitle[]) => [
  ...steps.map(({ id, title }, index) => ({ value: id as string, label: `${index + 1}. ${title || 'Untitled'}` })),
  { value: INBOX, label: 'Without a step' },
]
