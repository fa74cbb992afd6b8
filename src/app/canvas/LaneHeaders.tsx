// The column of lane names: sticks to the left edge and moves up and down with the map.
import { memo, useRef } from 'react'
import { LANE_NAME_PLACE, laneHeaderNodes } from '../../core/scene/headers.ts'
import { GRID } from '../../core/scene/theme.ts'
import { useMayEdit } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import {
  LANE_AIR_PX,
  laneHeadersPx,
  stickyX,
  stickyY,
  useFollowViewport,
  type ViewTransform,
} from './followViewport.ts'
import { Header } from './Header.tsx'
import { HEADER_PX } from './headerSize.ts'
import styles from './LaneHeaders.module.css'
import { useLayout } from './mapLayout.ts'
import { useHeaderDrag } from './useHeaderDrag.ts'
import { useWheelThrough } from './useWheelThrough.ts'
import type { Range } from './visibleRange.ts'

// With a menu, whose code the map need not wait for.
const AddLane = lazyPart(async () => (await import('./AddLane.tsx')).AddLane)
const LANE_NAME = { ...LANE_NAME_PLACE, fill: 'text-2' } as const

export const LaneHeaders = memo(function LaneHeaders({ lanes }: { readonly lanes: Range }) {
  const layout = useLayout()
  const mayEdit = useMayEdit()
  const drag = useHeaderDrag(layout)
  const strip = useRef<HTMLDivElement>(null)
  useFollowViewport(strip, placeStrip)
  useWheelThrough(strip)
  const visible = layout.lanes.slice(lanes.from, lanes.to + 1)
  return (
    <div ref={strip} className={styles.strip} data-testid="lane-headers">
      <div className={styles.content} data-rides>
        {visible.map((band) => (
          <Header
            key={band.lane.id}
            what={{ kind: 'lane', id: band.lane.id }}
            label="Lane"
            box={{ x: 0, y: band.y, width: GRID.laneHeaderPx - LANE_AIR_PX, height: band.height }}
            nodes={laneHeaderNodes(band, layout)}
            name={LANE_NAME}
            drag={drag}
          />
        ))}
        {mayEdit && (
          <div className={styles.addLane} style={{ top: layout.height + 8 }}>
            <PartFence>
              <AddLane />
            </PartFence>
          </div>
        )}
      </div>
    </div>
  )
})

function placeStrip(strip: HTMLElement, view: ViewTransform): void {
  strip.style.width = `${laneHeadersPx(view)}px`
  strip.style.setProperty('--header-height', `${HEADER_PX * view.zoom + stickyY(view)}px`)
  const content = strip.firstElementChild
  if (content instanceof HTMLElement)
    content.style.transform = `translate(${stickyX(view)}px, ${view.y}px) scale(${view.zoom})`
}
