// npm run bench [-- sync|export|edits|canvas] [--short] [--only text]: measures, prints, and writes docs/BENCHMARKS.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { canvas } from './canvas/canvas.ts'
import { edits } from './edits/edits.ts'
import { exporting } from './export/export.ts'
import { describeMachine } from './machine.ts'
import type { Part, Section } from './part.ts'
import { toMarkdown, writePage } from './report.ts'
import { sync } from './sync/sync.ts'

const parts: Readonly<Record<string, Part>> = { sync, export: exporting, edits, canvas }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const wanted = positionals.length > 0 ? positionals : Object.keys(parts)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const startedMs = performance.now()
const tell = (sentence: string) => {
  console.error(`${((performance.now() - startedMs) / 1_000).toFixed(0).padStart(4)} s  ${sentence}`)
}
const machine = `${new Date().toISOString().slice(0, 10)}, on ${await describeMachine()}.`
const path = join(import.meta.dirname, '../../docs/BENCHMARKS.md')
let failed = false
for (const name of wanted) {
  try {
    const section = await parts[name]?.({ ...values, tell })
    if (section) record(section)
  } catch (error) {
    // What the other parts measured is worth keeping.
    failed = true
    console.error(error)
  }
}
// A server that a failed scenario left connected must not keep a finished run alive.
process.exit(failed ? 1 : 0)

function record(section: Section): void {
  console.log(toMarkdown(section, machine))
  // What was only tried out, or only in part, is no result.
  if (values.short || values.only !== '') return
  writeFileSync(path, writePage(existsSync(path) ? readFileSync(path, 'utf8') : null, section, machine))
  tell(`${section.title}: written to docs/BENCHMARKS.md`)
}
