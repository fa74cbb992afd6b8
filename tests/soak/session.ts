// An hour of work on 2,000 cards: one person at a browser, a colleague on the wire, the same round again and again. What the
// page holds after its waste is collected must not grow. Says one line at the end; ends with 1 when something grew.
//   node --import tsx tests/soak/session.ts --minutes 60
import { parseArgs } from 'node:util'
import type { CDPSession } from '@playwright/test'
import { openThroughline } from '../bench/canvas/throughline.ts'
import { percentile } from '../bench/figure.ts'
import { joinAsColleague } from './colleague.ts'
import { workThrough } from './person.ts'

const CARDS = 2_000
/** A part of the session that counts as getting warm, then what its beginning and its end are measured over. */
const WARM = 0.1
const ENDS = 0.2
const MAY_GROW = 0.1

interface Held {
  readonly heapMb: number
  readonly nodes: number
  readonly listeners: number
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } })
const editor = await openThroughline({ cards: CARDS, connectors: 1_000 })
const colleague = await joinAsColleague({ port: editor.port, room: editor.mapId, cards: CARDS })
await editor.devtools.send('Performance.enable')

const untilMs = Date.now() + Number(values.minutes) * 60_000
const held: Held[] = []
let errors = 0
editor.page.on('pageerror', () => {
  errors += 1
})
for (let round = 0; Date.now() < untilMs; round += 1) {
  colleague.work(round)
  await workThrough(editor.page, round)
  held.push(await heldBy(editor.devtools))
  console.error(`round ${round}: ${inWords(held.at(-1) as Held)}`)
}
await colleague.close()
await editor.close()

const warm = held.slice(Math.floor(held.length * WARM))
const width = Math.max(1, Math.floor(warm.length * ENDS))
const before = medianOf(warm.slice(0, width))
const after = medianOf(warm.slice(-width))
const grew = (['heapMb', 'nodes', 'listeners'] as const).filter((key) => after[key] > before[key] * (1 + MAY_GROW))
console.log(`${held.length} rounds: ${inWords(before)} at first, ${inWords(after)} at last, ${errors} errors`)
if (grew.length > 0 || errors > 0) process.exitCode = 1

async function heldBy(devtools: CDPSession): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    heapMb: metric('JSHeapUsedSize') / 1024 ** 2,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}

function medianOf(samples: readonly Held[]): Held {
  const median = (key: keyof Held): number =>
    percentile(
      samples.map((sample) => sample[key]),
      0.5,
    )
  return { heapMb: median('heapMb'), nodes: median('nodes'), listeners: median('listeners') }
}

function inWords({ heapMb, nodes, listeners }: Held): string {
  return `heap ${heapMb.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`
}
