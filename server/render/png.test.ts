// PNG files as they leave: the writer of core with the rasteriser of this machine.
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { toPng } from '../../src/core/export/png.ts'
import { toSvg } from '../../src/core/export/svg.ts'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import { measure } from '../../src/core/scene/metrics.ts'
import type { Face, Scene, SceneNode } from '../../src/core/scene/node.ts'
import { pictureScene } from '../../src/core/scene/picture.ts'
import { rasterise } from './rasterise.ts'

const WIDTH = 400
const HEIGHT = 40

const sceneOf = (nodes: readonly SceneNode[], width = WIDTH, height = HEIGHT): Scene => ({
  ...{ width, height, nodes },
  background: 'bg-canvas',
})

function png(scene: Scene, scale = 1): Buffer {
  const steps = toPng(scene, { theme: 'print', scale, rasterise })
  for (;;) {
    const step = steps.next()
    if (step.done) return Buffer.concat(step.value)
  }
}

/** The columns in which something is drawn. */
function inkedColumns(picture: Uint8Array): number[] {
  const { data, width, channels } = decode(picture)
  const inked = new Set<number>()
  for (let at = 0; at < data.length; at += channels) {
    if ((data[at] ?? 255) < 128) inked.add((at / channels) % width)
  }
  return [...inked].sort((a, b) => a - b)
}

const sizeOf = (picture: Buffer) => ({ width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) })

const line = (text: string, face: Face): SceneNode => ({
  ...{ kind: 'text', x: 10, y: 28, text, face },
  ...{ sizePx: 20, fill: 'text' },
})

describe('[PNG1] a picture', () => {
  test('has the size of the drawing times its scale', () => {
    expect(sizeOf(png(sceneOf([])))).toEqual({ width: 400, height: 40 })
    expect(sizeOf(png(sceneOf([]), 2))).toEqual({ width: 800, height: 80 })
    expect(sizeOf(png(sceneOf([]), 1.51))).toEqual({ width: 604, height: 61 })
  })

  test.each(['regular', 'medium', 'semibold', 'italic'] as const)(
    'has text in %s as wide as it was measured',
    (face) => {
      const text = 'lAVATAR To -> 1x1 Ty, WAVE.l'
      const columns = inkedColumns(png(sceneOf([line(text, face)])))
      const inkedPx = (columns.at(-1) ?? 0) - (columns[0] ?? 0)
      // From the stem of the first l to the far side of the last one's, which is about 2 px thick.
      expect(Math.abs(inkedPx - 2 - measure(text.slice(0, -1), face, 20))).toBeLessThan(2)
    },
  )

  test('has each face in its own font', () => {
    const faces = (['regular', 'medium', 'semibold', 'italic'] as const).map((face) =>
      png(sceneOf([line('Repair', face)])),
    )
    expect(new Set(faces.map((picture) => picture.toString('base64'))).size).toBe(4)
  })

  test('puts marks on their letters', () => {
    const alone = inkedColumns(png(sceneOf([line('x̂̂', 'regular')])))
    expect(alone).toEqual(inkedColumns(png(sceneOf([line('x', 'regular')]))))
  })

  test('is the same each time', () => {
    const scene = sceneOf([line('Repair', 'regular')])
    expect(Buffer.compare(png(scene), png(scene))).toBe(0)
  })
})

describe('[PNG2] a picture of any size', () => {
  test('is drawn in bands that show no seam', () => {
    const file = readFileSync(new URL('../../examples/airport-passenger.journey.json', import.meta.url), 'utf8')
    const parsed = parseMapFile(file)
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
    const scene = pictureScene(parsed.value.map, {}, { measure, dateText: '', theme: 'light' })
    if (!scene.ok) throw new Error(scene.error)
    const whole = rasterise(toSvg(scene.value, { theme: 'print' }))
    const { data } = decode(png(scene.value))
    let worst = 0
    for (let pixel = 0; pixel < data.length / 3; pixel += 1) {
      for (const channel of [0, 1, 2]) {
        worst = Math.max(worst, Math.abs((data[pixel * 3 + channel] ?? 0) - (whole[pixel * 4 + channel] ?? 0)))
      }
    }
    // The edge of a curve may be smoothed by another fraction of its pixel.
    expect(worst).toBeLessThan(16)
  })

  test('may have more pixels than would fit in memory', { timeout: 120_000 }, async () => {
    const before = process.memoryUsage().rss
    const steps = toPng(sceneOf([line('begin', 'regular')], 5_000, 20_000), { theme: 'print', scale: 2, rasterise })
    let step = steps.next()
    while (!step.done) {
      await setImmediate()
      step = steps.next()
    }
    expect(sizeOf(Buffer.concat(step.value))).toEqual({ width: 10_000, height: 40_000 })
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6)
  })
})
