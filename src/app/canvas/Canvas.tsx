// The map as one works on it: React Flow moves the view and the cards, the ground is painted below them, headers stay in sight
// above them. Gestures become commands in edits.ts; this file only wires.
import '@xyflow/react/dist/base.css'
import { type Edge, ReactFlow, useStore, ViewportPortal } from '@xyflow/react'
import { useMemo, useRef, useState } from 'react'
import { useClipboard } from '../clipboard/useClipboard.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { useUi } from '../uiStore.ts'
import styles from './Canvas.module.css'
import { CardNode } from './CardNode.tsx'
import { type CardFlowNode, createCardNodes } from './cardNodes.ts'
import { useDrag } from './dragStore.ts'
import { TOP_PX } from './followViewport.ts'
import { GridCells } from './GridCells.tsx'
import { Ground } from './Ground.tsx'
import { keptViewport } from './keptViewport.ts'
import { LaneHeaders } from './LaneHeaders.tsx'
import { MapOverlay } from './MapOverlay.tsx'
import { useLayout } from './mapLayout.ts'
import { HatchPattern } from './SceneSvg.tsx'
import { SelectionFrames } from './SelectionFrames.tsx'
import { StepHeaders } from './StepHeaders.tsx'
import { useSentence } from './spoken.ts'
import { createRouter } from './steady.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { useCardDrag } from './useCardDrag.ts'
import { useContextMenu } from './useContextMenu.ts'
import { useExtent } from './useExtent.ts'
import { useFrame } from './useFrame.ts'
import { useKeptViewport } from './useKeptViewport.ts'
import { useMoving } from './useMoving.ts'
import { usePictureDrop } from './usePictureDrop.ts'
import { usePointer } from './usePointer.ts'
import { useProjector } from './useProjector.ts'
import { useReveal } from './useReveal.ts'
import { useTellOthers } from './useTellOthers.ts'
import { useVisibleRange } from './useVisibleRange.ts'
import { DETAIL_ZOOM, MAX_ZOOM, MIN_ZOOM } from './zoomLevels.ts'

// For the few; their code comes when it is asked for.
const ConnectDialog = lazyPart(async () => (await import('./ConnectDialog.tsx')).ConnectDialog)
const AfterMap = lazyPart(async () => (await import('./AfterMap.tsx')).AfterMap)
const CanvasMenu = lazyPart(async () => (await import('./CanvasMenu.tsx')).CanvasMenu)
const Cursors = lazyPart(async () => (await import('./Cursors.tsx')).Cursors)
const EmotionHandles = lazyPart(async () => (await import('./EmotionHandles.tsx')).EmotionHandles)
const HiddenNote = lazyPart(async () => (await import('../view/HiddenNote.tsx')).HiddenNote)
const MoreCards = lazyPart(async () => (await import('../view/MoreCards.tsx')).MoreCards)
const chooseForNone = (): void => useUi.setState({ choosingFor: null })
const NODE_TYPES = { card: CardNode }
const NONE: Edge[] = []
const START = { x: 0, y: TOP_PX, zoom: 1 }
const NO_ATTRIBUTION = { hideAttribution: true }

export function Canvas() {
  const layout = useLayout()
  const mayEdit = useMayEdit()
  const { mapId } = useSession()
  const [kept] = useState(() => keptViewport(mapId, layout))
  const tool = useUi((ui) => ui.tool)
  const choosingFor = useUi((ui) => ui.choosingFor)
  useExtent(layout)
  const range = useVisibleRange(layout)
  const drag = useCardDrag(layout)
  const detailed = useStore((state) => state.transform[2] >= DETAIL_ZOOM)
  const nodes = useCardNodes(detailed ? range : EMPTY)
  const [routesOf] = useState(createRouter)
  const routes = routesOf(layout)
  const section = useRef<HTMLElement>(null)
  const pointer = usePointer({ layout, routes })
  const frame = useFrame(layout)
  const menu = useContextMenu(section, { layout, routes })
  const picture = usePictureDrop()
  useCanvasKeys(layout)
  const handleFocus = useReveal(layout)
  useTellOthers()
  useClipboard()
  useProjector(kept !== null)
  useMoving(section)
  useKeptViewport(mapId)
  return (
    <section
      ref={section}
      className={styles.canvas}
      aria-label="Journey map"
      data-canvas
      data-tool={tool}
      data-detailed={detailed}
      onFocus={handleFocus}
      onPointerDownCapture={(event) => {
        frame.handlePointerDown(event)
        menu.handlePointerDown(event)
      }}
      onMouseDownCapture={frame.handleMouseDown}
      onPointerMove={pointer.handleMove}
      onMouseLeave={pointer.handleLeave}
      onContextMenu={menu.handleContextMenu}
      onDragOver={picture.handleDragOver}
      onDrop={picture.handleDrop}
    >
      <HatchPattern />
      <Ground routes={routes} />
      <ReactFlow
        nodes={nodes}
        edges={NONE}
        nodeTypes={NODE_TYPES}
        onNodesChange={drag.handleChanges}
        onNodeDragStart={drag.handleStart}
        onNodeDrag={drag.handleMove}
        onNodeDragStop={drag.handleStop}
        onNodeClick={pointer.handleNodeClick}
        onNodeDoubleClick={pointer.handleDoubleClick}
        onPaneClick={pointer.handlePaneClick}
        defaultViewport={kept ?? START}
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
        panActivationKeyCode={null}
        disableKeyboardA11y
        proOptions={NO_ATTRIBUTION}
      >
        <ViewportPortal>
          <GridCells range={range} mounted={detailed} />
          <PartFence>
            <EmotionHandles columns={range.columns} />
          </PartFence>
          <MapOverlay />
          {detailed && layout.context.density === 'compact' && (
            <PartFence>
              <MoreCards lanes={range.lanes} columns={range.columns} />
            </PartFence>
          )}
          <SelectionFrames ringed={!detailed} />
          <PartFence>
            <Cursors />
          </PartFence>
        </ViewportPortal>
      </ReactFlow>
      <Spoken />
      <PartFence>
        <AfterMap section={section} />
      </PartFence>
      {choosingFor && (
        <PartFence onLost={chooseForNone}>
          <ConnectDialog from={choosingFor} />
        </PartFence>
      )}
      {menu.spot && (
        <PartFence onLost={menu.close}>
          <CanvasMenu {...menu.spot} onClose={menu.close} />
        </PartFence>
      )}
      <StepHeaders columns={range.columns} />
      <LaneHeaders lanes={range.lanes} />
      {layout.context.view.hiddenLanes && (
        <PartFence>
          <HiddenNote lanes={layout.context.view.hiddenLanes} />
        </PartFence>
      )}
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
    const along = new Set<string>(dragged.ids)
    return still.map((node) => {
      if (node.id === dragged.id) return { ...node, position, zIndex: 10, className: styles.dragged ?? '' }
      return along.has(node.id) && !dragged.copies ? { ...node, className: styles.along ?? '' } : node
    })
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
