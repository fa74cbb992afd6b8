// Which drawing belongs to which kind of lane. A new kind is a file beside this one and a row here.
import type { LaneKind } from '../../model/lanes.ts'
import { icons } from '../icons.ts'
import { blueprintCards } from './blueprint.ts'
import type { LaneDrawing } from './drawing.ts'
import { emotionCurves } from './emotion.ts'
import { imageCards } from './images.ts'
import { metricCards } from './metrics.ts'
import { opportunityCards } from './opportunities.ts'
import { painCards } from './pains.ts'
import { promiseCards } from './promises.ts'
import { textCards } from './text.ts'
import { thoughtCards } from './thoughts.ts'
import { touchpointCards } from './touchpoints.ts'

export const laneDrawings: Readonly<Record<LaneKind, LaneDrawing>> = {
  actions: textCards(icons.actions),
  thoughts: thoughtCards,
  needs: textCards(icons.needs),
  text: textCards(icons.text),
  touchpoints: touchpointCards,
  promises: promiseCards,
  emotion: emotionCurves,
  pains: painCards,
  opportunities: opportunityCards,
  metrics: metricCards,
  images: imageCards,
  evidence: blueprintCards(icons.evidence),
  frontstage: blueprintCards(icons.frontstage),
  backstage: blueprintCards(icons.backstage),
  support: blueprintCards(icons.support),
}
