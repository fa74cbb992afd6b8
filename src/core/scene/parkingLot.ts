// What has no place on the grid yet: cards without a step and free notes, in rows below the map of an exported picture.
import type { Card, Note } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import { iconNode, icons } from './icons.ts'
import { surface } from './marks.ts'
import type { GroupNode, SceneNode } from './node.ts'
import { wrapFor } from './text.ts'
import { columnPx, GRID } from './theme.ts'
import type { Block } from './titleBlock.ts'
import { TYPE, textLine, textLines } from './typography.ts'

const PADDING_PX = 8
const HEADER_PX = 30

interface Parked {
  readonly id: string
  readonly text: string
  readonly owner: Card | Note
  readonly isNote: boolean
}

export function parkingLot(
  context: DrawContext,
  { cards, widthPx }: { readonly cards: readonly Card[]; readonly widthPx: number },
): Block {
  const parked: Parked[] = [
    ...cards.map((card) => ({ id: card.id, text: card.title, owner: card, isNote: false })),
    ...context.map.notes.map((note) => ({ id: note.id, text: note.text, owner: note, isNote: true })),
  ]
  if (parked.length === 0) return { heightPx: 0, nodes: [] }
  const { groups, heightPx } = flow(parked, widthPx, context)
  return {
    heightPx: HEADER_PX + heightPx,
    nodes: [
      iconNode(icons.note, { x: 0, y: 2, sizePx: 14 }, 'text-3'),
      ...textLine({ text: 'Parking lot', x: 20, y: 2, style: TYPE.smallBold, fill: 'text-2' }),
      ...groups,
    ],
  }
}

function flow(parked: readonly Parked[], widthPx: number, { measure, density }: DrawContext) {
  const pitchPx = columnPx[density]
  const width = pitchPx - GRID.gutterPx
  const perRow = Math.max(1, Math.floor(widthPx / pitchPx))
  const groups: GroupNode[] = []
  let y = HEADER_PX
  let rowPx = 0
  for (const [index, { id, text, owner, isNote }] of parked.entries()) {
    const column = index % perRow
    if (column === 0 && index > 0) {
      y += rowPx + GRID.stackGapPx
      rowPx = 0
    }
    const textPx = width - 2 * PADDING_PX
    const { lines } = wrapFor(owner, { ...TYPE.card, text, widthPx: textPx }, measure)
    const height = lines.length * TYPE.card.linePx + 2 * PADDING_PX - 4
    const children: SceneNode[] = [
      surface({ width, height }, isNote ? NOTE : CARD),
      ...textLines({ lines, x: PADDING_PX, y: PADDING_PX - 2, style: TYPE.card, fill: 'text', widthPx: textPx }),
    ]
    groups.push({ kind: 'group', id, label: label(text, isNote), x: column * pitchPx, y, children })
    rowPx = Math.max(rowPx, height)
  }
  return { groups, heightPx: y + rowPx - HEADER_PX }
}

const CARD = { fill: 'card', line: 'card-line' } as const
const NOTE = { fill: 'mot-bg', line: 'card-line' } as const

const label = (text: string, isNote: boolean) => `${isNote ? 'Note' : 'Parked card'}: ${text === '' ? 'empty' : text}`
