// "Place in…": every cell of the map as a menu, lane by lane, for those who do not drag.
import type { CardId, LaneId, StepId } from '../../../core/model/ids.ts'
import { laneKinds } from '../../../core/model/lanes.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { laneDrawings } from '../../../core/scene/lanes/table.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PathIcon } from '../PathIcon.tsx'

export interface Cell {
  readonly stepId: StepId
  readonly laneId: LaneId
  readonly after?: CardId | null
}

interface PlaceMenuProps {
  readonly map: JourneyMap
  readonly onPlace: (cell: Cell) => void
}

export function PlaceMenu({ map, onPlace }: PlaceMenuProps) {
  const steps = map.stages.flatMap((stage) => stage.steps)
  const lanes = map.lanes.filter(({ kind }) => laneKinds[kind].holdsCards)
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" variant="ghost" disabled={steps.length === 0 || lanes.length === 0}>
          Place in…
        </Button>
      }
      entries={lanes.map((lane) => ({
        kind: 'submenu',
        label: lane.title || laneKinds[lane.kind].label,
        icon: <PathIcon d={laneDrawings[lane.kind].icon} sizePx={15} />,
        entries: steps.map((step, index) => ({
          kind: 'action',
          label: `${index + 1} ${step.title || 'Untitled'}`,
          onSelect: () => onPlace({ stepId: step.id, laneId: lane.id }),
        })),
      }))}
    />
  )
}
