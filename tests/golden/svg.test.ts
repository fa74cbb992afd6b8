// Every example as a picture, compared with the one that was looked at and kept. After a wanted change of the drawing:
// `npx vitest run tests/golden -u`, then look at the new files.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toSvg } from '../../src/core/export/svg.ts'
import { stepId } from '../../src/core/model/ids.ts'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import { layout } from '../../src/core/scene/layout.ts'
import { measure } from '../../src/core/scene/metrics.ts'
import { pictureScene } from '../../src/core/scene/picture.ts'
import { mapScene } from '../../src/core/scene/scene.ts'

const folder = new URL('../../examples/', import.meta.url)
const examples = readdirSync(folder).filter((name) => name.endsWith('.journey.json'))

test('there are examples to compare', () => expect(examples.length).toBeGreaterThan(0))

/** A line per element, so that a difference can be read. */
const readable = (svg: string): string => svg.replaceAll('><', '>\n<')

test.each(examples)('[SVG7] %s is drawn as it was kept', async (name) => {
  const parsed = parseMapFile(readFileSync(new URL(name, folder), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  const { map } = parsed.value
  const scene = mapScene(layout(map, { measure, expanded: 'all' }), { dateText: '21 Nov 2026, 23:04' })
  const images = Object.fromEntries(Object.keys(map.images).map((id) => [id, `data:,${id}`]))
  const svg = toSvg(scene, { theme: 'light', title: map.title, images })
  await expect(readable(svg)).toMatchFileSnapshot(`./${name.replace('.journey.json', '.svg')}`)
})

test('[PIC8] two steps of an example for print are drawn as they were kept', async () => {
  const parsed = parseMapFile(readFileSync(new URL('ac-after-sales.journey.json', folder), 'utf8'))
  if (!parsed.ok) throw new Error('an example is a map')
  const { map } = parsed.value
  const [from, to] = ['report-the-fault', 'wait-for-technician'].map((id) => stepId.parse(id))
  const scene = pictureScene(map, { from, to }, { measure, dateText: '21 Nov 2026, 23:04', theme: 'print' })
  if (!scene.ok) throw new Error(scene.error)
  const svg = toSvg(scene.value, { theme: 'print', title: map.title })
  await expect(readable(svg)).toMatchFileSnapshot('./ac-after-sales.print.svg')
})
