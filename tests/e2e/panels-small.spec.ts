// A small window: a page magnified to 200 %, and what gives way in the bar of a phone.
import { toMapFile } from '../../src/core/export/json.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMap, repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test.describe('a window of 1440 by 900 at 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 } })

  test('[PANEL60] the map keeps most of the width, and all of it while nothing is selected', async ({
    page,
    request,
    server,
  }) => {
    const map = await openPanels({ page, request, server }, repairMapFile)
    const widthOfCanvas = async () => (await map.canvas.boundingBox())?.width ?? 0
    await expect.poll(widthOfCanvas).toBeGreaterThanOrEqual(720 - 45)
    await map.card('Cleans the filter').click()
    await expect(map.inspector).toBeVisible()
    expect(await widthOfCanvas()).toBeGreaterThanOrEqual(720 / 2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Brief' }).click()
    await expect(page.getByRole('dialog', { name: 'Brief' })).toBeVisible()
  })
})

test('[PANEL61] on a phone the map’s name has the room of what can be elsewhere @phone-only', async ({
  page,
  request,
  server,
}) => {
  await openPanels({ page, request, server }, toMapFile({ ...repairMap, title: 'AC after-sales, summer 2026' }))
  const title = page.getByLabel('Title of the map')
  await expect(page.getByText('Saved', { exact: true })).toBeAttached()
  expect((await title.boundingBox())?.width).toBeGreaterThanOrEqual(160)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Change your name' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Asha M.')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await (await page.request.get('/api/visitor')).json()).toMatchObject({ name: 'Asha M.' })
})

test('[PANEL62] a persona’s name keeps its width beside a long segment', async ({ page, request, server }) => {
  const segment = 'Retired teacher of physics, 61, lives alone in Guwahati, Assam, and calls before she writes'
  const personas = [{ id: 'rituraj', name: 'Rituraj Bora of Guwahati', segment, colour: 'azure', line: 'dotted' }]
  const { map, ...file } = JSON.parse(repairMapFile)
  const panels = await openPanels({ page, request, server }, JSON.stringify({ ...file, map: { ...map, personas } }))
  const name = panels.inspector.getByText('Rituraj Bora of Guwahati', { exact: true })
  await expect(name).toBeVisible()
  expect(await name.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0)
})
