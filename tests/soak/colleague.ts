// Somebody else on the same map, over a socket of their own: renames, moves, adds and removes, and leaves the map as large as
// it was. Knows no page.
import { addCard, deleteCard, moveCard } from '../../src/core/doc/commands/cards.ts'
import { replaceText } from '../../src/core/doc/text.ts'
import { cardId } from '../../src/core/model/ids.ts'
import { assert } from '../../src/core/model/result.ts'
import { bigMap, cellOf } from '../bench/bigMap.ts'
import { type Client, connect } from '../bench/sync/client.ts'
import { encodeMove } from '../bench/sync/encodeMove.ts'
import { throughline } from '../bench/sync/serverUnderTest.ts'
import { seededRandom } from '../support/random.ts'

const RENAMES = 20
const MOVES = 5
const POINTER_MOVES = 60

export interface Colleague {
  /** One round of work. */
  work(round: number): void
  close(): Promise<void>
}

export async function joinAsColleague(place: { port: number; room: string; cards: number }): Promise<Colleague> {
  const client: Client = connect({ server: throughline, ...place })
  await client.synced
  const random = seededRandom(1)
  const map = bigMap({ cards: place.cards, connectors: 0 })
  const anyCard = () => cardId.parse(`card-${random.below(place.cards)}`)
  const { doc } = client
  const work = (round: number): void => {
    for (let count = 0; count < RENAMES; count += 1) {
      const title = `round ${round} title ${count} that somebody else gave it`
      assert(replaceText(doc, { collection: 'cards', id: anyCard(), field: 'title' }, title).ok, 'the card is there')
    }
    for (let count = 0; count < MOVES; count += 1) {
      assert(moveCard(doc, anyCard(), { ...cellOf(map, random.below(500)) }).ok, 'the card is there')
    }
    const stamp = { at: new Date(0).toISOString(), by: 'colleague' }
    const id = cardId.parse(`guest-${round}`)
    assert(addCard(doc, { id, ...cellOf(map, round), title: `Guest ${round}` }, stamp).ok, 'a free id')
    assert(deleteCard(doc, id, stamp).ok, 'it was just added')
    for (let count = 0; count < POINTER_MOVES; count += 1) client.sendAwareness(encodeMove(doc.clientID, count))
  }
  return { work, close: () => client.close() }
}
