// What a header has no room for, while the pointer or the focus rests on it: the whole of a name that is cut short, what stands
// behind a score. Comes when a header has such, for no other reason is it needed on the map.
import type { ReactElement } from 'react'
import type { Step } from '../../core/model/map.ts'
import { ScoreTip } from '../feedback/ScoreTip.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'

interface WholeNameProps {
  /** null: all of it is there. */
  readonly name: string | null
  /** Undefined: nobody responded. */
  readonly scored?: Step | undefined
  /** One element that takes a ref. */
  readonly children: ReactElement
}

export const WholeName = ({ name, scored, children }: WholeNameProps) => (
  <Tooltip
    label={
      <>
        {name}
        {scored && <ScoreTip step={scored} />}
      </>
    }
  >
    {children}
  </Tooltip>
)
