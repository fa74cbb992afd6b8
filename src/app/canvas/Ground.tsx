// The canvas under the cards: lines between lanes, curves, connectors, and every card when it is too small to read. Painted
// outside React (groundPainter.ts), so that panning renders nothing; React only tells what there is to paint.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { Route } from '../../core/scene/routes.ts'
import { useTheme } from '../theme/theme.ts'
import { useUi } from '../uiStore.ts'
import { useDrag } from './dragStore.ts'
import styles from './Ground.module.css'
import { createGround } from './groundNodes.ts'
import { GroundPainter, OVERSCAN_PX } from './groundPainter.ts'
import { useLayout } from './mapLayout.ts'
import { useChain } from './useChain.ts'

const OVERSCAN = {
  inset: -OVERSCAN_PX,
  width: `calc(100% + ${2 * OVERSCAN_PX}px)`,
  height: `calc(100% + ${2 * OVERSCAN_PX}px)`,
}
/** Of the picture: the corner of the view. */
const ORIGIN = { transformOrigin: `${OVERSCAN_PX}px ${OVERSCAN_PX}px` }

export function Ground({ routes }: { readonly routes: readonly Route[] }) {
  const layout = useLayout()
  const theme = useTheme((state) => state.theme)
  const store = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<GroundPainter>(null)
  const selectedConnector = useUi((ui) => (ui.selected?.kind === 'connector' ? ui.selected.id : null))
  const filter = useUi((ui) => ui.filter)
  const point = useDrag(({ drag }) => (drag?.kind === 'point' ? drag.point : null))
  const chain = useChain(layout.context.map.connectors)
  const [groundOf] = useState(createGround)
  const nodes = groundOf(layout, point)

  useEffect(() => {
    if (!canvas.current) return
    const made = new GroundPainter(canvas.current, store)
    painter.current = made
    return () => made.close()
  }, [store])
  // After the one above, which makes what this one tells.
  useEffect(() => {
    painter.current?.show({ layout, nodes, routes, theme, selectedConnector, filter, chain })
  }, [layout, nodes, routes, theme, selectedConnector, filter, chain])

  return <canvas ref={canvas} className={styles.ground} style={{ ...OVERSCAN, ...ORIGIN }} />
}
