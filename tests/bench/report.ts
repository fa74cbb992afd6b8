// The figures of a run as Markdown: a table per part with ratios and targets, and in words what misses its figure. A run of
// one part replaces that part's section of the page and leaves the others.
import { type Goal, type Row, ratioOf, verdictOf } from './figure.ts'
import type { Section } from './part.ts'

const PREFACE = `# Benchmarks

\`npm run bench\` measures Throughline beside other programs, in one run on one machine, and writes this page;
\`npm run bench -- sync\`, \`export\` or \`canvas\` measures one part, \`--short\` only tries everything out and writes nothing.
Absolute figures move from machine to machine, and a busy one has none: compare within a row. A ratio is ours divided by
the peer's. Where a target was set on a machine on which the peer was measured too, being as far ahead of the peer as the
target asks counts as met "by ratio".
`

/** The section takes the place of the one with its title, or stands last. */
export function writePage(page: string | null, section: Section, machine: string): string {
  const kept = new Map(
    (page ?? '')
      .split(/^(?=## )/m)
      .slice(1)
      .map((text) => [titleOf(text), text]),
  )
  kept.set(section.title, toMarkdown(section, machine))
  return [PREFACE, ...Array.from(kept.values(), (text) => `\n${text.trimEnd()}\n`)].join('')
}

const titleOf = (section: string): string => section.slice(3, section.indexOf('\n'))

export function toMarkdown({ title, method, peer, rows }: Section, machine: string): string {
  const hasFloor = rows.some(({ floor }) => floor !== null)
  const head = ['', '', peer, 'Throughline', 'ratio', ...(hasFloor ? ['forwarding only'] : []), 'to reach', '']
  const body = rows.map((row, index) => [
    rows[index - 1]?.scenario === row.scenario ? '' : row.scenario,
    row.goal.label,
    quantity(row.peer, row.goal),
    `**${quantity(row.ours, row.goal)}**`,
    short(ratioOf(row)),
    ...(hasFloor ? [quantity(row.floor, row.goal)] : []),
    target(row.goal),
    verdictIn(row),
  ])
  const table = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return `## ${title}\n\n${machine}\n\n${method}\n\n${table}\n\n${missesIn(rows, peer)}\n`
}

function verdictIn(row: Row): string {
  const verdict = verdictOf(row)
  if (verdict === 'within tolerance') return `within ${(row.goal.tolerance ?? 0) * 100} %`
  return verdict === 'not judged' ? '' : verdict
}

function missesIn(rows: readonly Row[], peer: string): string {
  const misses = rows.filter((row) => verdictOf(row) === 'missed')
  if (misses.length === 0) return 'Every figure that has a target meets it.'
  const sentences = misses.map((row) => {
    const { scenario, goal, ours } = row
    const ratio = ratioOf(row)
    const beside = ratio === null ? '' : `; ${peer}: ${quantity(row.peer, goal)} in the same run`
    const found = Number.isNaN(ours) ? 'could not be measured' : `is ${quantity(ours, goal)}`
    return `- ${scenario}: ${goal.label} ${found}, where ${target(goal)} is wanted${beside}.`
  })
  return `What misses its figure:\n\n${sentences.join('\n')}`
}

function target({ reach, unit }: Goal): string {
  if (reach === undefined) return ''
  const [sign, value] = 'atMost' in reach ? ['≤', reach.atMost] : ['≥', reach.atLeast]
  return `${sign} ${short(value)} ${unit}`.trimEnd()
}

const quantity = (value: number | null, { unit }: Goal): string =>
  value === null || Number.isNaN(value) ? '–' : `${short(value)} ${unit}`.trimEnd()

/** Three figures at most: the rest is noise. */
function short(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–'
  const decimals = Number.isInteger(value) ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1))))
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}
