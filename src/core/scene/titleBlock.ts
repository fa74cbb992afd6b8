// What an exported picture says above the map: title, what it is about, whose journey, what it rests on, and of when it is.
import type { JourneyMap } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import type { SceneNode } from './node.ts'
import { PERSONA_PX, personaNodes } from './personaNodes.ts'
import { type Measure, wrap } from './text.ts'
import { type LineStyle, textLine, textLines } from './typography.ts'

const TITLE: LineStyle = { face: 'semibold', sizePx: 38, linePx: 44 }
const SUBTITLE: LineStyle = { face: 'regular', sizePx: 17, linePx: 24 }
/** Of a picture of few steps, where words at that size would be broken. */
const NARROW_TITLE: LineStyle = { face: 'semibold', sizePx: 26, linePx: 32 }
const NARROW_SUBTITLE: LineStyle = { face: 'regular', sizePx: 14, linePx: 20 }
const TERM: LineStyle = { face: 'medium', sizePx: 13, linePx: 18 }
const FACT: LineStyle = { face: 'semibold', sizePx: 16, linePx: 22 }
const GAP_PX = 36
const RULE_GAP_PX = 22
const ROW_GAP_PX = 8
/** A fact longer than this, or than the picture is wide, is cut, personas only where there is no more room; the whole of it stands in the map. */
const FACT_MAX_PX = 320

export interface Block {
  readonly heightPx: number
  readonly nodes: readonly SceneNode[]
}

interface BlockOptions {
  readonly widthPx: number
  readonly facts: PictureFacts
}

/** What is true of this picture and not of its map. */
interface PictureFacts {
  readonly dateText?: string
  readonly areaText?: string
  /** Whose cards are not faded; absent: all are shown alike. */
  readonly filterText?: string
}

/** Facts stand beside the title where both fit, else below it. */
export function titleBlock(context: DrawContext, { widthPx, facts: ofPicture }: BlockOptions): Block {
  const { map, measure } = context
  const isNarrow = widthPx < MIN_TITLE_PX
  const [titleStyle, aboutStyle] = isNarrow ? [NARROW_TITLE, NARROW_SUBTITLE] : [TITLE, SUBTITLE]
  const maxLines = isNarrow ? 6 : 3
  const wordsPx = Math.max(MIN_TITLE_PX, ...linesPx(map, measure))
  const facts = factColumns(context, ofPicture, { widthPx, freePx: widthPx - wordsPx })
  const factsPx = facts.reduce((sum, fact) => sum + fact.widthPx + GAP_PX, 0)
  const beside = widthPx - factsPx >= MIN_TITLE_PX
  const titlePx = beside ? widthPx - factsPx : widthPx
  const title = wrap({ ...titleStyle, text: map.title || 'Untitled map', widthPx: titlePx, maxLines }, measure)
  const subtitle = subtitleOf(map)
  const about = wrap({ ...aboutStyle, text: subtitle, widthPx: titlePx, maxLines }, measure)
  const aboutLines = subtitle === '' ? [] : about.lines
  const aboutY = title.lines.length * titleStyle.linePx + 4
  const textPx = aboutY + aboutLines.length * aboutStyle.linePx
  const factRowPx = TERM.linePx + FACT.linePx
  const rows = beside ? [facts] : rowsOf(facts, widthPx)
  const rowsPx = rows.length * (factRowPx + ROW_GAP_PX) - ROW_GAP_PX
  const height = beside ? Math.max(textPx, rowsPx) : textPx + 12 + rowsPx
  const factX = beside ? widthPx - factsPx + GAP_PX : 0
  return {
    heightPx: height + RULE_GAP_PX,
    nodes: [
      ...textLines({ lines: title.lines, x: 0, y: 0, style: titleStyle, fill: 'text', widthPx: titlePx }),
      ...textLines({ lines: aboutLines, x: 0, y: aboutY, style: aboutStyle, fill: 'text-2', widthPx: titlePx }),
      ...rows.flatMap((row, index) =>
        factNodes(row, { x: factX, y: height - rowsPx + index * (factRowPx + ROW_GAP_PX) }),
      ),
      { kind: 'path', d: `M0 ${height + RULE_GAP_PX}H${widthPx}`, stroke: 'text', strokeWidth: 2 },
    ],
  }
}

/** The title and the line below it, each as wide as it is unbroken. */
const linesPx = (map: JourneyMap, measure: Measure): readonly number[] => [
  measure(map.title, TITLE.face, TITLE.sizePx),
  measure(subtitleOf(map), SUBTITLE.face, SUBTITLE.sizePx),
]

/** What the map's scores rest on: none has a score yet. */
const NO_FEEDBACK = 'No feedback yet'

/** Below this a title beside the facts would be squeezed. */
const MIN_TITLE_PX = 420

