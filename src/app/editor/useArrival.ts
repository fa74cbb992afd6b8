// Whoever comes by an address that names a card or a step finds it selected and in sight. Something that is no more is left
// alone: the map opens as usual.
import { useEffect } from 'react'
import { anchorSchema, placeOf } from '../../core/model/anchor.ts'
import { takeAnchor } from '../router.ts'
import { useReading } from '../session/hooks.ts'
import { reveal } from '../uiStore.ts'

export function useArrival(): void {
  const { map } = useReading()
  // Once, with the map as it opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const anchor = anchorSchema.safeParse(takeAnchor())
    const place = anchor.success ? placeOf(anchor.data) : null
    if (place?.kind === 'card' && map.cards.some(({ id }) => id === place.id)) reveal(place)
    if (place?.kind === 'step' && map.stages.some(({ steps }) => steps.some(({ id }) => id === place.id))) reveal(place)
  }, [])
}
