// What one looks for by typing, in front of the map while it is open; its code comes with the first asking.
import { useLayoutEffect } from 'react'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { seek, useUi } from '../uiStore.ts'
import { keepLetters } from './typedAhead.ts'
import { useSeekKeys } from './useSeekKeys.ts'

interface PartProps {
  readonly onClose: () => void
}

const PARTS = {
  commands: lazyPart<PartProps>(async () => (await import('../palette/CommandPalette.tsx')).CommandPalette),
  find: lazyPart<PartProps>(async () => (await import('../find/FindBar.tsx')).FindBar),
  steps: lazyPart<PartProps>(async () => (await import('../palette/StepPicker.tsx')).StepPicker),
}
const close = (): void => seek(null)

export function SoughtPart() {
  useSeekKeys()
  const seeking = useUi((ui) => ui.seeking)
  useLayoutEffect(() => (seeking ? keepLetters(close) : undefined), [seeking])
  if (!seeking) return null
  const Part = PARTS[seeking]
  return (
    <PartFence key={seeking} onLost={close}>
      <Part onClose={close} />
    </PartFence>
  )
}
