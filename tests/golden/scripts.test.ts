// A picture per script, each looked at before it was kept: letters, their order, their lines. After a wanted change of the
// drawing: `npx vitest run tests/golden/scripts.test.ts -u`, then look at the new files.
import { describe, expect, test } from 'vitest'
import { rasterise } from '../../server/render/rasterise.ts'
import { setMap } from '../../server/render/setMap.ts'
import { toSvg } from '../../src/core/export/svg.ts'
import type { measure } from '../../src/core/scene/metrics.ts'
import type { Scene, SceneNode, TextNode } from '../../src/core/scene/node.ts'
import { pictureScene } from '../../src/core/scene/picture.ts'
import { scriptMap } from './scripts/scriptMap.ts'
import { SCRIPTS, TEXTS } from './scripts/texts.ts'

describe.each(SCRIPTS)('%s', (script) => {
  const map = scriptMap(TEXTS[script])

  test('[TXT7] is drawn as the picture that was looked at', async () => {
    const { measure: set, typeset } = await setMap(map, '')
    const svg = toSvg(sceneWith(map, set), { theme: 'light', typeset })
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./scripts/${script}.svg`)
  })

  test('[TXT9] keeps within its box, every line of it', async () => {
    const { measure: set, typeset } = await setMap(map, '')
    for (const line of linesOf(sceneWith(map, set).nodes)) {
      const { left, right } = inkOf(
        toSvg(sceneOf({ ...line, x: 50, y: 60, anchor: 'start' }), { theme: 'print', typeset }),
      )
      const widthPx = set(line.text, line.face, line.sizePx)
      // Letters may lean out of their advance by a little.
      expect(left, line.text).toBeGreaterThan(50 - line.sizePx * 0.2)
      expect(right, line.text).toBeLessThan(50 + widthPx + line.sizePx * 0.2)
      expect(right - left, line.text).toBeGreaterThan(widthPx * 0.5)
    }
  })
})

const sceneWith = (map: ReturnType<typeof scriptMap>, set: typeof measure): Scene => {
  const scene = pictureScene(map, {}, { measure: set, dateText: '', theme: 'light' })
  if (!scene.ok) throw new Error(scene.error)
  return scene.value
}

const linesOf = (nodes: readonly SceneNode[]): TextNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? linesOf(node.children) : node.kind === 'text' ? node : []))

const sceneOf = (node: SceneNode): Scene => ({ width: 900, height: 100, background: 'bg-canvas', nodes: [node] })

/** The first and last column of a picture that is not empty. */
function inkOf(svg: string): { left: number; right: number } {
  const pixels = rasterise(svg)
  let left = 900
  let right = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) > 235) continue
    left = Math.min(left, (at / 4) % 900)
    right = Math.max(right, (at / 4) % 900)
  }
  return { left, right }
}
