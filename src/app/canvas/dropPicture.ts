// A file that was let go over the map. A picture on a card that shows pictures is that card's, on any other place a card of its own;
// a table is feedback to import.
import { setCardField } from '../../core/doc/commands/cards.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import { act } from '../session/act.ts'
import { useUi } from '../uiStore.ts'
import type { Here } from './addHere.ts'
import { addPictureHere, bringPicture } from './addPicture.ts'
import { gesture } from './edits.ts'

const TABLE = /\.(csv|tsv|xlsx)$/i

export async function dropFile(here: () => Here, file: File): Promise<void> {
  const { session, layout, selected } = here()
  if (TABLE.test(file.name)) {
    useUi.setState({ openPanel: 'feedback-file', feedbackFile: file })
    return
  }
  if (!selected) return
  const box = selected?.kind === 'card' ? layout.cards.get(selected.id) : undefined
  if (!box || !laneKinds[box.lane.kind].fields.includes('image')) return addPictureHere(here, file)
  const id = await bringPicture(session, file)
  if (id) gesture(session, () => void act(setCardField(session.doc, box.card.id, { field: 'image', value: id })))
}