/** The brief in one line: the scenario, else where the journey starts and ends. */
export function subtitleOf({ brief }: JourneyMap): string {
  if (brief.scenario) return brief.scenario
  const { startsWhen, endsWhen } = brief
  if (startsWhen && endsWhen) return `From ${lowerFirst(startsWhen)} to ${lowerFirst(endsWhen)}`
  return brief.question ?? ''
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

interface Fact {
  readonly term: string
  readonly widthPx: number
  /** What stands below the term. */
  readonly nodes: (x: number, y: number) => readonly SceneNode[]
}

interface Room {
  readonly widthPx: number
  /** Beside the words of the title. */
  readonly freePx: number
}

/** Personas take what the others leave free. */
function factColumns(
  context: DrawContext,
  { areaText = '', filterText = '', dateText = '' }: PictureFacts,
  { widthPx: pictureWidthPx, freePx }: Room,
): Fact[] {
  const { map, measure } = context
  const maxPx = Math.min(FACT_MAX_PX, pictureWidthPx)
  const said = (term: string, text: string): Fact[] => {
    if (text === '') return []
    const line = wrap({ ...FACT, text, widthPx: maxPx, maxLines: 1 }, measure).lines[0] ?? ''
    const widthPx = Math.max(termPx(term, measure), measure(line, FACT.face, FACT.sizePx))
    return [{ term, widthPx, nodes: (x, y) => textLine({ text: line, x, y, style: FACT, fill: 'text' }) }]
  }
  const others = [
    ...said('State', map.brief.state === 'future' ? 'Future' : map.brief.state === 'current' ? 'Current' : ''),
    ...said('Part', areaText),
    ...said('In full colour', filterText),
    ...said('Evidence', NO_FEEDBACK),
    ...said('Version', dateText),
  ]
  const othersPx = others.reduce((sum, { widthPx }) => sum + widthPx + GAP_PX, GAP_PX)
  return [personasFact(context, Math.max(maxPx, freePx - othersPx)), ...others]
}

const termPx = (term: string, measure: Measure): number => measure(term, TERM.face, TERM.sizePx)

const MARK_GAP_PX = 6
const NAME_GAP_PX = 14
const NAME_MAX_PX = 200

/** Those of the brief, else all, each with its mark, and how many more there are; “All customers” where none is there. */
function personasFact({ map, persona, measure }: DrawContext, maxPx: number): Fact {
  const ofBrief = map.brief.personaIds?.flatMap((id) => persona(id) ?? []) ?? []
  const personas = (ofBrief.length > 0 ? ofBrief : map.personas).filter(({ name }) => name !== '')
  const term = map.personas.length > 1 ? 'Personas' : 'Persona'
  const children: SceneNode[] = []
  let right = 0
  const say = (text: string, markPx: number): void => {
    children.push(...textLine({ text, x: right + markPx, y: 0, style: FACT, fill: 'text' }))
    right += markPx + measure(text, FACT.face, FACT.sizePx) + NAME_GAP_PX
  }
  for (const [index, each] of personas.entries()) {
    const markPx = PERSONA_PX + MARK_GAP_PX
    const widthPx = Math.min(NAME_MAX_PX, maxPx - markPx)
    const name = wrap({ ...FACT, text: each.name, widthPx, maxLines: 1 }, measure).lines[0] ?? ''
    if (index > 0 && right + markPx + measure(name, FACT.face, FACT.sizePx) > maxPx) {
      say(`+${personas.length - index}`, 0)
      break
    }
    const hasPicture = each.picture !== undefined && map.images[each.picture] !== undefined
    children.push(...personaNodes(each, { x: right, y: 1, hasPicture }))
    say(name, markPx)
  }
  if (personas.length === 0) say('All customers', 0)
  return {
    term,
    widthPx: Math.max(termPx(term, measure), right - NAME_GAP_PX),
    nodes: (x, y) => [{ kind: 'group', x, y, children }],
  }
}

/** As many side by side as there is room for. */
function rowsOf(facts: readonly Fact[], widthPx: number): Fact[][] {
  const rows: Fact[][] = []
  let left = 0
  for (const fact of facts) {
    const row = rows.at(-1)
    if (row && left + fact.widthPx <= widthPx) row.push(fact)
    else {
      rows.push([fact])
      left = 0
    }
    left += fact.widthPx + GAP_PX
  }
  return rows
}

function factNodes(facts: readonly Fact[], { x, y }: { readonly x: number; readonly y: number }): SceneNode[] {
  let left = x
  return facts.flatMap(({ term, nodes, widthPx }) => {
    const at = left
    left += widthPx + GAP_PX
    return [...textLine({ text: term, x: at, y, style: TERM, fill: 'text-3' }), ...nodes(at, y + TERM.linePx)]
  })
}
