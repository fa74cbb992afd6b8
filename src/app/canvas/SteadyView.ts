// Holds the view still while others change the map (heldView.ts). What one does oneself moves things as it says.
// Renders nothing; its code comes after the map.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { Transaction } from 'yjs'
import { useSession } from '../session/hooks.ts'
import { type Selected, type UiState, useUi } from '../uiStore.ts'
import { useDrag } from './dragStore.ts'
import { heldView } from './heldView.ts'
import { useLayout } from './mapLayout.ts'

export function SteadyView(): null {
  const layout = useLayout()
  const { doc } = useSession()
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  const shown = useRef(layout)
  const isByOthers = useRef(false)
  useEffect(() => {
    const note = ({ local, changed }: Transaction): void => {
      if (changed.size > 0) isByOthers.current = !local
    }
    doc.on('afterTransaction', note)
    return () => doc.off('afterTransaction', note)
  }, [doc])
  useEffect(() => {
    const before = shown.current
    shown.current = layout
    const typedIn = typedInOf(useUi.getState())
    const isNews = isByOthers.current && before.context.map !== layout.context.map
    // What is dragged keeps to the pointer.
    if (before === layout || (!typedIn && !isNews) || useDrag.getState().drag) return
    isByOthers.current = false
    const { transform, width, height } = store.getState()
    const view = { x: transform[0], y: transform[1], zoom: transform[2], width, height }
    const thing = typedIn ?? useUi.getState().selected
    const { x, y } = heldView(before, layout, view, { thing, isTyped: typedIn !== null })
    if (x !== view.x || y !== view.y) void setViewport({ x, y, zoom: view.zoom })
  }, [layout, store, setViewport])
  return null
}

/** What its field on the canvas belongs to: that is selected, too. */
const typedInOf = ({ editing, selected }: UiState): Selected | null =>
  editing && selected && 'id' in selected && selected.id === editing.id ? selected : null
