// The map as one works on it: React Flow moves the view and the cards, the ground is painted below them, headers stay in sight
// above them. Gestures become commands in edits.ts; this file only wires.
import '@xyflow/react/dist/base.css'
import { type Node, ReactFlow, useReactFlow, useStore, ViewportPortal } from '@xyflow/react'
import { lazy, type MouseEvent, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { hit } from '../../core/scene/hit.ts'
import { routeConnectors } from '../../core/scene/routes.ts'
import { useMayEdit, usePeers, useSession } from '../session/hooks.ts'
import { select, setTool, useUi } from '../uiStore.ts'
import styles from './Canvas.module.css'
import { CardNode } from './CardNode.tsx'
import { Cursors } from './Cursors.tsx'
import { type CardFlowNode, createCardNodes } from './cardNodes.ts'
import { connectorAt } from './connectorAt.ts'
import { useDrag } from './dragStore.ts'
import { EmotionHandles } from './EmotionHandles.tsx'
import { addCardIn, connect, editTitle } from './edits.ts'
import { TOP_PX } from './followViewport.ts'
import { GridCells } from './GridCells.tsx'
import { Ground } from './Ground.tsx'
import { LaneHeaders } from './LaneHeaders.tsx'
import { type HoveredCell, MapOverlay } from './MapOverlay.tsx'
import { useLayout } from './mapLayout.ts'
import { showPeerMarks } from './peerMarks.ts'
import { HatchPattern } from './SceneSvg.tsx'
import { StepHeaders } from './StepHeaders.tsx'
import { useSentence } from './spoken.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { useCardDrag } from './useCardDrag.ts'
import { useExtent } from './useExtent.ts'
import { useReveal } from './useReveal.ts'
import { useVisibleRange } from './useVisibleRange.ts'
import { DETAIL_ZOOM, MAX_ZOOM, MIN_ZOOM } from './zoomLevels.ts'

// A list for the few; its code comes when it is asked for.
const ConnectDialog = lazy(async () => ({ default: (await import('./ConnectDialog.tsx')).ConnectDialog }))
const NODE_TYPES = { card: CardNode }
const NONE: readonly Node[] = []

export function Canvas() {
  const layout = useLayout()
  const session = useSession()
  const mayEdit = useMayEdit()
  const tool = useUi((ui) => ui.tool)
  const choosingFor = useUi((ui) => ui.choosingFor)
  const { screenToFlowPosition } = useReactFlow()
  const [hovered, setHovered] = useState<HoveredCell | null>(null)
  useExtent(layout)
  const range = useVisibleRange(layout)
  const drag = useCardDrag(layout)
  const detailed = useStore((state) => state.transform[2] >= DETAIL_ZOOM)
  const nodes = useCardNodes(detailed ? range : EMPTY)
  const routes = useMemo(() => routeConnectors(layout), [layout])
  useCanvasKeys(layout)
  const handleFocus = useReveal(layout)
  useTellOthers()
  const peers = usePeers()
  useEffect(() => showPeerMarks(peers), [peers])

  const pointOf = (event: MouseEvent): { x: number; y: number } =>
    screenToFlowPosition({ x: event.clientX, y: event.clientY })
  const handleMove = (event: MouseEvent): void => {
    const at = pointOf(event)
    session.announce({ cursor: at })
    const under = hit(layout, at)
    const cell = under?.kind === 'cell' ? under : null
    if (cell?.stepId !== hovered?.stepId || cell?.laneId !== hovered?.laneId) setHovered(cell)
  }
  const handlePaneClick = (event: MouseEvent): void => {
    const at = pointOf(event)
    const connector = connectorAt(routes, at)
    const under = hit(layout, at)
    if (connector) select({ kind: 'connector', id: connector })
    else select(under?.kind === 'cell' ? under : null)
    if (event.detail === 2 && mayEdit && under?.kind === 'cell') addCardIn(session, under)
  }
  const handleNodeClick = (_event: MouseEvent, node: Node): void => {
    const id = node.id as CardId
    const { tool: now, connectFrom } = useUi.getState()
    if (now !== 'connect') select({ kind: 'card', id })
    else if (connectFrom === null || connectFrom === id) useUi.setState({ connectFrom: id })
    else {
      connect(session, connectFrom, id)
      setTool('select')
    }
  }
  const handleDoubleClick = (_event: MouseEvent, node: Node): void => {
    if (mayEdit) editTitle({ kind: 'card', id: node.id as CardId })
  }
  return (
    <section
      className={styles.canvas}
      aria-label="Journey map"
      data-canvas
      data-tool={tool}
      onFocus={handleFocus}
      onMouseMove={handleMove}
      onMouseLeave={() => session.announce({ cursor: null })}
    >
      <HatchPattern />
      <Ground routes={routes} />
      <ReactFlow
        nodes={nodes}
        edges={NONE as never[]}
        nodeTypes={NODE_TYPES}
        onNodesChange={drag.handleChanges}
        onNodeDragStart={drag.handleStart}
        onNodeDrag={drag.handleMove}
        onNodeDragStop={drag.handleStop}
        onNodeClick={handleNodeClick}
        onNodeDoubleClick={handleDoubleClick}
        onPaneClick={handlePaneClick}
        defaultViewport={{ x: 0, y: TOP_PX, zoom: 1 }}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodesDraggable={mayEdit && tool === 'select'}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        elevateNodesOnSelect={false}
        nodeDragThreshold={4}
        panOnScroll
        panOnDrag
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      >
        <ViewportPortal>
          <GridCells range={range} mounted={detailed} />
          <EmotionHandles columns={range.columns} />
          <MapOverlay hovered={hovered} />
          <Cursors />
        </ViewportPortal>
      </ReactFlow>
      <Spoken />
      <Suspense>{choosingFor && <ConnectDialog from={choosingFor} />}</Suspense>
      <StepHeaders columns={range.columns} />
      <LaneHeaders lanes={range.lanes} />
    </section>
  )
}

/** The cards in sight. */
function useCardNodes(range: ReturnType<typeof useVisibleRange>): CardFlowNode[] {
  const layout = useLayout()
  const make = useRef(createCardNodes())
  const dragged = useDrag((state) => (state.drag?.kind === 'card' ? state.drag : null))
  const editing = useUi((ui) => (ui.editing?.collection === 'cards' ? ui.editing.id : null))
  const draggedId = dragged?.id ?? null
  const still = useMemo(() => {
    const keep = [editing, draggedId].filter((id) => id !== null)
    return make.current(layout, range, keep)
  }, [layout, range, editing, draggedId])
  return useMemo(() => {
    if (!dragged) return still
    const position = { x: dragged.x, y: dragged.y }
    return still.map((node) =>
      node.id === dragged.id ? { ...node, position, zIndex: 10, className: styles.dragged ?? '' } : node,
    )
  }, [still, dragged])
}

const EMPTY = { columns: { from: 0, to: -1 }, lanes: { from: 0, to: -1 }, rows: { from: 0, to: -1 } }

function Spoken() {
  return (
    <p role="status" className={styles.spoken}>
      {useSentence()}
    </p>
  )
}

/** Others see what one has selected. */
function useTellOthers(): void {
  const { announce } = useSession()
  const selected = useUi((ui) => ui.selected)
  useEffect(() => {
    announce({ selection: selected && selected.kind !== 'cell' ? { kind: selected.kind, id: selected.id } : null })
  }, [announce, selected])
  // A page that is left should not leave its pointer behind.
  useEffect(() => {
    const handleHide = (): void => announce({ cursor: null })
    document.addEventListener('visibilitychange', handleHide)
    return () => document.removeEventListener('visibilitychange', handleHide)
  }, [announce])
}
