// The order of siblings: where a newcomer lands, ties, and keys that are none.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byIndex, firstKeys, isOrderKey, keysAfter, type Ordered } from './order.ts'

const list = (...ids: string[]): Ordered[] => firstKeys(ids.length).map((index, i) => ({ id: ids[i] ?? '', index }))

/** What the list reads after a newcomer was put in, with its repairs applied. */
function insert(siblings: readonly Ordered[], id: string, after: string | null | undefined): Ordered[] {
  const { indexes, repairs } = keysAfter(siblings, { after, count: 1 })
  const [index = ''] = indexes
  const repaired = new Map(repairs.map((repair) => [repair.id, repair.index]))
  return [...siblings.map((one) => ({ ...one, index: repaired.get(one.id) ?? one.index })), { id, index }].sort(byIndex)
}

const ids = (siblings: readonly Ordered[]): string => siblings.map((sibling) => sibling.id).join('')

test('[DOC1] a newcomer goes first, last, after a sibling, or last when that sibling is gone', () => {
  expect(ids(insert(list('a', 'b', 'c'), 'x', null))).toBe('xabc')
  expect(ids(insert(list('a', 'b', 'c'), 'x', undefined))).toBe('abcx')
  expect(ids(insert(list('a', 'b', 'c'), 'x', 'a'))).toBe('axbc')
  expect(ids(insert(list('a', 'b', 'c'), 'x', 'c'))).toBe('abcx')
  expect(ids(insert(list('a', 'b', 'c'), 'x', 'gone'))).toBe('abcx')
  expect(ids(insert([], 'x', 'gone'))).toBe('x')
})

test('[DOC3] siblings with equal keys stand by id, and only those behind the newcomer are re-keyed', () => {
  const tied = ['a', 'b', 'c', 'd'].map((id) => ({ id, index: 'a1' }))
  expect(ids(insert(tied, 'x', 'b'))).toBe('abxcd')
  expect(keysAfter(tied, { after: 'b', count: 1 }).repairs.map((repair) => repair.id)).toEqual(['c', 'd'])
  expect(keysAfter(tied, { after: 'd', count: 1 }).repairs).toEqual([])
  expect(ids(insert(tied, 'x', null))).toBe('xabcd')
})

test('[DOC1] [DOC3] among any siblings, tied ones too, a newcomer stands where it was asked to', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 60 }), (asked) => {
      let siblings: Ordered[] = []
      asked.forEach(([at, tie], i) => {
        const newcomer = `${(i * 37) % 101}`
        const before = siblings.map((sibling) => sibling.id)
        const place = at % (siblings.length + 1)
        siblings = insert(siblings, newcomer, before[place - 1] ?? null)
        expect(siblings.map((sibling) => sibling.id)).toEqual(before.toSpliced(place, 0, newcomer))
        expect(siblings.every((sibling) => isOrderKey(sibling.index))).toBe(true)
        // A colleague inserted at the same spot meanwhile and got the same key.
        if (tie) siblings = [...siblings, { id: `${newcomer}'`, index: siblings[place]?.index ?? '' }].sort(byIndex)
      })
    }),
    { seed: 1, numRuns: 300 },
  ))

test('[DOC14] what the key library cannot continue is no key', () => {
  for (const key of ['a0', 'Zz', 'a0V', 'b12', ...firstKeys(100)]) expect(isOrderKey(key), key).toBe(true)
  for (const key of [
    '',
    'a',
    'a00',
    'b1',
    'a0é',
    'a1_',
    '!',
    `A${'0'.repeat(26)}`,
    `a0${'V'.repeat(999)}`,
    7,
    null,
    undefined,
  ]) {
    expect(isOrderKey(key), String(key)).toBe(false)
  }
})

test('[DOC14] between any two order keys there is a third', () =>
  fc.assert(
    fc.property(key, key, (one, two) => {
      fc.pre(isOrderKey(one) && isOrderKey(two))
      const siblings = [
        { id: 'a', index: one },
        { id: 'b', index: two },
      ].sort(byIndex)
      const first = siblings[0]?.id ?? ''
      expect(ids(insert(siblings, 'x', first))).toBe(`${first}x${first === 'a' ? 'b' : 'a'}`)
    }),
    { seed: 2, numRuns: 1_000 },
  ))

const key = fc.stringMatching(/^[a-cX-Z][0-9A-Za-z]{1,4}$/)
