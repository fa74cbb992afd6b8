// Ways to look at a map that are saved with it: found by everybody, by an address, and in its pictures and files.
import { toMapFile } from '../../src/core/export/json.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap } from './support/library.ts'
import { join, MapPage } from './support/mapPage.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const whole = mapOf({
  title: 'Repair of an AC',
  personas: [{ id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' }],
  stages: stagesOf({ Notice: ['Report'], Repair: ['Visit', 'Fix'] }),
  lanes: lanesOf('actions', 'pains'),
  cards: [
    card('Calls the helpline', { step: 'Report', lane: 'actions' }),
    card('Long queue', { step: 'Report', lane: 'pains' }, { severity: 2 }),
    card('Part missing', { step: 'Fix', lane: 'pains' }, { severity: 4 }),
  ],
})
const file = toMapFile(whole)

const viewMenu = (map: MapPage) => map.page.getByRole('button', { name: 'View', exact: true })
const panel = (map: MapPage) => map.page.getByRole('dialog', { name: 'Saved views' })

/** Compact, without the actions, critical pain points only; saved as “Worst pains”. */
async function saveWorstPains(map: MapPage): Promise<void> {
  const { page } = map
  await viewMenu(map).click()
  await page.getByRole('menuitemradio', { name: 'Compact' }).click()
  await viewMenu(map).click()
  await page.getByRole('menuitem', { name: 'Lanes in sight' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'actions' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('button', { name: 'Critical' }).click()
  await page.getByRole('button', { name: 'Save as a view' }).click()
  await expect(panel(map)).toContainText('What you see now: compact, 1 lane hidden, only Critical.')
  await panel(map).getByLabel('Name of this view').fill('Worst pains')
  await panel(map).getByRole('button', { name: 'Save view' }).click()
  await expect(panel(map).getByLabel('Name of the view')).toHaveValue('Worst pains')
  await checkAccessible(page)
  await panel(map).getByRole('button', { name: 'Done' }).click()
}

async function expectWorstPains(map: MapPage): Promise<void> {
  await expect(map.card('Calls the helpline')).toHaveCount(0)
  await expect(map.card('Long queue')).toHaveAttribute('data-dimmed', 'true')
  await expect(map.card('Part missing')).not.toHaveAttribute('data-dimmed', 'true')
}

test('[VIEW12] what one sees is saved under a name, for everybody, and opened, changed, renamed and deleted', async ({
  page,
  request,
  server,
  browser,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await saveWorstPains(map)
  const colleague = await join(browser, { url: page.url().replace(/\?[^#]*/, ''), name: 'Vikram' })
  await expect(colleague.card('Calls the helpline')).toBeVisible()
  await viewMenu(colleague).click()
  await colleague.page.getByRole('menuitemradio', { name: 'Worst pains' }).click()
  await expectWorstPains(colleague)

  await viewMenu(colleague).click()
  await expect(colleague.page.getByRole('menuitemradio', { name: 'Worst pains' })).toBeChecked()
  await colleague.page.getByRole('menuitemradio', { name: 'Wide' }).click()
  await viewMenu(colleague).click()
  await expect(colleague.page.getByRole('menuitemradio', { name: 'Worst pains' })).not.toBeChecked()
  await colleague.page.getByRole('menuitem', { name: 'Update “Worst pains”' }).click()
  await expect.poll(async () => (await map.saved()).views[0]?.view.density).toBe('wide')

  await viewMenu(map).click()
  await page.getByRole('menuitem', { name: 'Save or edit views…' }).click()
  await panel(map).getByLabel('Name of the view').fill('For the wall')
  await panel(map).getByRole('button', { name: 'Delete For the wall' }).click()
  await expect.poll(async () => (await map.saved()).views).toEqual([])
  await panel(map).getByRole('button', { name: 'Put back' }).click()
  await expect.poll(async () => (await map.saved()).views[0]?.name).toBe('For the wall')
  await panel(map).getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await map.saved()).views).toEqual([])
  await colleague.close()
})

test('[VIEW14] an address opens a saved view, and says so as long as one sees it', async ({
  page,
  request,
  server,
  browser,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await saveWorstPains(map)
  await expect(page).toHaveURL(/[?&]saved=/)
  const first = page.url()
  await viewMenu(map).click()
  await page.getByRole('menuitem', { name: 'Save or edit views…' }).click()
  await panel(map).getByLabel('Name of this view').fill('The same again')
  await panel(map).getByRole('button', { name: 'Save view' }).click()
  await expect(panel(map).getByRole('listitem').last()).toHaveAttribute('aria-current', 'true')
  await panel(map).getByRole('button', { name: 'Done' }).click()
  await expect(page).not.toHaveURL(first)
  const other = await join(browser, { url: page.url(), name: 'Vikram' })
  await expectWorstPains(other)
  await other.page.reload()
  await expectWorstPains(other)
  await other.page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(other.card('Calls the helpline')).toBeVisible()
  await expect(other.page).not.toHaveURL(/saved=/)
  await other.page.goBack()
  await other.page.goto(page.url().replace(/saved=[^&#]*/, 'saved=gone'))
  await expect(other.toast).toContainText('not on this map any more')
  await other.close()
})

test('[VIEW12] whoever may only look opens saved views and changes none', async ({ page, guarded }) => {
  const views = [{ id: as.savedView('pains'), name: 'Worst pains', view: { hiddenLanes: [as.lane('actions')] } }]
  const { links } = await createMap(guarded.owner, toMapFile({ ...whole, views }))
  const guest = new MapPage(page)
  await guest.open(`${guarded.url}${links.view}`)
  await expect(guest.card('Calls the helpline')).toBeVisible()
  await viewMenu(guest).click()
  await expect(page.getByRole('menuitem', { name: /Save/ })).toHaveCount(0)
  await page.getByRole('menuitemradio', { name: 'Worst pains' }).click()
  await expect(guest.card('Calls the helpline')).toHaveCount(0)
})
