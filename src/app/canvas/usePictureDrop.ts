// A file that is dragged over the canvas from elsewhere: what it is over is selected, and where it is let go a picture comes onto
// the map; a table opens the window that imports feedback. No file ever takes the map's place in the window. What is done with a
// file comes with the first one.

import { useReactFlow } from '@xyflow/react'
import { type DragEvent, useEffect, useMemo } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { hit } from '../../core/scene/hit.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { type Selected, select } from '../uiStore.ts'
import { useLayoutNow } from './mapLayout.ts'

export function usePictureDrop() {
  const session = useSession()
  const mayEdit = useMayEdit()
  const layout = useLayoutNow()
  const { screenToFlowPosition } = useReactFlow()
  useEffect(() => {
    addEventListener('dragover', refuse)
    addEventListener('drop', refuse)
    return () => {
      removeEventListener('dragover', refuse)
      removeEventListener('drop', refuse)
    }
  }, [])
  return useMemo(() => {
    function under({ target, clientX: x, clientY: y }: DragEvent): Selected | null {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
      if (card) return { kind: 'card', id: card.dataset.card as CardId }
      const met = hit(layout.current, screenToFlowPosition({ x, y }))
      return met?.kind === 'cell' ? met : null
    }
    return {
      handleDragOver: (event: DragEvent): void => {
        if (!mayEdit || !hasFiles(event)) return
        event.preventDefault()
        const { dataTransfer } = event
        // A table lands on the map as a whole.
        const met = dataTransfer.items[0]?.type.startsWith('image/') ? under(event) : undefined
        dataTransfer.dropEffect = met === null ? 'none' : 'copy'
        if (met) select(met)
      },
      handleDrop: (event: DragEvent): void => {
        const [file] = event.dataTransfer.files
        const selected = under(event)
        if (!mayEdit || !file) return
        event.preventDefault()
        void import('./dropPicture.ts').then(({ dropFile }) =>
          dropFile(() => ({ session, layout: layout.current, selected }), file),
        )
      },
    }
  }, [session, mayEdit, layout, screenToFlowPosition])
}

const hasFiles = ({ dataTransfer }: { readonly dataTransfer: DataTransfer | null }): boolean =>
  dataTransfer?.types.includes('Files') === true

function refuse(event: globalThis.DragEvent): void {
  if (event.defaultPrevented || !hasFiles(event)) return
  event.preventDefault()
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
}
