// Going to a step by name or number: selected, in sight, with the focus, and said. Knows no list.
import type { Layout } from '../../core/scene/placement.ts'
import { say } from '../canvas/spoken.ts'
import { reveal, useUi } from '../uiStore.ts'

type Column = Layout['columns'][number]

export function goToStep({ columns }: Layout, { step, number }: Column): void {
  // The focus goes along, wherever it was.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  reveal({ kind: 'step', id: step.id })
  useUi.setState({ focusFollows: true })
  say(`Step ${number} of ${columns.length}: ${step.title || 'Untitled'}`)
}
