// Changes to emotion points: what customers expected and what they experienced at a step.
import type * as Y from 'yjs'
import type { Emotion } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { type EmotionKind, type EmotionRef, emotionKey } from '../emotionKeys.ts'
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
