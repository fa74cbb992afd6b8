// How far the map can be pulled about: past its far edges by the room for adding there, and away from its near ones no further
// than to the middle. Kept in React Flow's store, outside React.
import { type CoordinateExtent, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { centred } from './viewBounds.ts'

/** Where stages and lanes are added. */
const MARGIN_PX = 240
/**
 * A map smaller than its pane would be centred by d3-zoom, and its sticky headers pulled off the edge with it. So the ground
 * is always larger than the pane, and by enough that it still is after one more turn of the wheel.
 */
const SLACK = 1.25

export function useExtent({ width: mapWidth, height: mapHeight }: Layout): void {
  const store = useStoreApi()
  useEffect(() => {
    const follow = (): void => {
      const { transform, width, height, translateExtent, setTranslateExtent } = store.getState()
      const right = Math.max(mapWidth + MARGIN_PX, (width * SLACK) / transform[2])
      const bottom = Math.max(mapHeight + MARGIN_PX, (height * SLACK) / transform[2])
      const middle = centred({ width: mapWidth, height: mapHeight }, transform[2], { width, height })
      const [left, top] = [-middle.x / transform[2], -middle.y / transform[2]]
      const extent: CoordinateExtent = [
        [left, top],
        [right, bottom],
      ]
      if (!extent.flat().every((edge, index) => edge === translateExtent.flat()[index])) setTranslateExtent(extent)
    }
    follow()
    return store.subscribe((now, before) => {
      if (now.transform[2] !== before.transform[2] || now.width !== before.width || now.height !== before.height)
        follow()
    })
  }, [store, mapWidth, mapHeight])
}
