// `npm test`: everything that makes a checkout trustworthy, from nothing but Node and npm. Ends with one line of counts.
// `node bin/test.mjs e2e` runs one part alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run, say, setUp } from './setUp.mjs'

await setUp({ tools: true })
const { findOrInstallBrowser } = await import('./browser.mjs')

const reports = mkdtempSync(join(tmpdir(), 'throughline-tests-'))
const tool = (name, ...path) => [process.execPath, [join(root, 'node_modules', name, ...path)]]

/** Each part answers with its counts. */
const parts = {
  types: () => check(tool('typescript', 'bin', 'tsc')),
  lint: () => check(tool('@biomejs/biome', 'bin', 'biome'), 'check', '--error-on-warnings'),
  unused: () => check(tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'),
  unit: runVitest,
  e2e: runPlaywright,
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
if (unknown) {
  say(`There is no part “${unknown}”; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`\n── ${name}`)
  const counts = await parts[name]()
  for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0
}
rmSync(reports, { recursive: true })
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** A tool that is content or not: one test. */
async function check([command, args], ...more) {
  const { code } = await run(command, [...args, ...more], { stdio: 'inherit' })
  return code === 0 ? { passed: 1 } : { failed: 1 }
}

async function runVitest() {
  const file = join(reports, 'vitest.json')
  const [command, args] = tool('vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run(command, [...args, 'run', ...reporters], { stdio: 'inherit' })
  const report = read(file)
  if (!report) return { failed: 1 }
  // A file that cannot even be loaded holds no test that could fail.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: atLeastOneIf(code !== 0, failed), skipped }
}

async function runPlaywright() {
  const browser = await findOrInstallBrowser()
  if (!browser) return { failed: 1 }
  const file = join(reports, 'playwright.json')
  const env = { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const [command, args] = tool('@playwright/test', 'cli.js')
  const { code } = await run(command, [...args, 'test', '--reporter=list,json'], { stdio: 'inherit', env })
  const report = read(file)
  if (!report) return { failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  for (const title of flakyTitles(report)) console.log(`Passed only at another try: ${title}`)
  return { passed: expected + flaky, failed: atLeastOneIf(code !== 0, unexpected), skipped }
}

function flakyTitles({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title)
  return [...own, ...suites.flatMap(flakyTitles)]
}

/** An error outside every test ends a run badly without a failed test. */
function atLeastOneIf(endedBadly, failed) {
  return endedBadly ? Math.max(1, failed) : failed
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
