// The chain of the card under the pointer, once it rests there, else of the selected one. Cards outside the hovered chain are dimmed
// by one rule of a style sheet, so that no card is rendered.
import { useEffect, useMemo, useState } from 'react'
import { type Chain, chainOf } from '../../core/model/chain.ts'
import type { CardId } from '../../core/model/ids.ts'
import type { Connector } from '../../core/model/map.ts'
import { useUi } from '../uiStore.ts'
import { useDrag } from './dragStore.ts'
import { useHovered } from './hovered.ts'

/** A pointer on its way somewhere else lifts nothing. */
const REST_MS = 150

export function useChain(connectors: readonly Connector[]): Chain | null {
  const hovered = useRested(useHovered(({ card }) => card))
  const dragging = useDrag(({ drag }) => drag !== null)
  const selected = useUi((ui) => (ui.selected?.kind === 'card' && ui.several.size < 2 ? ui.selected.id : null))
  const over = useMemo(() => (hovered ? chainOf(connectors, hovered) : null), [connectors, hovered])
  const own = useMemo(() => (selected ? chainOf(connectors, selected) : null), [connectors, selected])
  const dims = dragging ? null : over
  useEffect(() => (dims ? dimOthers(dims) : undefined), [dims])
  return dragging ? null : (over ?? own)
}

function useRested(card: CardId | null): CardId | null {
  const [rested, setRested] = useState(card)
  useEffect(() => {
    const timer = setTimeout(() => setRested(card), card === null ? 0 : REST_MS)
    return () => clearTimeout(timer)
  }, [card])
  return rested
}

/** Returns its own undo. */
function dimOthers({ cards }: Chain): () => void {
  const chosen = [...cards].map((id) => `[data-card="${CSS.escape(id)}"]`).join()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`[data-canvas] [data-card]:not(:is(${chosen})) > svg { opacity: var(--off-chain) }`)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  }
}
