// Says what is selected when it is more than the focus tells. Knows no map but its titles.
import type { CardId } from '../../core/model/ids.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { selectedCards } from '../selection.ts'
import { useUi } from '../uiStore.ts'
import { say } from './spoken.ts'

export const cardsInWords = (count: number): string => (count === 1 ? '1 card' : `${count} cards`)

export const sayHowMany = (): void => say(howMany())

/** After a card was added to the selection or taken out of it. */
export function sayToggled({ cards }: JourneyMap, id: CardId): void {
  const isIn = selectedCards(useUi.getState()).includes(id)
  const title = cards.find((card) => card.id === id)?.title || 'Untitled card'
  say(`${title} ${isIn ? 'selected' : 'not selected'}. ${howMany()}`)
}

const howMany = (): string => `${cardsInWords(selectedCards(useUi.getState()).length)} selected`
