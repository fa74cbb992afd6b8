// An hour of work on 2,000 cards: one person at a browser, a colleague on the wire, the same round again and again. The document
// grows by its history, in any page; beside that the page must hold no more after an hour than one that was just opened on the
// same map. Says one line at the end; ends with 1 when it holds more.
//   node --import tsx tests/soak/session.ts --minutes 60
import { parseArgs } from 'node:util'
import type { CDPSession } from '@playwright/test'
import { openThroughline } from '../bench/canvas/throughline.ts'
import { joinAsColleague } from './colleague.ts'
import { workThrough } from './person.ts'

const CARDS = 2_000
/** Rounds until code and caches are warm. */
const WARM_ROUNDS = 5
const MAY_GROW = 0.15

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
let errors = 0
editor.page.on('pageerror', () => {
  errors += 1
})
let rounds = 0
for (; Date.now() < untilMs; rounds += 1) {
  await work(rounds)
  console.error(`round ${rounds}: ${inWords(await heldBy(editor.devtools))}`)
}
const worn = await heldBy(editor.devtools)
await editor.page.reload()
for (let more = 0; more < WARM_ROUNDS; more += 1) await work(rounds + more)
const fresh = await heldBy(editor.devtools)
await colleague.close()
await editor.close()

const grew = (['heapMb', 'nodes', 'listeners'] as const).filter((key) => worn[key] > fresh[key] * (1 + MAY_GROW))
console.log(`${rounds} rounds: ${inWords(worn)}; opened anew: ${inWords(fresh)}; ${errors} errors`)
if (grew.length > 0 || errors > 0) process.exitCode = 1

async function work(round: number): Promise<void> {
  colleague.work(round)
  await workThrough(editor.page, round)
}

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

function inWords({ heapMb, nodes, listeners }: Held): string {
  return `heap ${heapMb.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`
}
