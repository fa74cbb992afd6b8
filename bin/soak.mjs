// `npm run test:soak`: the searches of `npm test`, long and from seeds that were never tried, and an hour of work in one page.
// Writes docs/SOAK.md.
//   npm run test:soak -- --seeds 50 --steps 10000 --rounds 500 --minutes 60
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run, setUp } from './setUp.mjs'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    steps: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '60' },
  },
})
await setUp({ tools: true })

const first = Math.floor(Date.now() / 1000)
const last = first + Number(values.seeds) - 1
const searches = [
  {
    what: `${values.seeds} random sessions of three people over a bad network, ${values.steps} steps each (seeds ${first} to ${last})`,
    path: 'tests/fuzz',
    env: { FUZZ_SEED: `${first}-${last}`, FUZZ_STEPS: values.steps },
  },
  {
    what: `${values.rounds} times kill -9 at a random commit (seed ${first})`,
    path: 'tests/sync/kill.test.ts',
    env: { KILL_ROUNDS: values.rounds, KILL_SEED: String(first) },
  },
]

const rows = []
for (const { what, path, env } of searches) {
  console.log(`\n── ${what}`)
  const startedMs = Date.now()
  const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', path]
  const { code } = await run(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, ...env } })
  const minutes = ((Date.now() - startedMs) / 60_000).toFixed(1)
  rows.push(`| ${what} | ${minutes} min | ${code === 0 ? 'nothing found' : 'FAILED'} |`)
  if (code !== 0) process.exitCode = 1
}

console.log(`\n── ${values.minutes} minutes of work on 2,000 cards in one page, a colleague beside`)
const session = ['--import', 'tsx', join(root, 'tests', 'soak', 'session.ts'), '--minutes', values.minutes]
const { code: grew, output: found } = await run(process.execPath, session)
const outcome = found.trim().split('\n').at(-1)
console.log(outcome)
rows.push(
  `| work on 2,000 cards in one page, a colleague beside | ${values.minutes} min | ${grew === 0 ? '' : 'FAILED: '}${outcome} |`,
)
if (grew !== 0) process.exitCode = 1

const commit = await gitHead()
const machine = `${cpus().length} cores, Node ${process.versions.node}`
writeFileSync(
  join(root, 'docs', 'SOAK.md'),
  `# The last long run\n\nBy \`npm run test:soak\`, ${new Date().toISOString().slice(0, 10)}, ${commit}${machine}.\n\n` +
    `| what | took | result |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
)

/** Empty where there is no repository. */
async function gitHead() {
  const { code, output } = await run('git', ['rev-parse', '--short', 'HEAD'])
  return code === 0 ? `commit ${output.trim()}, ` : ''
}
