// Random sessions of three people over a bad network. A failing run names its seed; run it again with
//   FUZZ_SEED=<seed> FUZZ_STEPS=<steps> npx vitest run tests/fuzz
// A range of seeds (FUZZ_SEED=100-199) makes a longer search. A seed that found a bug stays in the list below.
import { expect, test } from 'vitest'
import { checkCopy, checkSettled, watch } from './invariants.ts'
import { Session } from './Session.ts'

const RUNS: readonly { readonly seed: number; readonly steps: number }[] = [
  { seed: 1, steps: 10_000 },
  { seed: 2, steps: 1_500 },
  { seed: 3, steps: 1_500 },
  { seed: 4, steps: 1_500 },
]
const COPY_EVERY = 50
const SETTLE_EVERY = 500

test.each(asked(process.env.FUZZ_SEED, Number(process.env.FUZZ_STEPS ?? 2_000)))(
  '[DOC20] people who edit, undo and lose the network end with equal maps (seed $seed, $steps steps)',
  ({ seed, steps }) => {
    const session = new Session(seed)
    try {
      run(session, steps)
    } catch (cause) {
      const again = `FUZZ_SEED=${seed} FUZZ_STEPS=${steps} npx vitest run tests/fuzz`
      throw new Error(`Failed after:\n${session.log.slice(-25).join('\n')}\nAgain: ${again}`, { cause })
    } finally {
      session.close()
    }
  },
  600_000,
)

test('a seed replays: the same things happen in the same order, with the same outcomes', () => {
  const [once, again] = [9, 9].map((seed) => {
    const session = new Session(seed)
    for (let step = 0; step < 400; step += 1) session.step()
    session.close()
    return session.log
  })
  expect(once).toHaveLength(400)
  expect(again).toEqual(once)
})

function run(session: Session, steps: number): void {
  for (const person of session.people) watch(person)
  for (let step = 1; step <= steps; step += 1) {
    session.step()
    if (step % COPY_EVERY === 0) for (const person of session.people) checkCopy(person)
    if (step % SETTLE_EVERY === 0 || step === steps) checkSettled(session)
  }
  const refused = session.log.filter((line) => line.includes('"ok":false')).length
  const done = session.log.filter((line) => line.includes('"ok":true')).length
  expect(done, 'most of what people tried was possible').toBeGreaterThan(2 * refused)
}

function asked(seeds: string | undefined, steps: number): { seed: number; steps: number }[] {
  if (seeds === undefined) return [...RUNS]
  const [first = 0, last = first] = seeds.split('-').map(Number)
  return Array.from({ length: last - first + 1 }, (_, i) => ({ seed: first + i, steps }))
}
