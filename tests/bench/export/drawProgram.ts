// Draws one map in a process of its own, again and again, and tells how long it took and how much memory it needed.
// Run by fork with the map's size as JSON; one program per size, so that one does not warm up the next.
import { resourceUsage } from 'node:process'
import { drawMap } from '../../../server/workers/drawMap.ts'
import { bigMap } from '../bigMap.ts'
import { type Figures, percentile } from '../figure.ts'

export interface DrawRequest {
  readonly cards: number
  readonly connectors: number
  readonly stages: number
  /** How often each is drawn: SVG, PNG 1×, PNG 2×. */
  readonly svgs: number
  readonly pngs: number
  readonly pngs2: number
}

const { cards, connectors, stages, svgs, pngs, pngs2 } = JSON.parse(process.argv[2] ?? '{}') as DrawRequest
const map = bigMap({ cards, connectors, stages })

async function draw(format: 'svg' | 'png', scale: number): Promise<{ ms: number; bytes: number }> {
  const startedMs = performance.now()
  const made = await drawMap({
    map,
    picture: {},
    pictures: [],
    format,
    scale,
    theme: 'light',
    at: '2026-01-01T00:00:00.000Z',
  })
  if (!made.ok) throw new Error(made.why)
  return { ms: performance.now() - startedMs, bytes: made.file.length }
}

async function medianMs(times: number, format: 'svg' | 'png', scale: number): Promise<number> {
  const took: number[] = []
  while (took.length < times) took.push((await draw(format, scale)).ms)
  return percentile(took, 0.5)
}

const first = await draw('svg', 1)
const figures: Figures = {
  firstSvg: first.ms,
  svg: await medianMs(svgs, 'svg', 1),
  svgKb: first.bytes / 1_000,
  png: await medianMs(pngs, 'png', 1),
  png2: await medianMs(pngs2, 'png', 2),
  memory: resourceUsage().maxRSS / 1024,
}
process.send?.(figures)
