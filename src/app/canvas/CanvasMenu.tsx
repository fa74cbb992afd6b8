// The menu of what is selected on the canvas: the same commands as its keys, with their keys. Comes with the first right press.

import { type Selection, useSelection } from '../selection.ts'
import { useMayEdit, useReading, useSession } from '../session/hooks.ts'
import { MenuAt } from '../ui/MenuAt.tsx'
import { useUi } from '../uiStore.ts'
import { nameOf } from './edits.ts'
import { useLayoutNow } from './mapLayout.ts'
import { menuOf } from './menuOf.ts'
import { useSingleKeys } from './singleKeys.ts'
import { cardsInWords } from './spokenSelection.ts'
import type { MenuSpot } from './useContextMenu.ts'

export function CanvasMenu({ x, y, onClose }: MenuSpot & { readonly onClose: () => void }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const layout = useLayoutNow()
  const selection = useSelection()
  const selected = useUi((ui) => ui.selected)
  const singleKeys = useSingleKeys()
  if (!selection) return null
  const entries = menuOf({ session, mayEdit, map, layout: layout.current, selection, selected, singleKeys })
  const name = (of: Selection): string => (of.kind === 'cards' ? cardsInWords(of.ids.length) : nameOf(map, of))
  return (
    <MenuAt key={`${x}/${y}`} label={`Menu of ${name(selection)}`} x={x} y={y} entries={entries} onClose={onClose} />
  )
}
