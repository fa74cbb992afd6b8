// The whole of a name that a header has no room for, while the pointer or the focus rests on it. Comes when a name is cut
// short, for no other reason is it needed on the map. Knows no map.
import type { ReactElement } from 'react'
import { Tooltip } from '../ui/Tooltip.tsx'

interface WholeNameProps {
  readonly name: string
  /** One element that takes a ref. */
  readonly children: ReactElement
}

export const WholeName = ({ name, children }: WholeNameProps) => <Tooltip label={name}>{children}</Tooltip>
