// A lane: its kind, chosen once, how much it holds, and its place among the others.
import { moveLane } from '../../../core/doc/commands/lanes.ts'
import { laneKinds } from '../../../core/model/lanes.ts'
import type { JourneyMap, Lane } from '../../../core/model/map.ts'
import { laneDrawings } from '../../../core/scene/lanes/table.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { LaneView } from '../../view/ViewRows.tsx'
import { PathIcon } from '../PathIcon.tsx'
import { CurvesField } from './CurvesField.tsx'
import { OrderRow } from './OrderRow.tsx'
import { Row, Rows } from './Row.tsx'

export function LaneInspector({ lane, map }: { readonly lane: Lane; readonly map: JourneyMap }) {
  const session = useSession()
  const { label, holdsCards } = laneKinds[lane.kind]
  const cards = map.cards.filter(({ laneId, stepId }) => laneId === lane.id && stepId !== null).length
  return (
    <>
      <Rows>
        <Row label="Kind">
          {({ id }) => (
            <>
              <PathIcon d={laneDrawings[lane.kind].icon} />
              <output id={id}>{label}</output>
            </>
          )}
        </Row>
        {holdsCards && <Row label="Cards">{({ id }) => <output id={id}>{cards}</output>}</Row>}
        <OrderRow
          siblings={map.lanes}
          id={lane.id}
          axis="down"
          onMove={(after) => gesture(session, () => void act(moveLane(session.doc, lane.id, { after })))}
        />
      </Rows>
      {lane.kind === 'emotion' && <CurvesField lane={lane} map={map} />}
      <LaneView lane={lane} map={map} />
    </>
  )
}
