// What happened lately, below the maps of the library.
import type { Page } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce, smallMapFile } from './support/library.ts'
import { MapPage } from './support/mapPage.ts'
import { expect, test } from './support/test.ts'

// Each test counts what happened on its server.
test.use({ ownServer: true })

test.beforeEach(async ({ page }) => introduce(page, 'Asha Menon'))

const activity = (page: Page) => page.getByRole('region', { name: 'Recent activity' })

test('[HOME19] who did what stands below the maps, and leads to them', async ({ page, browser, server }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'No maps yet' })).toBeVisible()
  await expect(activity(page)).toHaveCount(0)

  const { id } = await createMap(page.request, smallMapFile)
  const map = new MapPage(page)
  await map.open(`/m/${id}`)
  await map.rename('Long queue', 'Longer queue')
  await expect(page.getByText('Saved', { exact: true })).toBeAttached()
  const ben = await browser.newContext({ baseURL: server.url })
  await ben.request.put('/api/visitor', { data: { name: 'Ben Okafor' } })
  await ben.request.post(`/api/maps/${id}/comments`, { data: { anchor: 'card/queue', text: 'Why?' } })
  const gone = await createMap(ben.request, { title: 'Drafts' })
  await ben.request.delete(`/api/maps/${gone.id}`)
  await ben.close()

  await page.goto('/')
  await expect(activity(page).getByRole('link')).toHaveText([
    /Ben Okafor put Drafts in the bin/,
    /Ben Okafor created Drafts/,
    /Ben Okafor commented on Repair of an AC/,
    /Asha Menon edited Repair of an AC\s*just now/,
    /Asha Menon created Repair of an AC/,
  ])
  await checkAccessible(page)
  await activity(page)
    .getByRole('link', { name: /edited/ })
    .click()
  await expect(map.card('Longer queue')).toBeVisible()
})

test('[HOME19] what nobody is known for is told without a name, and older things at a press @phone', async ({
  page,
  playwright,
  server,
}) => {
  const program = await playwright.request.newContext({ baseURL: server.url })
  for (let made = 1; made <= 8; made += 1) await createMap(program, { title: `Map ${made}` })
  await program.dispose()
  await page.goto('/')
  await expect(activity(page).getByRole('link')).toHaveCount(6)
  await expect(activity(page).getByRole('link').first()).toHaveText(/Map 8 was created/)
  await activity(page).getByRole('button', { name: 'Show what was before' }).click()
  await expect(activity(page).getByRole('link')).toHaveCount(8)
  await checkAccessible(page)
})

test('[HOME20] of many maps the latest are shown, all at a press, and all that a folder holds', async ({ page }) => {
  const { id } = await (await page.request.post('/api/folders', { data: { name: 'Service' } })).json()
  for (let made = 1; made <= 11; made += 1) {
    const map = await createMap(page.request, { title: `Map ${made}` })
    await page.request.put(`/api/maps/${map.id}/folder`, { data: { folderId: id } })
  }
  await page.goto('/')
  await expect(page.getByRole('article')).toHaveCount(9)
  await expect(page.getByRole('article').first()).toContainText('Map 11')
  await page.getByRole('button', { name: 'Show all 11 maps' }).click()
  await expect(page.getByRole('article')).toHaveCount(11)
  await page.getByRole('button', { name: 'Show the recent maps only' }).click()
  await expect(page.getByRole('article')).toHaveCount(9)
  await page.getByRole('link', { name: 'Service 11' }).click()
  await expect(page.getByRole('article')).toHaveCount(11)
  await expect(activity(page)).toHaveCount(0)
})
