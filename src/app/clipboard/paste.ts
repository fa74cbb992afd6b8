// What was pasted comes onto the map where one stands: cards of a map, a range of a spreadsheet, lines, or a picture. One step of
// undo; what did not find its place is said. Knows no keys.
import { addParts } from '../../core/doc/commands/parts.ts'
import type { CardId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { err, ok, type Result } from '../../core/model/result.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { columnOf, laneOf } from '../canvas/addHere.ts'
import { addPictureHere } from '../canvas/addPicture.ts'
import { gesture } from '../canvas/edits.ts'
import { focusedThing } from '../canvas/focusedThing.ts'
import { say } from '../canvas/spoken.ts'
import { cardsInWords } from '../canvas/spokenSelection.ts'
import { isUnnamed } from '../canvas/unnamedCard.ts'
import { selectCards } from '../selection.ts'
import { act } from '../session/act.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'
import { select, useUi } from '../uiStore.ts'
import { CLIP_CARDS, CLIP_CHARS } from './clip.ts'
import { clipFromHtml } from './clipFormats.ts'
import { type Landed, landClip, landTable, type Spot } from './landing.ts'
import { offerLanes } from './rowsToLanes.ts'
import { readTextTable } from './textTable.ts'

export interface Pasted {
  readonly html: string
  readonly text: string
  readonly files: readonly File[]
}

interface Paste {
  readonly session: Session
  readonly layout: Layout
  readonly pasted: Pasted
}

export function paste({ session, layout, pasted }: Paste): void {
  leaveUnnamed(layout)
  const { text, files } = pasted
  const picture = files.find(({ type }) => type.startsWith('image/'))
  // A spreadsheet's range comes as a picture, too.
  if (picture && text === '') {
    const { selected } = useUi.getState()
    void addPictureHere(() => ({ session, layout, selected }), picture)
    return
  }
  const landed = landingOf(session.reader.current().map, pasted, spotOf(layout))
  if (landed.ok) land(session, landed.value)
  else showToast({ id: 'clipboard', message: REFUSALS[landed.error] })
}

/** The card still to be named goes, as if it had never been added; one stands where it stood. */
function leaveUnnamed(layout: Layout): void {
  const { editing } = useUi.getState()
  if (!editing || !isUnnamed(editing) || !(document.activeElement instanceof HTMLElement)) return
  const box = layout.cards.get(editing.id as CardId)
  const cell = (box && layout.lanes.find(({ lane }) => lane.id === box.lane.id)?.cells[box.column]) ?? []
  const before = cell[cell.findIndex(({ card }) => card.id === editing.id) - 1]
  document.activeElement.blur()
  if (before) select({ kind: 'card', id: before.card.id })
}

const REFUSALS = {
  'too-much': `That is more than can be pasted at once: up to ${CLIP_CARDS} cards.`,
  nothing: 'The clipboard holds nothing that can become cards.',
  'no-cell': 'Choose a cell first: each line becomes a card there.',
  'no-cards-here': 'The emotion lane holds a curve, not cards. Choose another cell.',
} as const

function landingOf(map: JourneyMap, { html, text }: Pasted, spot: Spot): Result<Landed, keyof typeof REFUSALS> {
  if (html.length > CLIP_CHARS || text.length > CLIP_CHARS) return err('too-much')
  const clip = clipFromHtml(html)
  if (clip) return ok(landClip(map, clip, { spot, newId }))
  const rows = readTextTable(text, { isTable: html.includes('<table') })
  const count = rows.flat().filter((cell) => cell !== '').length
  if (count === 0) return err('nothing')
  if (count > CLIP_CARDS) return err('too-much')
  const lane = map.lanes.find(({ id }) => id === spot.laneId)
  if (!lane) return err('no-cell')
  if (!laneKinds[lane.kind].holdsCards) return err('no-cards-here')
  return ok(landTable(map, rows, { spot: { ...spot, laneId: lane.id }, newId }))
}

/** Behind the last of several selected cards of one cell; of more cells the first column, and for each card the lane of its kind. */
function spotOf(layout: Layout): Spot {
  const { selected: chosen, several } = useUi.getState()
  // Let go of by Escape, one still stands where the focus is.
  const selected = chosen ?? focusedThing()
  if (several.size > 1) {
    const boxes = [...several].flatMap((id) => layout.cards.get(id) ?? []).sort((a, b) => a.y - b.y)
    const [first] = boxes
    const column = boxes.length === 0 ? 0 : Math.min(...boxes.map((box) => box.column))
    const isOneCell = boxes.every((box) => box.column === column && box.lane.id === first?.lane.id)
    return first && isOneCell ? { column, laneId: first.lane.id, after: boxes.at(-1)?.card.id } : { column }
  }
  const after = selected?.kind === 'card' ? selected.id : undefined
  return { column: columnOf(layout, selected) ?? 0, laneId: laneOf(layout.cards, selected), after }
}

function land(session: Session, { parts, ids, told, rows }: Landed): void {
  gesture(session, () => {
    if (!act(addParts(session.doc, parts, session.stamp()))) return
    selectCards(ids)
    const [first] = ids
    if (first) useUi.setState({ revealing: { kind: 'card', id: first } })
    const sentence = [`Pasted ${cardsInWords(ids.length)}.`, ...told].join(' ')
    const action = rows && offerLanes(session, rows)
    if (told.length > 0) showToast({ id: 'clipboard', message: sentence, ...(action && { action }) })
    say(sentence)
  })
}
