// A picture that was let go over the map: onto a card that shows pictures it is that card's, anywhere else a card of its own.
import { setCardField } from '../../core/doc/commands/cards.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import { act } from '../session/act.ts'
import type { Here } from './addHere.ts'
import { addPictureHere, bringPicture } from './addPicture.ts'
import { gesture } from './edits.ts'

export async function dropPicture(here: () => Here, file: File): Promise<void> {
  const { session, layout, selected } = here()
  const box = selected?.kind === 'card' ? layout.cards.get(selected.id) : undefined
  if (!box || !laneKinds[box.lane.kind].fields.includes('image')) return addPictureHere(here, file)
  const id = await bringPicture(session, file)
  if (id) gesture(session, () => void act(setCardField(session.doc, box.card.id, { field: 'image', value: id })))
}
