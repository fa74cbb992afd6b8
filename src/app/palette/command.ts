// What a command of the palette is, and what it may ask before it shows itself. Knows no command.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JourneyMap } from '../../core/model/map.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Zoom } from '../canvas/useZoom.ts'
import type { MapView } from '../router.ts'
import type { Selection } from '../selection.ts'
import type { Session } from '../session/session.ts'
import type { Selected } from '../uiStore.ts'

export interface Asked {
  readonly session: Session
  readonly mayEdit: boolean
  readonly map: JourneyMap
  readonly layout: Layout
  readonly view: MapView
  readonly zoom: Zoom
  readonly selection: Selection | null
  /** Where one stands. */
  readonly selected: Selected | null
  readonly singleKeys: boolean
}

/** In the order in which they are listed. */
export const GROUPS = ['Selected', 'Add', 'Change', 'View', 'Go to', 'Share', 'Help'] as const
export type Group = (typeof GROUPS)[number]

/** A row of the table. */
export interface Command {
  readonly group: Group
  readonly label: string
  readonly icon: LucideIcon
  /** A key that can be switched off, or one that cannot. */
  readonly key?: string
  readonly keys?: string
  /** Other words that somebody may look for. */
  readonly also?: string
  /** Absent: always. */
  readonly applies?: (asked: Asked) => boolean
  readonly run: (asked: Asked) => void
}

/** A command that can be run now, as it is listed. */
export interface Offer {
  /** Stays the same from one opening to the next. */
  readonly id: string
  readonly group: Group
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string
  readonly also?: string
  /** Found by its words only, so that the list stays short. */
  readonly rare?: boolean
  readonly run: () => void
}
