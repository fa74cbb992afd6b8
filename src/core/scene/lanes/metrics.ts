// Figures of the business: name, value with its unit, target, and what stands behind it. Nothing here is a score of ours.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { formatNumber } from '../format.ts'
import { icons } from '../icons.ts'
import { surface } from '../marks.ts'
import type { SceneNode } from '../node.ts'
import { wrapFor } from '../text.ts'
import { type LineStyle, TYPE, textLine, textLines } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const PADDING = { x: 8, top: 5, bottom: 7 }
const ROW_GAP_PX = 2

const title = ({ width }: CardWidth): TitleStyle => ({ style: TYPE.card, widthPx: width - 2 * PADDING.x })

const place = (_card: Card, size: CardSize): TitlePlace => ({
  ...title(size),
  x: PADDING.x,
  y: PADDING.top,
  fill: 'text-2',
})

export const metricCards: LaneDrawing = {
  icon: icons.metrics,
  emptyPx: 50,
  cardHeight: (card, size, context) => {
    const valuePx = card.value === undefined ? 0 : ROW_GAP_PX + TYPE.value.linePx
    const base = baseLines(card, size, context).length
    const basePx = base === 0 ? 0 : ROW_GAP_PX + base * TYPE.small.linePx
    return PADDING.top + titleHeight(card, title(size), context) + valuePx + basePx + PADDING.bottom
  },
  titlePlace: place,
  drawCard: (card, size, context) => {
    const base = baseLines(card, size, context)
    const baseY = size.height - PADDING.bottom - base.length * TYPE.small.linePx
    const valueY = PADDING.top + titleHeight(card, title(size), context) + ROW_GAP_PX
    return [
      surface(size, { fill: 'card', line: 'card-line' }),
      ...titleNodes(card, place(card, size), context),
      ...valueNodes(card, { y: valueY, size, context }),
      ...textLines({ lines: base, x: PADDING.x, y: baseY, style: TYPE.small, fill: 'text-3' }),
    ]
  },
}

interface ValueRow {
  readonly value: string
  readonly unit: string
  readonly unitX: number
  /** Empty where it has no room beside the value; then it stands below. */
  readonly target: string
}

function valueRow(card: Card, { width }: CardWidth, { map, measure }: DrawContext): ValueRow | null {
  if (card.value === undefined) return null
  const innerPx = width - 2 * PADDING.x
  const line = (text: string, style: LineStyle, widthPx: number) =>
    wrapFor(card, { ...style, text, widthPx, maxLines: 1 }, measure).lines[0] ?? ''
  const value = line(formatNumber(card.value, map.settings.locale), TYPE.value, innerPx)
  const besidePx = innerPx - measure(value, TYPE.value.face, TYPE.value.sizePx) - VALUE_GAP_PX
  const small = (text: string) => measure(text, TYPE.small.face, TYPE.small.sizePx)
  const wanted = targetText(card, map.settings.locale)
  const target = small(card.unit ?? '') + small(wanted) + 6 <= besidePx ? wanted : ''
  const unit = besidePx < MIN_UNIT_PX || !card.unit ? '' : line(card.unit, TYPE.small, besidePx)
  return { value, unit, unitX: PADDING.x + innerPx - besidePx, target }
}

const VALUE_GAP_PX = 4
/** Below this not even an ellipsis is worth drawing. */
const MIN_UNIT_PX = 12

const targetText = ({ target }: Card, locale: string) =>
  target === undefined ? '' : `target ${formatNumber(target, locale)}`

function valueNodes(
  card: Card,
  { y, size, context }: { readonly y: number; readonly size: CardSize; readonly context: DrawContext },
): SceneNode[] {
  const row = valueRow(card, size, context)
  if (!row) return []
  const { value, unit, unitX, target } = row
  const right = size.width - PADDING.x
  return [
    ...textLine({ text: value, x: PADDING.x, y, style: TYPE.value, fill: 'text' }),
    ...textLine({ text: unit, x: unitX, y: y + 4, style: TYPE.small, fill: 'text-2' }),
    ...textLine({ text: target, x: right, y: y + 4, style: TYPE.small, fill: 'text-2', anchor: 'end' }),
  ]
}

/** "n 4,100, June 2017, passenger survey": as much of it as is known. */
function baseLines(card: Card, size: CardWidth, context: DrawContext): readonly string[] {
  const { locale } = context.map.settings
  const target = valueRow(card, size, context)?.target ? '' : targetText(card, locale)
  const n = card.n === undefined ? '' : `n ${formatNumber(card.n, locale)}`
  const text = [target, n, card.period, card.source].filter(Boolean).join(', ')
  if (text === '') return []
  const widthPx = size.width - 2 * PADDING.x
  return wrapFor(card, { ...TYPE.small, text, widthPx, maxLines: 3 }, context.measure).lines
}
