import { describe, expect, test } from 'vitest'
import { as, card } from '../../../tests/support/mapBuilder.ts'
import { type Filter, filterSchema, isFiltering, NO_FILTER } from './filter.ts'
import { matches } from './matches.ts'

const here = { step: 'one', lane: 'pains' }
const cards = [
  card('Long queue', here, { severity: 3, tags: ['helpline'], ownerId: as.person('asha') }),
  card('Retold', here, { severity: 4, personaIds: [as.persona('meera')], body: 'The QUEUE again' }),
  card('Part missing', here, { personaIds: [as.persona('rituraj'), as.persona('meera')] }),
  card('Straße gesperrt', here, { personaIds: [as.persona('rituraj')] }),
]
const shown = (filter: Filter) => cards.filter((each) => matches(each, filter)).map(({ title }) => title)

describe('[FILTER1] a filter', () => {
  test('shows the cards of a persona and those that are about everybody', () => {
    expect(shown({ personas: [as.persona('meera')] })).toEqual(['Long queue', 'Retold', 'Part missing'])
  })
  test('takes any of one field, and all fields together', () => {
    expect(shown({ severities: [3, 4] })).toEqual(['Long queue', 'Retold'])
    expect(shown({ severities: [3, 4], owners: [as.person('asha')] })).toEqual(['Long queue'])
    expect(shown({ tags: ['helpline', 'other'] })).toEqual(['Long queue'])
  })
  test('finds every word in title, text and tags, in any case', () => {
    expect(shown({ words: 'queue' })).toEqual(['Long queue', 'Retold'])
    expect(shown({ words: ' LONG help ' })).toEqual(['Long queue'])
    expect(shown({ words: 'straße' })).toEqual(['Straße gesperrt'])
  })
  test('that asks for nothing shows everything', () => {
    expect(shown(NO_FILTER)).toHaveLength(cards.length)
    expect(shown({ tags: [], words: '' })).toHaveLength(cards.length)
    expect([NO_FILTER, { tags: [], words: '' }, { words: 'x' }].map(isFiltering)).toEqual([false, false, true])
  })
  test('is refused when it asks for what no card can have', () => {
    expect(filterSchema.safeParse({ severities: [9] }).success).toBe(false)
    expect(filterSchema.safeParse({ votes: [1] }).success).toBe(false)
  })
})
