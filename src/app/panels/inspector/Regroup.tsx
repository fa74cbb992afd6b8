// Splitting and merging in the inspector; its code comes by itself.
import type { ComponentProps } from 'react'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PartFence } from '../../ui/PartFence.tsx'

const RegroupButtons = lazyPart(async () => (await import('./RegroupButtons.tsx')).RegroupButtons)

export function Regroup(props: ComponentProps<typeof RegroupButtons>) {
  return (
    <PartFence>
      <RegroupButtons {...props} />
    </PartFence>
  )
}
