// What one looks for by typing, in front of the map while it is open; its code comes with the first asking.
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { seek, useUi } from '../uiStore.ts'
import { useSeekKeys } from './useSeekKeys.ts'

const PARTS = {
  commands: lazyPart<{ readonly onClose: () => void }>(
    async () => (await import('../palette/CommandPalette.tsx')).CommandPalette,
  ),
}
const close = (): void => seek(null)

export function SoughtPart() {
  useSeekKeys()
  const seeking = useUi((ui) => ui.seeking)
  if (!seeking) return null
  const Part = PARTS[seeking]
  return (
    <PartFence key={seeking} onLost={close}>
      <Part onClose={close} />
    </PartFence>
  )
}
