// Which signs a picture of a map uses, each drawn once with what it means. Knows no places in the picture.

import type { LaneKind } from '../model/lanes.ts'
import type { Card, JourneyMap } from '../model/map.ts'
import { connectorNodes } from './connectors.ts'
import type { DrawContext } from './context.ts'
import { emotionBands, whoseCurve } from './emotions.ts'
import { experiencedSample } from './experienced.ts'
import { iconNode, icons } from './icons.ts'
import { DISC_PX, LETTERS_PX, personNodes, SEVERITY_NAMES, severityLetters, severityNodes, starNodes } from './marks.ts'
import type { PathPaint, SceneNode } from './node.ts'
import { otherPaint, personaColour, personaDash } from './personas.ts'

export interface LegendEntry {
  readonly text: string
  readonly signPx: number
  /** Origin: left end of the sign, middle of the line. */
  readonly sign: readonly SceneNode[]
}

export function legendEntries(context: DrawContext, connectors: boolean): readonly LegendEntry[] {
  const { map } = context
  const lanes = new Set(map.lanes.map((lane) => lane.id))
  const points = map.emotions.filter((point) => lanes.has(point.laneId))
  const isExpected = points.some((point) => point.expected !== undefined)
  const steps = map.stages.flatMap((stage) => stage.steps)
  return [
    ...(points.some((point) => point.experienced !== undefined) ? [EXPERIENCED] : []),
    ...(isExpected ? [EXPECTED] : []),
    ...personas(context),
    ...(steps.length > 0 ? [ASSUMPTION] : []),
    ...(steps.some((step) => step.momentOfTruth) ? [MOMENT_OF_TRUTH] : []),
    ...(steps.some((step) => step.wait) ? [mark('Typical wait', icons.wait)] : []),
    ...(steps.some((step) => step.duration && !step.wait) ? [mark('Typical duration', icons.duration)] : []),
    ...(steps.some((step) => step.subMap) ? [mark('Told in full on a map of its own', icons.subMap)] : []),
    ...touchpointMarks(shownIn(map, 'touchpoints')),
    ...severities(shownIn(map, 'pains'), context),
    ...owners(shownIn(map, 'pains'), context),
    ...(connectors ? links(map) : []),
    ...(isExpected ? [{ text: 'Gaps are against the team’s guess', signPx: 0, sign: [] }] : []),
  ]
}

function shownIn(map: JourneyMap, kind: LaneKind): readonly Card[] {
  const lanes = new Set(map.lanes.filter((lane) => lane.kind === kind).map((lane) => lane.id))
  return map.cards.filter((card) => card.stepId !== null && card.laneId !== null && lanes.has(card.laneId))
}

const line = (paint: PathPaint): SceneNode[] => [{ kind: 'path', d: 'M1 0h24', ...paint }]

const EXPERIENCED: LegendEntry = {
  text: 'Experienced',
  signPx: 26,
  sign: [experiencedSample({ x: 1, y: 0, widthPx: 24, strokeWidth: 3 })],
}

const EXPECTED: LegendEntry = {
  text: 'Expected',
  signPx: 26,
  sign: line({ stroke: 'curve-expected', strokeWidth: 2, dash: [5, 4] }),
}

const HATCHED = { fill: 'card', hatched: true, stroke: 'line-strong', strokeWidth: 1 } as const

const ASSUMPTION: LegendEntry = {
  text: 'Assumption, no feedback',
  signPx: 24,
  sign: [{ kind: 'rect', x: 0.5, y: -6.5, width: 23, height: 13, radius: 3, ...HATCHED }],
}

const MOMENT_OF_TRUTH: LegendEntry = {
  text: 'Moment of truth',
  signPx: 16,
  sign: starNodes({ x: 8, y: 0 }, 'bg-canvas'),
}

const mark = (text: string, icon: string): LegendEntry => ({
  text,
  signPx: 14,
  sign: [iconNode(icon, { x: 0, y: -7, sizePx: 14 }, 'text-3')],
})

