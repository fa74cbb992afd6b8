// The window in which a new place is chosen for a card, whichever way the map is shown; its code comes with the first asking.
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { useUi } from '../uiStore.ts'

const MoveCardDialog = lazyPart(async () => (await import('../panels/place/MoveCardDialog.tsx')).MoveCardDialog)
const close = (): void => useUi.setState({ moving: null })

export function MovingPart() {
  const moving = useUi((ui) => ui.moving)
  if (!moving) return null
  return (
    <PartFence key={moving} onLost={close}>
      <MoveCardDialog id={moving} onClose={close} />
    </PartFence>
  )
}
