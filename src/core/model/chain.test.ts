// What a card is joined with.
import { expect, test } from 'vitest'
import { as, link } from '../../../tests/support/mapBuilder.ts'
import { chainOf } from './chain.ts'

const connectors = [link('a', 'b'), link('b', 'c'), link('x', 'c'), link('c', 'a'), link('y', 'z')]

const check = (card: string, cards: string[] | null, reached: string[] = []) => {
  const chain = chainOf(connectors, as.card(card))
  expect(chain && [...chain.cards].sort()).toEqual(cards)
  expect([...(chain?.connectors ?? [])].sort()).toEqual(reached)
}

test('[HANDS23] a chain is what leads to a card and what it leads to; circles end', () => {
  check('x', ['a', 'b', 'c', 'x'], ['a-b', 'b-c', 'c-a', 'x-c'])
  check('y', ['y', 'z'], ['y-z'])
  check('alone', null)
})

test('[HANDS23] what only shares an end with the chain is no part of it', () => {
  const shared = [link('pain', 'idea'), link('other', 'idea')]
  expect([...(chainOf(shared, as.card('pain'))?.cards ?? [])]).toEqual(['pain', 'idea'])
})
