// The table of lane kinds: what each is called, which fields its cards show, which blueprint line stands below it.
// A new kind is a row here and a drawing function in scene/lanes. Knows no pixels.
import type { Card, LaneKind } from './map.ts'

/** Which kinds there are is part of the map's shape. */
export { LANE_KINDS, type LaneKind } from './map.ts'

/** Fields of a card beyond title, body, personas, tags, owner, evidence and the response it quotes, which every kind has. */
export type CardField = Exclude<
  keyof Card,
  'id' | 'laneId' | 'stepId' | 'endStepId' | 'title' | 'body' | 'personaIds' | 'tags' | 'ownerId' | 'evidence' | 'quote'
>

/** Drawn below a lane when the next blueprint lane follows: Shostack's three lines. */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal'

export interface LaneKindInfo {
  readonly label: string
  /** What one of its cards is called: "Add a pain point". */
  readonly card: string
  readonly fields: readonly CardField[]
  /** false: the lane holds no cards (the emotion curve). */
  readonly holdsCards: boolean
  /** Its cards claim something about customers, which evidence can stand behind. */
  readonly claims: boolean
  readonly lineBelow?: BlueprintLine
}

const kind = (label: string, card: string, fields: readonly CardField[] = [], more: Partial<LaneKindInfo> = {}) => ({
  label,
  card,
  fields,
  holdsCards: true,
  claims: false,
  ...more,
})

const claims = { claims: true }
const blueprint: readonly CardField[] = ['actor', 'raci', 'before', 'after']

export const laneKinds: Readonly<Record<LaneKind, LaneKindInfo>> = {
  actions: kind('Actions', 'Action', [], claims),
  thoughts: kind('Thoughts', 'Thought', [], claims),
  needs: kind('Needs', 'Need', [], claims),
  text: kind('Text', 'Card'),
  touchpoints: kind('Touchpoints', 'Touchpoint', ['channel', 'startedBy', 'solicited', 'times'], claims),
  promises: kind('Promises', 'Promise', ['actor', 'channel', 'date'], claims),
  emotion: kind('Emotion', 'Point', [], { holdsCards: false }),
  pains: kind(
    'Pain points',
    'Pain point',
    ['severity', 'cause', 'status', 'frequency', 'servqual', 'due', 'demand'],
    claims,
  ),
  opportunities: kind('Opportunities', 'Opportunity', ['opportunityValue', 'effort', 'status', 'due']),
  metrics: kind('Metrics', 'Metric', ['value', 'unit', 'target', 'n', 'period', 'source']),
  images: kind('Storyboard', 'Picture', ['image', 'alt']),
  evidence: kind('Evidence', 'Evidence', blueprint, { lineBelow: 'interaction' }),
  frontstage: kind('Frontstage', 'Frontstage action', blueprint, { lineBelow: 'visibility' }),
  backstage: kind('Backstage', 'Backstage action', blueprint, { lineBelow: 'internal' }),
  support: kind('Support', 'Support process', blueprint),
}

/** From what the customer meets first to what they never see. */
export const BLUEPRINT_LANES: readonly LaneKind[] = ['evidence', 'frontstage', 'backstage', 'support']

export const isBlueprint = (kind: LaneKind): boolean => BLUEPRINT_LANES.includes(kind)
