// What one sees of a map: density, lanes and stages folded and hidden, sizes; one's own, and kept.
import { readFile } from 'node:fs/promises'
import { toMapFile } from '../../src/core/export/json.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce } from './support/library.ts'
import { MapPage, middleOf } from './support/mapPage.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const file = toMapFile(
  mapOf({
    title: 'Repair of an AC',
    stages: stagesOf({ Notice: ['Report'], Repair: ['Visit', 'Fix'], After: ['Pay'] }),
    lanes: lanesOf('actions', 'emotion', 'pains'),
    cards: [
      ...Array.from({ length: 6 }, (_, at) => card(`Call ${at + 1}`, { step: 'Report', lane: 'actions' })),
      card('Opens the door', { step: 'Visit', lane: 'actions' }),
      card('Part missing', { step: 'Fix', lane: 'pains' }, { severity: 4 }),
      card('Bill is wrong', { step: 'Pay', lane: 'pains' }, { severity: 2 }),
    ],
    emotions: ['Report', 'Visit', 'Fix', 'Pay'].map((step, at) => ({
      laneId: as.lane('emotion'),
      stepId: as.step(step),
      personaId: as.persona('all'),
      source: 'reported',
      experienced: [1, 0, -2, 1][at] ?? 0,
    })),
  }),
)

const widthOf = async (map: MapPage, title: string): Promise<number> =>
  (await map.card(title).boundingBox())?.width ?? 0

test('[VIEW2] the density is chosen in the bar and kept in this browser for this map', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  expect(await widthOf(map, 'Opens the door')).toBe(156)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Wide' }).click()
  await expect.poll(() => widthOf(map, 'Opens the door')).toBe(212)
  await page.reload()
  await expect.poll(() => widthOf(map, 'Opens the door')).toBe(212)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await checkAccessible(page)
  await page.getByRole('menuitem', { name: 'Show everything' }).click()
  await expect.poll(() => widthOf(map, 'Opens the door')).toBe(156)
})

test('[VIEW3] in compact a press on what says how many more shows them, and so does the key down', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Compact' }).click()
  await expect(map.card('Call 4')).toHaveCount(0)
  const more = page.getByRole('button', { name: 'Show 3 more in actions, Report' })
  await expect(more).toHaveText('+3')
  await map.card('Call 3').click()
  await page.keyboard.press('ArrowDown')
  await expect(map.card('Call 4')).toBeFocused()
  await expect(map.card('Call 6')).toBeVisible()
  await page.reload()
  await more.click()
  await expect(map.card('Call 6')).toBeVisible()
})

test('[VIEW4] a projector shows the map a quarter larger, and calls that 100 %', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, file)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Projector' }).click()
  await expect.poll(() => widthOf(map, 'Opens the door')).toBe(195)
  await expect(page.getByRole('button', { name: '100 %. Zoom to 100 %' })).toBeVisible()
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('throughline.viewport')))
  await page.reload()
  await expect.poll(() => widthOf(map, 'Opens the door')).toBe(195)
})

test('[VIEW5] a lane is hidden from its header; that it is stays in sight and shows it again', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await map.header('lane', 'pains').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide' }).click()
  await expect(map.header('lane', 'pains')).toHaveCount(0)
  await expect(map.canvas.getByText('1 lane hidden')).toBeVisible()
  await checkAccessible(page)
  await page
    .getByRole('button', { name: 'Outline' })
    .or(page.getByRole('link', { name: 'Outline' }))
    .first()
    .click()
  await expect(page.getByRole('treegrid').getByText('Bill is wrong')).toBeVisible()
  await page.goBack()
  await map.canvas.getByRole('button', { name: 'Show' }).click()
  await expect(map.header('lane', 'pains')).toBeVisible()
  expect((await map.saved()).lanes).toHaveLength(3)
})

