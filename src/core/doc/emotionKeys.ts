// The flat keys of emotion points and how they read back. Knows nothing of lanes or steps being there.
import { laneId, personaId, stepId } from '../model/ids.ts'
import { type Emotion, POINT_SOURCES } from '../model/map.ts'
import type { Issue } from './rows.ts'

export type EmotionRef = Pick<Emotion, 'laneId' | 'stepId' | 'personaId'>
export type EmotionKind = 'expected' | 'experienced' | 'source'

/** Ids hold no slash (ids.ts), so the key parses back in one way only. */
export const emotionKey = (ref: EmotionRef, kind: EmotionKind): string =>
  `${ref.laneId}/${ref.stepId}/${ref.personaId}/${kind}`

export interface EmotionReading {
  readonly emotions: readonly Emotion[]
  readonly issues: readonly Issue[]
}

/**
 * Points in key order; a key or value that does not fit is an issue, and the rest of its point still reads.
 * @param previous the last reading's points: one that says the same still keeps its identity
 */
export function readEmotions(entries: Iterable<[string, unknown]>, previous: readonly Emotion[] = []): EmotionReading {
  const points = new Map<string, { -readonly [K in keyof Emotion]: Emotion[K] }>()
  const issues: Issue[] = []
  for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ref = parseKey(key)
    if (!ref || !fits(ref.kind, value)) {
      issues.push(malformed(key))
      continue
    }
    const { kind, ...place } = ref
    const id = key.slice(0, -kind.length)
    const point = points.get(id) ?? { ...place, source: 'assumed' }
    points.set(id, { ...point, [kind]: value })
  }
  const known = new Map(previous.map((point) => [pointKey(point), point]))
  const told = [...points.values()].filter((point) => point.expected !== undefined || point.experienced !== undefined)
  return { emotions: told.map((point) => sameAs(known.get(pointKey(point)), point)), issues }
}

const pointKey = (ref: EmotionRef): string => `${ref.laneId}/${ref.stepId}/${ref.personaId}`

const sameAs = (before: Emotion | undefined, now: Emotion): Emotion =>
  before && before.expected === now.expected && before.experienced === now.experienced && before.source === now.source
    ? before
    : now

function parseKey(key: string): (EmotionRef & { kind: EmotionKind }) | null {
  const [lane, step, persona, kind, ...rest] = key.split('/')
  const ids = [laneId.safeParse(lane), stepId.safeParse(step), personaId.safeParse(persona)] as const
  if (rest.length > 0 || !ids[0].success || !ids[1].success || !ids[2].success) return null
  if (kind !== 'expected' && kind !== 'experienced' && kind !== 'source') return null
  return { laneId: ids[0].data, stepId: ids[1].data, personaId: ids[2].data, kind }
}

const fits = (kind: EmotionKind, value: unknown): boolean =>
  kind === 'source'
    ? POINT_SOURCES.some((source) => source === value)
    : typeof value === 'number' && value >= -2 && value <= 2

const malformed = (key: string): Issue => ({
  code: 'emotion-malformed',
  collection: 'emotions',
  id: key,
  message: 'A point of the curve could not be read.',
})
