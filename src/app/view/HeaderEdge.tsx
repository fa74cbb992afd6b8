// The right edge of the lane names: dragged to make room for longer ones.
import { HEADER_WIDTH } from '../../core/model/view.ts'
import { SizeEdge } from './SizeEdge.tsx'
import { setHeaderWidth } from './viewChanges.ts'

export const HeaderEdge = ({ headerPx }: { readonly headerPx: number }) => (
  <SizeEdge
    along="column"
    label="Width of the lane names. A double press makes them as narrow as they were"
    sizePx={headerPx}
    limits={HEADER_WIDTH}
    onSize={setHeaderWidth}
  />
)
