// A picture equals what is on screen: the canvas of a window that holds the whole map, beside the PNG of the same map. The canvas
// is drawn by the browser, the picture by resvg; both smooth the edges of letters, each in its own way.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { decode } from 'fast-png'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import { measure } from '../../src/core/scene/metrics.ts'
import type { Rect, SceneNode, TextNode } from '../../src/core/scene/node.ts'
import { pictureScene } from '../../src/core/scene/picture.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

/** What the canvas shows of a map, too. */
const INCLUDE = ['connectors', 'blueprint', 'owners'] as const
/** Around the grid of a picture. */
const MARGIN_PX = 36
/** Ascent and descent of Inter, in parts of its size. */
const [ASCENT, DESCENT] = [1984 / 2048, 494 / 2048]

for (const name of ['ac-after-sales', 'airport-passenger']) {
  for (const theme of ['light', 'dark'] as const) {
    test(`[PIC6] the picture equals the canvas: ${name}, ${theme}`, async ({ page, request, server }) => {
      test.slow()
      const file = await readFile(join(import.meta.dirname, '../../examples', `${name}.journey.json`), 'utf8')
      const scene = sceneOf(file, theme)
      await page.emulateMedia({ colorScheme: theme })
      // The map, and around it what the window has beside it.
      await page.setViewportSize({ width: scene.width + 500, height: scene.height + 200 })
      const { id, canvas } = await openPanels({ page, request, server }, file)
      await expect(page.locator('[data-card]')).toHaveCount(cardsIn(scene.nodes))
      await page.evaluate(() => document.fonts.ready)
      const corner = await cornerOfMap(page)

      const drawn = textBoxesOf(scene.nodes, { x: corner.x - MARGIN_PX, y: corner.y - MARGIN_PX })
      const shown = await canvas.locator('svg[aria-hidden] text').evaluateAll((texts) =>
        texts.map((text) => {
          const { x, y, height } = text.getBoundingClientRect()
          // That rectangle has room for the slant of the last letter, too.
          const width = text instanceof SVGTextElement ? text.getComputedTextLength() : Number.NaN
          return { words: text.textContent ?? '', x, y, width, height }
        }),
      )
      expect(shown.length).toBeGreaterThan(100)
      expect(shown.filter((box) => !drawn.some((other) => isSameBox(box, other)))).toEqual([])

      const clip = { ...corner, width: scene.width - 2 * MARGIN_PX, height: scene.height - 2 * MARGIN_PX }
      const options = `theme=${theme}&include=${INCLUDE.join(',')}`
      const png = await request.get(`${server.url}/api/maps/${id}/export.png?${options}`)
      const picture = decode(await png.body())
      // What still fades in or comes late ends; a picture that differs for good fails.
      await expect(async () => {
        const screen = decode(await page.screenshot({ clip, animations: 'disabled' }))
        expect(shareThatDiffers(screen, picture)).toBeLessThan(0.01)
      }).toPass({ timeout: 20_000 })
    })
  }
}

function sceneOf(file: string, theme: 'light' | 'dark') {
  const parsed = parseMapFile(file)
  if (!parsed.ok) throw new Error('an example is a map')
  const scene = pictureScene(parsed.value.map, { include: INCLUDE }, { measure, dateText: '', theme })
  if (!scene.ok) throw new Error('a whole map has all its steps')
  return scene.value
}

const cardsIn = (nodes: readonly SceneNode[]): number =>
  nodes.reduce((sum, node) => (node.kind === 'group' ? sum + (node.id ? 1 : 0) + cardsIn(node.children) : sum), 0)

/** Where the corner above the lane names is in the window. */
async function cornerOfMap(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.locator('.react-flow__viewport').evaluate((viewport) => {
    const { e, f } = new DOMMatrix(getComputedStyle(viewport).transform)
    const { x, y } = (viewport.closest('.react-flow') ?? viewport).getBoundingClientRect()
    return { x: x + e, y: y + f }
  })
}

interface TextBox extends Rect {
  readonly words: string
}

function textBoxesOf(nodes: readonly SceneNode[], at: { readonly x: number; readonly y: number }): readonly TextBox[] {
  return nodes.flatMap((node): readonly TextBox[] => {
    if (node.kind === 'group') return textBoxesOf(node.children, { x: at.x + node.x, y: at.y + node.y })
    return node.kind === 'text' ? [boxOf(node, at)] : []
  })
}

function boxOf({ text, face, sizePx, x, y, anchor = 'start' }: TextNode, at: { x: number; y: number }): TextBox {
  const width = measure(text, face, sizePx)
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  const top = y - ASCENT * sizePx
  return { words: text, x: at.x + left, y: at.y + top, width, height: (ASCENT + DESCENT) * sizePx }
}

/** Within 1 px at each of its sides. */
const isSameBox = (a: TextBox, b: TextBox): boolean =>
  a.words === b.words && edges(a).every((edge, index) => Math.abs(edge - (edges(b)[index] ?? Number.NaN)) <= 1)

const edges = ({ x, y, width, height }: Rect): readonly number[] => [x, y, x + width, y + height]

type Pixels = ReturnType<typeof decode>

/** The share of pixels of which a colour differs by more than 32 of 255. */
function shareThatDiffers(screen: Pixels, picture: Pixels): number {
  let count = 0
  for (let y = 0; y < screen.height; y += 1) {
    for (let x = 0; x < screen.width; x += 1) {
      const here = (y * screen.width + x) * screen.channels
      const there = ((y + MARGIN_PX) * picture.width + x + MARGIN_PX) * picture.channels
      const differs = [0, 1, 2].some(
        (colour) => Math.abs(Number(screen.data[here + colour]) - Number(picture.data[there + colour])) > 32,
      )
      if (differs) count += 1
    }
  }
  return count / (screen.width * screen.height)
}