test('[VIEW6] a folded lane is one line with the count of its cards', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, file)
  await map.header('lane', 'actions').hover()
  await page.getByRole('button', { name: 'Fold actions' }).click()
  await expect(map.card('Opens the door')).toHaveCount(0)
  await expect(map.header('lane', 'actions')).toContainText('7')
  expect((await map.header('lane', 'actions').boundingBox())?.height).toBe(34)
  await map.header('lane', 'actions').click()
  await map.inspector.getByRole('button', { name: 'Unfold' }).click()
  await expect(map.card('Opens the door')).toBeVisible()
})

test('[VIEW7] lanes grow and lane names widen by dragging an edge, and by a number in the inspector', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  const heightOf = async () => Math.round((await map.header('lane', 'pains').boundingBox())?.height ?? 0)
  const before = await heightOf()
  const edge = page.getByTitle('Height of pains', { exact: false })
  const at = await middleOf(edge)
  await map.dragTo(edge, { x: at.x, y: at.y + 60 })
  await map.drop()
  await expect.poll(heightOf).toBe(before + 60)
  const right = page.getByTitle('Width of the lane names', { exact: false })
  const from = await middleOf(right)
  await map.dragTo(right, { x: from.x + 80, y: from.y })
  await map.drop()
  const leftOf = async () => (await map.card('Opens the door').boundingBox())?.x ?? 0
  await map.header('lane', 'pains').click()
  await expect(map.inspector.getByLabel('Lane names, px')).toHaveValue('196')
  const wide = await leftOf()
  await map.inspector.getByLabel('Lane names, px').fill('116')
  await map.inspector.getByLabel('Height, px').fill('')
  await page.keyboard.press('Tab')
  await expect.poll(heightOf).toBe(before)
  await expect.poll(leftOf).toBe(wide - 80)
})

test('[VIEW8] what is asked for by name or added is shown, whatever was hidden or folded', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await map.header('lane', 'pains').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide' }).click()
  await map.header('step', 'Report').click()
  await page.keyboard.press('p')
  await expect(map.field).toBeFocused()
  await expect(map.header('lane', 'pains')).toHaveCount(1)
  await page.keyboard.type('Nobody answers')
  await page.keyboard.press('Escape')
  await map.header('lane', 'pains').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide' }).click()
  await expect(map.card('Nobody answers')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(map.card('Nobody answers')).toBeVisible()
})

test('[VIEW9] a stage folds to one column and opens by Enter, a double press and its button', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  const stage = map.header('stage', 'Repair')
  await stage.hover()
  await page.getByRole('button', { name: 'Fold Repair' }).click()
  await expect(map.header('step', 'Visit')).toHaveCount(0)
  await expect(map.card('Opens the door')).toHaveCount(0)
  await expect(stage).toContainText('2 steps')
  await expect(stage).toContainText('Critical')
  await expect(map.header('step', 'Pay')).toContainText('4')
  await checkAccessible(page)
  await stage.click()
  await page.keyboard.press('Enter')
  await expect(map.header('step', 'Visit')).toBeVisible()
  await stage.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Fold', exact: true }).click()
  await stage.dblclick()
  await expect(map.header('step', 'Fix')).toBeVisible()
})

test('[VIEW10] whoever may only look folds and hides, too, and changes nothing of the map', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, file)
  await introduce(page, 'Jonali')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.view}`)
  await map.header('stage', 'Repair').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Fold' }).click()
  await expect(map.header('step', 'Visit')).toHaveCount(0)
  await map.header('stage', 'Repair').dblclick()
  await expect(map.header('step', 'Visit')).toBeVisible()
  await expect(map.field).toHaveCount(0)
})

test('[VIEW11] the export window takes the map as one sees it only where that is asked for', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await map.header('lane', 'pains').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide' }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'SVG', exact: true }).click()
  const asSeen = dialog.getByLabel('As I see it', { exact: false })
  await expect(asSeen).not.toBeChecked()
  await asSeen.click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export SVG' }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg).toContain('Opens the door')
  expect(svg).not.toContain('Bill is wrong')
})
