import { expect, test } from 'vitest'
import { openTurns, type TurnLimits } from './turns.ts'

const NEVER = new AbortController().signal
const LIMITS: TurnLimits = { atOnce: 1, ofEach: 3, waitingInAll: 10, longestMs: 60_000 }

/** Turns taken by name, and in which order they come to be; each lasts until it is ended. */
function openDesk(limits: Partial<TurnLimits> = {}) {
  const turns = openTurns({ ...LIMITS, ...limits })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    end: (name: string) => ends.get(name)?.(),
    take: (visitor: string, name: string, gone: AbortSignal = NEVER) =>
      turns.take(visitor, gone, () => {
        begun.push(name)
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
      }),
  }
}

test('[PIC7] who has had a turn lets the others go before', async () => {
  const { begun, end, take } = openDesk()
  const [one, , , ravis] = [take('Asha', 'a1'), take('Asha', 'a2'), take('Asha', 'a3'), take('Ravi', 'r1')]
  await expect.poll(() => begun).toEqual(['a1'])
  end('a1')
  expect(await one).toEqual({ ok: true, value: 'a1' })
  await expect.poll(() => begun).toEqual(['a1', 'r1'])
  end('r1')
  await ravis
  await expect.poll(() => begun).toEqual(['a1', 'r1', 'a2'])
})

test('[PIC7] as many at once as there may be, one for each', async () => {
  const { begun, take } = openDesk({ atOnce: 2 })
  void take('Asha', 'a1')
  void take('Asha', 'a2')
  void take('Ravi', 'r1')
  void take('Meera', 'm1')
  await expect.poll(() => begun).toEqual(['a1', 'r1'])
})

test('[PIC7] no more wait than may, each or in all', async () => {
  const { take } = openDesk({ ofEach: 2, waitingInAll: 2 })
  void take('Asha', 'a1')
  void take('Asha', 'a2')
  expect(await take('Asha', 'a3')).toEqual({ ok: false, error: 'own-waiting' })
  void take('Ravi', 'r1')
  expect(await take('Meera', 'm1')).toEqual({ ok: false, error: 'all-waiting' })
})

test('[PIC7] who goes away while waiting is called no more', async () => {
  const { begun, end, take } = openDesk()
  const leaving = new AbortController()
  const first = take('Asha', 'a1')
  const second = take('Ravi', 'r1', leaving.signal)
  await expect.poll(() => begun).toEqual(['a1'])
  leaving.abort()
  expect(await second).toEqual({ ok: false, error: 'gone' })
  end('a1')
  await first
  expect(await take('Meera', 'm1', leaving.signal)).toEqual({ ok: false, error: 'gone' })
  expect(begun).toEqual(['a1'])
})

test('a turn that fails is over for the next one', async () => {
  const turns = openTurns(LIMITS)
  await expect(turns.take('Asha', NEVER, () => Promise.reject(new Error('no pen')))).rejects.toThrow('no pen')
  expect(await turns.take('Asha', NEVER, async () => 'drawn')).toEqual({ ok: true, value: 'drawn' })
})
