// Commands that follow from the map and its vocabulary: a lane of each kind, each step to go to. Knows no window.
import { Columns3 } from 'lucide-react'
import { LANE_KINDS, laneKinds } from '../../core/model/lanes.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import { addLaneHere } from '../canvas/addHere.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import type { Asked, Offer } from './command.ts'
import { goToStep } from './goToStep.ts'

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

export const stepOffers = ({ layout }: Asked): readonly Offer[] =>
  layout.columns.map((column) => ({
    id: `Go to/step/${column.step.id}`,
    group: 'Go to',
    label: `Step ${column.number}: ${column.step.title || 'Untitled'}`,
    icon: <Columns3 size={16} />,
    rare: true,
    run: () => goToStep(layout, column),
  }))
