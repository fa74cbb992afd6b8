// An hour of work on 2,000 cards: one person at a browser, a colleague on the wire, the same round again and again. The document
// grows by its history, in any page; beside that the page must hold no more after an hour than one that was just opened on the
// same map. Says one line at the end; ends with 1 when it holds more.
//   node --import tsx tests/soak/session.ts --minutes 60
import { parseArgs } from 'node:util'
import { type CDPSession, expect, type Page } from '@playwright/test'
import { openThroughline } from '../bench/canvas/throughline.ts'
import { joinAsColleague } from './colleague.ts'
import { workThrough } from './person.ts'

const CARDS = 2_000
/** Rounds until code and caches are warm, and until the last few of them have been judged. */
const WARM_ROUNDS = 10
/** Of the last few rounds the least counts: what React lets go of with its next rendering is there in one and not in another. */
const JUDGED_ROUNDS = 5
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

let errors = 0
editor.page.on('pageerror', () => {
  errors += 1
})
let rounds = 0
const startedMs = Date.now()
const lastsMs = Number(values.minutes) * 60_000
const young = await work({ atLeastRounds: WARM_ROUNDS })
const halfway = await work({ untilMs: startedMs + lastsMs / 2 })
const worn = await work({ untilMs: startedMs + lastsMs })
const workedRounds = rounds
await editor.page.reload()
const fresh = await work({ atLeastRounds: WARM_ROUNDS })
await colleague.close()
await editor.close()

const grew = (['heapMb', 'nodes', 'listeners'] as const).filter(
  (key) =>
    worn[key] > fresh[key] * (1 + MAY_GROW) ||
    // In the second half, no more than the document added to any page in half of the time, and half of what is allowed.
    worn[key] - halfway[key] > (fresh[key] - young[key]) / 2 + (fresh[key] * MAY_GROW) / 2,
)
console.log(
  `${workedRounds} rounds: at first ${inWords(young)}; halfway ${inWords(halfway)}; at the end ${inWords(worn)}; ` +
    `opened anew ${inWords(fresh)}; ${errors} errors`,
)
if (grew.length > 0 || errors > 0) process.exitCode = 1

/** What the page holds after it. */
async function work({ atLeastRounds = JUDGED_ROUNDS, untilMs = 0 }): Promise<Held> {
  const held: Held[] = []
  while (held.length < atLeastRounds || Date.now() < untilMs) {
    colleague.work(rounds)
    await workThrough(editor.page, rounds)
    await overview(editor.page)
    const now = await heldBy(editor.devtools)
    console.error(`round ${rounds}: ${inWords(now)}`)
    held.push(now)
    rounds += 1
  }
  const judged = held.slice(-JUDGED_ROUNDS)
  const least = (key: keyof Held): number => Math.min(...judged.map((now) => now[key]))
  return { heapMb: least('heapMb'), nodes: least('nodes'), listeners: least('listeners') }
}

/** Where the page shows the same however the cards have moved: the whole map, painted. */
async function overview(page: Page): Promise<void> {
  await page.keyboard.press('Shift+1')
  await expect(page.locator('[data-card]')).toHaveCount(0)
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
