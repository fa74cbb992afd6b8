// The journey in one strip: the emotion curve over the stages, and a window that shows and moves what is in sight. The window
// follows the canvas outside React.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react'
import { GRID } from '../../../core/scene/theme.ts'
import { useFollowViewport, type ViewTransform } from '../../canvas/followViewport.ts'
import { useLayout } from '../../canvas/mapLayout.ts'
import styles from './Minimap.module.css'
import { MinimapCurves } from './MinimapCurves.tsx'
import { clampScroll, createMinimap, inSight, scrollTo, stepsInSight } from './minimap.ts'

export function Minimap() {
  const layout = useLayout()
  const [minimapFor] = useState(createMinimap)
  const map = minimapFor(layout)
  const { columns } = layout
  const frame = useRef<HTMLDivElement>(null)
  const { getViewport, setViewport } = useReactFlow()
  const store = useStoreApi()
  const widthPx = useStore((state) => state.width)

  const place = useCallback(
    (element: HTMLElement, view: ViewTransform): void => {
      const sight = inSight(map, view, widthPx)
      element.style.left = `${sight.at * 100}%`
      element.style.width = `${sight.share * 100}%`
      const steps = stepsInSight({ columns }, sight)
      element.ariaValueNow = String(steps?.first ?? 0)
      element.ariaValueText = steps
        ? `steps ${steps.first} to ${steps.last} of ${columns.length} in view`
        : 'no step in view'
    },
    [map, columns, widthPx],
  )
  useFollowViewport(frame, place)

  /** Brings the point at this share of the journey to the middle of the screen. */
  const centre = (share: number): void => {
    const view = getViewport()
    void setViewport({ ...view, x: scrollTo(map, { share, zoom: view.zoom, widthPx: store.getState().width }) })
  }
  const scrollBy = (mapPx: number): void => {
    const view = getViewport()
    const { width } = store.getState()
    void setViewport({
      ...view,
      x: clampScroll(map, { x: view.x - mapPx * view.zoom, zoom: view.zoom, widthPx: width }),
    })
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const page = (store.getState().width / getViewport().zoom) * 0.8
    const columnPx = (columns[0]?.width ?? 0) + GRID.gutterPx
    const by: Readonly<Record<string, number>> = {
      ArrowLeft: -columnPx,
      ArrowRight: columnPx,
      PageUp: -page,
      PageDown: page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    const distance = by[event.key]
    if (distance === undefined) return
    event.preventDefault()
    scrollBy(distance)
  }
  return (
    <Strip onPoint={centre}>
      {map.stages.map(({ id, title, at, share }) => (
        <span key={id} className={styles.stage} style={{ left: `${at * 100}%`, width: `${share * 100}%` }}>
          {title}
        </span>
      ))}
      {map.curves && <MinimapCurves map={map} curves={map.curves} />}
      <div
        ref={frame}
        className={styles.window}
        role="slider"
        tabIndex={0}
        aria-label="Journey overview"
        aria-valuemin={0}
        aria-valuemax={columns.length}
        aria-valuenow={0}
        onKeyDown={handleKeyDown}
      />
    </Strip>
  )
}

interface StripProps {
  readonly onPoint: (share: number) => void
  readonly children: React.ReactNode
}

/** Tells where along it a finger or a mouse presses and moves. */
function Strip({ onPoint, children }: StripProps) {
  const handlePointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onPoint(Math.min(1, Math.max(0, (event.clientX - left) / width)))
  }
  return (
    <div className={styles.strip} onPointerDown={handlePointer} onPointerMove={handlePointer}>
      {children}
    </div>
  )
}
