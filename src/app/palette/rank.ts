// Which commands somebody means who types some letters, the likeliest first. Knows labels and other words; runs nothing.
import { defaultFilter } from 'cmdk'
import { fold, wordsOf } from '../../core/model/words.ts'
import type { Offer } from './command.ts'

/** Letters that lie about anywhere in a label are no likeness. */
const LEAST = 0.05
/** More are no list to read; another letter narrows it. */
const MOST_SHOWN = 40

/** `recent`: ids, the last one first; of two that are as likely the more recent comes first. */
export function ranked(offers: readonly Offer[], typed: string, recent: readonly string[]): readonly Offer[] {
  const age = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  return offers
    .map((offer) => ({ offer, score: likeness(offer, typed) }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score || age(a.offer.id) - age(b.offer.id))
    .slice(0, MOST_SHOWN)
    .map(({ offer }) => offer)
}

/** Words in any order, of which the least like counts; in the order of the label they count for more. */
function likeness({ label, also = '', group }: Offer, typed: string): number {
  const where = fold(label)
  const least = Math.min(...wordsOf(typed).map((word) => defaultFilter(where, word, [also, group])))
  return least > LEAST ? least + defaultFilter(where, fold(typed).trim()) / 2 : 0
}
