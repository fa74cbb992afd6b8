// Changes to emotion points: what customers expected and what they experienced at a step.
import type * as Y from 'yjs'
import type { LaneId, PersonaId } from '../../model/ids.ts'
import type { Emotion } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { type EmotionKind, type EmotionRef, emotionKey, readEmotions } from '../emotionKeys.ts'
import { emotionsOf, LOCAL, live } from '../schema.ts'
import { setField } from './field.ts'

/** What changes; null takes the value away, an absent field stays as it is. */
export interface EmotionChange {
  readonly expected?: number | null
  readonly experienced?: number | null
  readonly source?: Emotion['source']
}

/** Levels are -2 to +2. */
export function setEmotion(
  doc: Y.Doc,
  ref: EmotionRef,
  change: EmotionChange,
): Result<void, 'step-missing' | 'lane-missing' | 'persona-missing' | 'value-refused'> {
  if (!live(doc, 'steps', ref.stepId)) return err('step-missing')
  if (live(doc, 'lanes', ref.laneId)?.get('kind') !== 'emotion') return err('lane-missing')
  if (ref.personaId !== 'all' && !live(doc, 'personas', ref.personaId)) return err('persona-missing')
  const entries = Object.entries(change) as [EmotionKind, number | string | null][]
  if (entries.some(([, value]) => typeof value === 'number' && !(value >= -2 && value <= 2)))
    return err('value-refused')
  doc.transact(() => {
    for (const [kind, value] of entries) {
      setField(emotionsOf(doc), emotionKey(ref, kind), value ?? undefined)
    }
  }, LOCAL)
  return ok(undefined)
}

interface CurveCopy {
  readonly laneId: LaneId
  /** `all`: every customer. */
  readonly from: PersonaId
  readonly to: PersonaId
}

/** One's curve in a lane becomes another's, in place of what that was. What nobody asked them is the team's guess. */
export function copyCurve(
  doc: Y.Doc,
  { laneId, from, to }: CurveCopy,
): Result<void, 'lane-missing' | 'persona-missing' | 'curve-missing'> {
  if (live(doc, 'lanes', laneId)?.get('kind') !== 'emotion') return err('lane-missing')
  if (from === to || [from, to].some((id) => id !== 'all' && !live(doc, 'personas', id))) return err('persona-missing')
  const points = readEmotions(emotionsOf(doc).entries()).emotions.filter(
    (point) => point.laneId === laneId && live(doc, 'steps', point.stepId),
  )
  const curve = points.filter(({ personaId }) => personaId === from)
  if (curve.length === 0) return err('curve-missing')
  const isOn = new Set(curve.map(({ stepId }) => stepId))
  doc.transact(() => {
    const set = (ref: EmotionRef, kind: EmotionKind, value: unknown): void =>
      setField(emotionsOf(doc), emotionKey(ref, kind), value)
    for (const { stepId, personaId } of points) {
      if (personaId !== to || isOn.has(stepId)) continue
      for (const kind of ['expected', 'experienced', 'source'] as const)
        set({ laneId, stepId, personaId }, kind, undefined)
    }
    for (const { stepId, expected, experienced } of curve) {
      const ref = { laneId, stepId, personaId: to }
      set(ref, 'expected', expected)
      set(ref, 'experienced', experienced)
      set(ref, 'source', 'assumed')
    }
  }, LOCAL)
  return ok(undefined)
}
