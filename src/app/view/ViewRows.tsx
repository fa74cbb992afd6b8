// What one sees of a lane or a stage, in the inspector: one's own view, so whoever may only look has it, too.

import type { JourneyMap, Lane, Stage } from '../../core/model/map.ts'
import { HEADER_WIDTH, LANE_HEIGHT } from '../../core/model/view.ts'
import { NumberInput } from '../panels/inspector/NumberInput.tsx'
import { Row, Rows } from '../panels/inspector/Row.tsx'
import { Section } from '../panels/inspector/Section.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './ViewRows.module.css'
import { foldLane, foldStage, hideLane, setHeaderWidth, setLaneHeight } from './viewChanges.ts'
import { useView } from './viewStore.ts'

interface LaneViewProps {
  readonly lane: Lane
  readonly map: JourneyMap
}

export function LaneView({ lane, map }: LaneViewProps) {
  const { foldedLanes, laneHeights, headerPx } = useView(({ view }) => view)
  const isFolded = foldedLanes?.includes(lane.id) === true
  const { locale } = map.settings
  return (
    <Section title="Your view">
      <div className={styles.buttons}>
        <Button size="sm" aria-pressed={isFolded} onClick={() => foldLane(lane, !isFolded)}>
          {isFolded ? 'Unfold' : 'Fold'}
        </Button>
        <Button size="sm" onClick={() => hideLane(lane)}>
          Hide
        </Button>
      </div>
      <Rows>
        <Row label="Height, px">
          {(control) => (
            <NumberInput
              {...control}
              {...LANE_HEIGHT}
              locale={locale}
              placeholder="As its cards need"
              value={laneHeights?.[lane.id]}
              onCommit={(px) => setLaneHeight(lane, px)}
            />
          )}
        </Row>
        <Row label="Lane names, px">
          {(control) => (
            <NumberInput
              {...control}
              {...HEADER_WIDTH}
              locale={locale}
              value={headerPx ?? HEADER_WIDTH.min}
              onCommit={setHeaderWidth}
            />
          )}
        </Row>
      </Rows>
    </Section>
  )
}

export function StageView({ stage }: { readonly stage: Stage }) {
  const isFolded = useView(({ view }) => view.foldedStages?.includes(stage.id) === true)
  return (
    <Section title="Your view">
      <div className={styles.buttons}>
        <Button size="sm" aria-pressed={isFolded} onClick={() => foldStage(stage, !isFolded)}>
          {isFolded ? 'Unfold' : 'Fold to one column'}
        </Button>
      </div>
    </Section>
  )
}
