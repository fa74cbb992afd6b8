// Moves a point of the emotion curve by key, from its cell: the first curve of the lane, a quarter at a time. Says where it is
// then, since the curve is no text.
import { setEmotion } from '../../core/doc/commands/emotions.ts'
import type { LaneId, PersonaId, StepId } from '../../core/model/ids.ts'
import { emotionBands } from '../../core/scene/emotions.ts'
import { formatNumber } from '../../core/scene/format.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { gesture } from './edits.ts'
import type { PointKind } from './focusPoint.ts'
import { say } from './spoken.ts'

interface Move {
  readonly cell: { readonly stepId: StepId; readonly laneId: LaneId }
  readonly kind: PointKind
  readonly by: 1 | -1
}

const QUARTER = 0.25

export function moveLevel(session: Session, { context }: Layout, { cell, kind, by }: Move): void {
  const { map, asked } = context
  const lane = map.lanes.find(({ id }) => id === cell.laneId)
  if (lane?.kind !== 'emotion') return
  const [curve] = emotionBands(map, lane, asked)
  const before = curve?.[kind].find(({ stepId }) => stepId === cell.stepId)?.level ?? 0
  const level = Math.min(2, Math.max(-2, before + by * QUARTER))
  const personaId = curve?.persona?.id ?? ('all' as PersonaId)
  let isSet = false
  gesture(session, () => {
    isSet = act(setEmotion(session.doc, { ...cell, personaId }, { [kind]: level }))
  })
  const words = kind === 'expected' ? 'Expected' : 'Experienced'
  if (isSet) say(`${words} ${level > 0 ? '+' : ''}${formatNumber(level, map.settings.locale)}`)
}
