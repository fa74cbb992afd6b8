// Commands that follow from the map and its vocabulary: a lane of each kind, each step to go to. Knows no window.
import { LANE_KINDS, laneKinds } from '../../core/model/lanes.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import { addLaneHere } from '../canvas/addHere.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import type { Asked, Offer } from './command.ts'

export const laneOffers = (asked: Asked): readonly Offer[] =>
  asked.mayEdit && asked.layout.columns.length > 0
    ? LANE_KINDS.map((kind) => ({
        id: `Add/lane/${kind}`,
        group: 'Add',
        label: `Add a lane of ${laneKinds[kind].label.toLowerCase()}`,
        icon: <PathIcon d={laneDrawings[kind].icon} sizePx={16} />,
        also: 'new row',
        rare: true,
        run: () => addLaneHere(asked, kind),
      }))
    : []
