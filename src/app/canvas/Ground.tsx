// The canvas under the cards: lines between lanes, curves, connectors, and every card when it is too small to read. Painted
// from React Flow's own store, outside React, so that panning renders nothing.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { connectorNodes } from '../../core/scene/connectors.ts'
import { groundNodes } from '../../core/scene/ground.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Route } from '../../core/scene/routes.ts'
import { useTheme } from '../theme/theme.ts'
import { useUi } from '../uiStore.ts'
import styles from './Ground.module.css'
import { useLayout } from './mapLayout.ts'
import { miniCardNodes } from './miniCards.ts'
import { Painter } from './paint.ts'
import { DETAIL_ZOOM, OVERVIEW_ZOOM } from './zoomLevels.ts'

interface Routed {
  readonly route: Route
  readonly nodes: readonly SceneNode[]
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

export function Ground({ routes }: { readonly routes: readonly Route[] }) {
  const layout = useLayout()
  const theme = useTheme((state) => state.theme)
  const store = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const selectedConnector = useUi((ui) => (ui.selected?.kind === 'connector' ? ui.selected.id : null))
  const ground = useMemo(() => groundNodes(layout), [layout])
  const routed = useMemo(() => routes.map(prepare), [routes])

  useEffect(() => {
    let frame = 0
    const paint = (): void => {
      frame = 0
      const target = canvas.current
      const context = target?.getContext('2d')
      if (!target || !context) return
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      const ratio = devicePixelRatio
      sizeTo(target, width * ratio, height * ratio)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, target.width, target.height)
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio)
      const painter = new Painter(context, theme)
      painter.paint(ground)
      const view = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom }
      if (zoom >= DETAIL_ZOOM) {
        for (const { route, nodes, box } of routed) {
          if (box.right < view.left || box.left > view.right || box.bottom < view.top || box.top > view.bottom) continue
          painter.paint(route.connector.id === selectedConnector ? nodes.map(highlighted) : nodes)
        }
      } else paintCards(painter, layout, view, zoom < OVERVIEW_ZOOM)
    }
    const request = (): void => {
      frame ||= requestAnimationFrame(paint)
    }
    request()
    void document.fonts.ready.then(request)
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) request()
    })
    return () => {
      unsubscribe()
      cancelAnimationFrame(frame)
    }
  }, [store, ground, routed, layout, theme, selectedConnector])

  return <canvas ref={canvas} className={styles.ground} />
}

function paintCards(painter: Painter, layout: Layout, view: Routed['box'], overview: boolean): void {
  for (const box of layout.cards.values()) {
    if (box.x + box.width < view.left || box.x > view.right) continue
    if (box.y + box.height < view.top || box.y > view.bottom) continue
    painter.paint(miniCardNodes(box, overview))
  }
}

const highlighted = (node: SceneNode): SceneNode =>
  node.kind === 'path' ? { ...node, stroke: 'accent-text', strokeWidth: 2.5 } : node

function prepare(route: Route): Routed {
  const xs = route.points.map((point) => point.x)
  const ys = route.points.map((point) => point.y)
  const box = {
    left: Math.min(...xs) - 6,
    right: Math.max(...xs) + 6,
    top: Math.min(...ys) - 6,
    bottom: Math.max(...ys) + 6,
  }
  return { route, nodes: connectorNodes(route), box }
}

/** Setting a canvas's size clears it and allocates, so only when it changed. */
function sizeTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== Math.round(width)) canvas.width = Math.round(width)
  if (canvas.height !== Math.round(height)) canvas.height = Math.round(height)
}
