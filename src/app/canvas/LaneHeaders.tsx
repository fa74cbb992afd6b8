// The column of lane names: sticks to the left edge and moves up and down with the map.
import { memo, useMemo } from 'react'
import { ruleNode } from '../../core/scene/ground.ts'
import { laneHeaderNodes, laneNamePlace, laneWordsPx } from '../../core/scene/headers.ts'
import type { LaneBand, Layout } from '../../core/scene/placement.ts'
import { useMayEdit } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { LANE_AIR_PX, laneHeadersPx, stickyX, stickyY, type ViewTransform } from './followViewport.ts'
import { Header } from './Header.tsx'
import { HEADER_PX } from './headerSize.ts'
import { useKeptDown } from './keptName.ts'
import styles from './LaneHeaders.module.css'
import { useLayout } from './mapLayout.ts'
import { SceneSvg } from './SceneSvg.tsx'
import { useDetail } from './useDetail.ts'
import { type HeaderDrag, useHeaderDrag } from './useHeaderDrag.ts'
import { useHeaderStrip } from './useHeaderStrip.ts'
import type { Range } from './visibleRange.ts'

// What the map need not wait for.
const LaneControls = lazyPart(async () => (await import('../view/LaneControls.tsx')).LaneControls)
const HeaderEdge = lazyPart(async () => (await import('../view/HeaderEdge.tsx')).HeaderEdge)
const LaneEdges = lazyPart(async () => (await import('./HeaderEdges.tsx')).LaneEdges)
const AddLane = lazyPart(async () => (await import('./AddLane.tsx')).AddLane)
const LaneOverview = lazyPart(async () => (await import('./OverviewHeaders.tsx')).LaneOverview)
/** A line shows none. */
const noPicture = (): string => ''

export const LaneHeaders = memo(function LaneHeaders({ lanes }: { readonly lanes: Range }) {
  const layout = useLayout()
  const mayEdit = useMayEdit()
  const hasWords = useDetail() === 'words'
  const drag = useHeaderDrag(layout)
  const { headerPx } = layout.context
  const strip = useHeaderStrip(placeStrip, headerPx)
  const { lines } = layout
  const rules = useMemo(() => lines.map((line) => ruleNode(line, headerPx)), [lines, headerPx])
  const visible = layout.lanes.slice(lanes.from, lanes.to + 1)
  return (
    <div ref={strip} className={styles.strip} data-testid="lane-headers">
      <div className={styles.content} data-rides>
        <SceneSvg nodes={rules} width={headerPx} height={layout.height} imageAddress={noPicture} />
        {visible.map((band) => (
          <LaneHeader key={band.lane.id} band={band} layout={layout} drag={drag} />
        ))}
        {mayEdit && hasWords && (
          <div className={styles.addLane} style={{ top: layout.height + 8 }}>
            <PartFence>
              <AddLane />
            </PartFence>
          </div>
        )}
      </div>
      <PartFence>
        <HeaderEdge headerPx={headerPx} />
      </PartFence>
    </div>
  )
})

interface OneLane {
  readonly band: LaneBand
  readonly layout: Layout
  readonly drag: HeaderDrag
}

function LaneHeader({ band, layout, drag }: OneLane) {
  const { lane, y, height } = band
  const { headerPx } = layout.context
  const name = useMemo(() => ({ ...laneNamePlace({ headerPx }), fill: 'text-2' as const }), [headerPx])
  const nodes = laneHeaderNodes(band, layout)
  const slot = useKeptDown({ from: y, lengthPx: height, wordsPx: laneWordsPx(nodes) })
  return (
    <Header
      what={{ kind: 'lane', id: lane.id }}
      label="Lane"
      box={{ x: 0, y, width: headerPx - LANE_AIR_PX, height }}
      nodes={nodes}
      overview={<LaneOverview lane={lane} />}
      title={lane.title}
      name={name}
      drag={drag}
      slot={slot}
      controls={
        <PartFence>
          <LaneControls band={band} />
        </PartFence>
      }
    >
      <PartFence>
        <LaneEdges band={band} />
      </PartFence>
    </Header>
  )
}

function placeStrip(strip: HTMLElement, view: ViewTransform, headerPx: number): void {
  strip.style.width = `${laneHeadersPx(view, headerPx)}px`
  strip.style.setProperty('--header-height', `${HEADER_PX * view.zoom + stickyY(view)}px`)
  const content = strip.firstElementChild
  if (content instanceof HTMLElement)
    content.style.transform = `translate(${stickyX(view)}px, ${view.y}px) scale(${view.zoom})`
}