/** Beside a thought stands the bar of whose it is; beside every customer's curve that of a persona. */
function personas({ map, asked }: DrawContext): LegendEntry[] {
  const quoted = new Set(shownIn(map, 'thoughts').map((card) => card.personaIds?.[0]))
  const emotion = map.lanes.filter((lane) => lane.kind === 'emotion')
  const others = emotion.flatMap((lane) => emotionBands(map, lane, asked)).flatMap(({ other }) => other ?? [])
  const curves = new Set(others.map(({ persona }) => persona?.id))
  const everybody = others.find(({ persona }) => !persona)
  const named = map.personas
    .filter(({ id }) => quoted.has(id) || curves.has(id))
    .map((persona): LegendEntry => {
      const bar = { stroke: personaColour(persona), strokeWidth: 2.5 }
      const dash = personaDash(persona.line, 2.5)
      const paint = quoted.has(persona.id) ? { ...bar, ...(dash && { dash }) } : otherPaint(persona)
      return { text: persona.name || 'Unnamed', signPx: 26, sign: line(paint) }
    })
  return everybody ? [...named, { text: whoseCurve(everybody), signPx: 26, sign: line(otherPaint(undefined)) }] : named
}

function touchpointMarks(cards: readonly Card[]): LegendEntry[] {
  return [
    ...(cards.some((card) => card.startedBy === 'customer') ? [mark('Customer starts it', icons.fromCustomer)] : []),
    ...(cards.some((card) => card.startedBy === 'company') ? [mark('Company starts it', icons.fromCompany)] : []),
    ...(cards.some((card) => card.solicited === true) ? [mark('Asked for', icons.solicited)] : []),
    ...(cards.some((card) => card.solicited === false) ? [mark('Not asked for', icons.unsolicited)] : []),
  ]
}

function severities(pains: readonly Card[], { lettered }: DrawContext): LegendEntry[] {
  const used = new Set(pains.map((card) => card.severity))
  return ([4, 3, 2, 1] as const)
    .filter((severity) => used.has(severity))
    .map((severity) => ({
      text: SEVERITY_NAMES[severity],
      signPx: lettered ? 20 + LETTERS_PX : 16,
      sign: [
        ...severityNodes(severity, { x: 0, y: -7.5 }),
        ...(lettered ? severityLetters(severity, { x: 20, y: -7 }) : []),
      ],
    }))
}

/** Whose initials stand on the pain points. */
function owners(pains: readonly Card[], { map, person, measure }: DrawContext): LegendEntry[] {
  const owning = new Set(pains.map((card) => card.ownerId))
  return map.people.flatMap(({ id, name }) => {
    const owner = owning.has(id) ? person(id) : undefined
    if (!owner) return []
    return [{ text: name, signPx: 20, sign: personNodes(owner, { right: 20, y: -DISC_PX / 2, measure }) }]
  })
}

const LINKS = [
  { kind: 'addresses', text: 'Addresses' },
  { kind: 'causes', text: 'Causes' },
  { kind: 'flow', text: 'Leads to' },
] as const

/** Of those that are drawn: from card to card on the grid. */
function links(map: JourneyMap): LegendEntry[] {
  const lanes = new Set(map.lanes.map((lane) => lane.id))
  const placed = map.cards.filter((card) => card.stepId !== null && card.laneId !== null && lanes.has(card.laneId))
  const ids = new Set(placed.map((card) => card.id))
  return LINKS.flatMap(({ kind, text }) => {
    const connector = map.connectors.find((each) => each.kind === kind && ids.has(each.from) && ids.has(each.to))
    return connector ? [{ text, signPx: 12, sign: connectorNodes({ connector, points: DOWNWARDS }) }] : []
  })
}

const DOWNWARDS = [
  { x: 6, y: -10 },
  { x: 6, y: 10 },
]
