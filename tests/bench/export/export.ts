// A map as a picture: how long SVG and PNG take on the server, beside a picture of the same map taken from the page of stock
// React Flow, which is how canvas libraries export.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../bundle.ts'
import { openReactFlow } from '../canvas/reactFlow.ts'
import type { Figures, Goal, Row } from '../figure.ts'
import type { Part } from '../part.ts'
import type { DrawRequest } from './drawProgram.ts'

interface ExportScenario {
  readonly title: string
  readonly request: DrawRequest
  readonly goals: Readonly<Record<string, Goal>>
  /** Whether the peer can take this picture within a run. */
  readonly hasPeer: boolean
}

const scenarios: readonly ExportScenario[] = [
  {
    title: '500 cards, 250 connectors',
    request: { cards: 500, connectors: 250, stages: 5, svgs: 15, pngs: 3, pngs2: 3 },
    hasPeer: true,
    goals: {
      svg: { label: 'SVG', unit: 'ms', reach: { atMost: 50 } },
      firstSvg: { label: 'SVG, the first of a process', unit: 'ms' },
      svgKb: { label: 'SVG', unit: 'KB' },
      png: { label: 'PNG, 1×', unit: 'ms', reach: { atMost: 1_200 } },
      png2: { label: 'PNG, 2×', unit: 'ms', reach: { atMost: 2_600 } },
    },
  },
  {
    title: '2,000 cards, 1,000 connectors',
    request: { cards: 2_000, connectors: 1_000, stages: 8, svgs: 5, pngs: 1, pngs2: 0 },
    hasPeer: false,
    goals: {
      svg: { label: 'SVG', unit: 'ms' },
      png: { label: 'PNG, 1×', unit: 'ms', reach: { atMost: 6_000 } },
      memory: { label: 'memory of the process', unit: 'MiB', reach: { atMost: 700 } },
    },
  },
]

export const exporting: Part = async ({ short, only, tell }) => {
  const rows: Row[] = []
  for (const { title, request, goals, hasPeer } of scenarios) {
    if (!title.includes(only)) continue
    tell(`${title}: Throughline`)
    const ours = await draw(short ? { ...request, svgs: 3 } : request)
    if (hasPeer) tell(`${title}: html-to-image`)
    const peer = hasPeer ? await photograph(request) : {}
    for (const [key, goal] of Object.entries(goals)) {
      rows.push({ scenario: title, goal, ours: ours[key] ?? Number.NaN, peer: peer[key] ?? null, floor: null })
    }
  }
  return {
    title: 'Exports',
    method:
      'From the map to the bytes of the file, in a process as the server’s worker threads are: median of 15 SVGs and of 3 PNGs. ' +
      'The peer is html-to-image over stock React Flow with the same number of nodes and edges, in Chromium.',
    peer: 'React Flow + html-to-image',
    rows,
  }
}

async function draw(request: DrawRequest): Promise<Figures> {
  const program = await bundle(join(import.meta.dirname, 'drawProgram.ts'), 'drawProgram')
  const child = fork(program, [JSON.stringify(request)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const done = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [{}])])
  child.kill()
  return done[0] as Figures
}

async function photograph({ cards, connectors }: DrawRequest): Promise<Figures> {
  const { page, close } = await openReactFlow({ nodes: cards, edges: connectors, fit: false })
  const take = (format: 'svg' | 'png', scale: number) =>
    page.evaluate(`takePicture(${JSON.stringify(format)}, ${scale})`) as Promise<{ ms: number; bytes: number }>
  try {
    const svg = await take('svg', 1)
    return { svg: svg.ms, svgKb: svg.bytes / 1_000, png: (await take('png', 1)).ms, png2: (await take('png', 2)).ms }
  } finally {
    await close()
  }
}
