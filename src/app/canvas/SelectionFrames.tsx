// The frame that selects, and the rings of selected and of found cards while cards are painted and not mounted. As thick on the screen at
// any zoom. In map coordinates, inside React Flow's viewport.
import { useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import type { Rect } from '../../core/scene/node.ts'
import { selectedCards } from '../selection.ts'
import { useUi } from '../uiStore.ts'
import { useDrag } from './dragStore.ts'
import { useFoundCards } from './foundCards.ts'
import { useLayout } from './mapLayout.ts'
import styles from './SelectionFrames.module.css'

export function SelectionFrames({ ringed }: { readonly ringed: boolean }) {
  const frame = useDrag(({ drag }) => (drag?.kind === 'frame' ? drag.frame : null))
  return (
    <>
      {ringed && <Rings />}
      {frame && <Outline name="selection-frame" className={styles.frame} rect={frame} />}
    </>
  )
}

function Rings() {
  const layout = useLayout()
  const selected = useUi((ui) => ui.selected)
  const several = useUi((ui) => ui.several)
  const found = useFoundCards()
  const taken = selectedCards({ selected, several })
  return [...new Set([...found, ...taken])].map((id) => {
    const box = layout.cards.get(id)
    const [name, className] = taken.includes(id) ? ['selection-ring', styles.ring] : ['found-ring', styles.found]
    return box && <Outline key={id} name={name} className={className} rect={box} />
  })
}

interface OutlineProps {
  readonly name: string
  readonly className: string | undefined
  readonly rect: Rect
}

function Outline({ name, className, rect }: OutlineProps) {
  const zoom = useStore((state) => state.transform[2])
  const { x, y, width, height } = rect
  const style: CSSProperties & Record<string, unknown> = { left: x, top: y, width, height, '--px': `${1 / zoom}px` }
  return <div data-testid={name} className={className} style={style} />
}
