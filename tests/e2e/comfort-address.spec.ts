// The address of what one sees: the browser's ways back and on, and links that are sent on.
import { toMapFile } from '../../src/core/export/json.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { createMap } from './support/library.ts'
import { MapPage } from './support/mapPage.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const file = toMapFile(
  mapOf({
    title: 'Repair of an AC',
    stages: stagesOf({ Repair: ['Report', 'Visit'] }),
    lanes: lanesOf('actions', 'pains'),
    cards: [
      card('Calls the helpline', { step: 'Report', lane: 'actions' }),
      card('Long queue', { step: 'Report', lane: 'pains' }),
    ],
    views: [
      { id: as.savedView('pains'), name: 'Pains only', view: { hiddenLanes: [as.lane('actions')] } },
      { id: as.savedView('actions'), name: 'Actions only', view: { hiddenLanes: [as.lane('pains')] } },
    ],
  }),
)

test('[COMFORT5] Back and forward lead through home, canvas, outline, steps and saved views', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  const tree = page.getByRole('treegrid')
  const pages = page.getByRole('region', { name: 'Steps of the journey' })
  const choose = async (view: string): Promise<void> => {
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('menuitemradio', { name: view }).click()
  }
  const sees = async (...titles: readonly string[]): Promise<void> => {
    for (const title of ['Calls the helpline', 'Long queue'])
      await expect(map.card(title)).toHaveCount(titles.includes(title) ? 1 : 0)
  }
  await page.getByRole('link', { name: 'All maps' }).click()
  await page.goBack()
  // Where one is already: no step of its own.
  await map.card('Long queue').click()
  await expect(page).toHaveURL(/at=/)
  const steps = await page.evaluate(() => history.length)
  await page.getByRole('link', { name: 'Canvas' }).click()
  expect(await page.evaluate(() => history.length)).toBe(steps)
  await page.getByRole('link', { name: 'Outline' }).click()
  await expect(tree).toBeVisible()
  await page.getByRole('link', { name: 'Canvas' }).click()
  await choose('Wide')
  await choose('Pains only')
  await sees('Long queue')
  await choose('Compact')
  await expect(page).not.toHaveURL(/saved=/)
  await choose('Actions only')
  await sees('Calls the helpline')
  await page.getByRole('link', { name: 'All maps' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Maps' })).toBeVisible()

  await page.goBack()
  await sees('Calls the helpline')
  await expect(page).toHaveURL(/saved=actions/)
  await page.goBack()
  await sees('Long queue')
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Compact' })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.goBack()
  await sees('Calls the helpline', 'Long queue')
  await expect(page).not.toHaveURL(/saved=/)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Wide' })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.goForward()
  await sees('Long queue')
  await page.goForward()
  await sees('Calls the helpline')
  await expect(page).toHaveURL(/saved=actions/)
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(tree).toBeVisible()
  await page.goBack()
  await sees('Calls the helpline', 'Long queue')
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Show step by step' }).click()
  await expect(pages).toBeVisible()
  await page.goBack()
  await sees('Calls the helpline', 'Long queue')
})

test('[COMFORT11] a copied link is without the key one came by, unless that is for looking only', async ({
  page,
  context,
  guarded,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { links } = await createMap(guarded.owner, file)
  const copyFrom = async (address: string): Promise<string> => {
    const map = new MapPage(page)
    await map.open(`${guarded.url}${address}`)
    await map.card('Long queue').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy link to this card' }).click()
    await expect(map.toast).toContainText('Link copied')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const key = (address: string): string => new URL(address, guarded.url).hash
  const forLooking = await copyFrom(links.view)
  expect(key(forLooking)).toBe(key(links.view))
  await page.goto('about:blank')
  await page.request.put(`${guarded.url}/api/visitor`, { data: { name: 'Asha' }, headers: { origin: guarded.url } })
  const copied = await copyFrom(links.edit)
  expect(key(copied)).toBe('')
  expect(new URL(page.url()).hash).toBe(key(links.edit))

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(copied)
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(stranger.locator('[data-card]')).toHaveCount(0)
  await stranger.context().close()
  await page.reload()
  await page.goto(copied)
  await expect(new MapPage(page).card('Long queue')).toHaveAttribute('aria-current', 'true')
})
