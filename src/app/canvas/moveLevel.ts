// Sets a point of the emotion curve from its cell: by key the first curve of the lane, a quarter at a time; by a press where the
// step has no point yet. Says where it is then, since the curve is no text.
import { setEmotion } from '../../core/doc/commands/emotions.ts'
import type { LaneId, PersonaId, StepId } from '../../core/model/ids.ts'
import { emotionBands, levelAtY, type PersonaPoints } from '../../core/scene/emotions.ts'
import { formatNumber } from '../../core/scene/format.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import type { DraggedPoint } from './dragStore.ts'
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
  setLevel(session, { ...cell, kind, personaId: ofCurve(curve), level }, map.settings.locale)
}

/** As high as the press; nothing where the step has a point of that curve. */
export function pressLevel(session: Session, { context, lanes }: Layout, { cell, y }: Press): void {
  const band = lanes.find(({ lane }) => lane.id === cell.laneId)
  if (!band) return
  const curves = emotionBands(context.map, band.lane, context.asked)
  const heightPx = band.height / curves.length
  const at = Math.min(curves.length - 1, Math.max(0, Math.floor((y - band.y) / heightPx)))
  const curve = curves[at]
  if (!curve || [...curve.expected, ...curve.experienced].some(({ stepId }) => stepId === cell.stepId)) return
  const level = levelAtY(y - band.y - at * heightPx, heightPx)
  const point = { ...cell, kind: 'experienced', personaId: ofCurve(curve), level } as const
  setLevel(session, point, context.map.settings.locale)
}

interface Press {
  readonly cell: Move['cell']
  /** On the map. */
  readonly y: number
}

const ofCurve = (curve: PersonaPoints | undefined): PersonaId => curve?.persona?.id ?? ('all' as PersonaId)

function setLevel(session: Session, { kind, level, ...place }: DraggedPoint, locale: string): void {
  let isSet = false
  gesture(session, () => {
    isSet = act(setEmotion(session.doc, place, { [kind]: level }))
  })
  const words = kind === 'expected' ? 'Expected' : 'Experienced'
  if (isSet) say(`${words} ${level > 0 ? '+' : ''}${formatNumber(level, locale)}`)
}
