// React Flow as its first example sets it up: stock nodes and edges, no options. `?nodes=2000&edges=1000`; `&fit=1` shows
// everything. `takePicture` exports the way its documentation recommends.
import '@xyflow/react/dist/style.css'
import {
  Background,
  Controls,
  getNodesBounds,
  getViewportForBounds,
  ReactFlow,
  useEdgesState,
  useNodesState,
} from '@xyflow/react'
import { createRoot } from 'react-dom/client'

const asked = new URLSearchParams(location.search)
const COLUMNS = 40

const someNodes = Array.from({ length: Number(asked.get('nodes')) }, (_, index) => ({
  id: `node-${index}`,
  position: { x: (index % COLUMNS) * 190, y: Math.floor(index / COLUMNS) * 90 },
  data: { label: `The customer waits for part ${index}` },
}))
const someEdges = Array.from({ length: Number(asked.get('edges')) }, (_, index) => ({
  id: `edge-${index}`,
  source: `node-${(index * 2) % someNodes.length}`,
  target: `node-${(index * 2 + 1) % someNodes.length}`,
}))

function Flow() {
  const [nodes, , handleNodes] = useNodesState(someNodes)
  const [edges, , handleEdges] = useEdgesState(someEdges)
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={handleNodes}
      onEdgesChange={handleEdges}
      minZoom={0.05}
      fitView={asked.has('fit')}
    >
      <Background />
      <Controls />
    </ReactFlow>
  )
}

globalThis.takePicture = async (format, scale) => {
  const { toPng, toSvg } = await import('html-to-image')
  const bounds = getNodesBounds(someNodes)
  const [width, height] = [bounds.width + 100, bounds.height + 100]
  const { x, y, zoom } = getViewportForBounds(bounds, width, height, 1, 1, 0)
  const style = { width: `${width}px`, height: `${height}px`, transform: `translate(${x}px, ${y}px) scale(${zoom})` }
  const startedMs = performance.now()
  const take = format === 'svg' ? toSvg : toPng
  const url = await take(document.querySelector('.react-flow__viewport'), { width, height, style, pixelRatio: scale })
  return { ms: performance.now() - startedMs, bytes: url.length }
}

createRoot(document.getElementById('root')).render(<Flow />)
