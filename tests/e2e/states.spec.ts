import type { Page } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce, smallMapFile } from './support/library.ts'
import { expect, test } from './support/test.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test.beforeEach(async ({ page }) => introduce(page, 'Asha Menon'))

test('[STATE1] an unknown map says why it may be gone, and leads on @phone', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404/)
  await page.goto('/m/nothing#a-secret-key')
  await expect(title(page, 'This map is not here')).toBeVisible()
  const letter = await page.getByRole('link', { name: 'Ask the sender' }).getAttribute('href')
  expect(letter).toContain(encodeURIComponent('/m/nothing'))
  expect(letter).not.toContain('a-secret-key')
  await page.getByRole('link', { name: 'My maps' }).click()
  await expect(title(page, 'Maps')).toBeVisible()
})

test('[STATE6] an address that names no page says so, and leads on @phone', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404/)
  const response = await page.goto('/nothing/here')
  expect(response?.status()).toBe(404)
  await expect(title(page, 'This page is not here')).toBeVisible()
  await page.getByRole('link', { name: 'My maps' }).click()
  await expect(title(page, 'Maps')).toBeVisible()
})

test('[STATE2] a map in the bin can be put back by who owns it', async ({ page }) => {
  const { id } = await createMap(page.request, { title: 'Draft' })
  await page.request.delete(`/api/maps/${id}`)
  await page.goto(`/m/${id}`)
  await expect(title(page, 'This map is in the bin')).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(title(page, 'This map is in the bin')).toHaveCount(0)
  expect((await page.request.get(`/api/maps/${id}`)).status()).toBe(200)
})

test('[STATE7] a map that goes to the bin while it is open says so, and comes back', async ({
  page,
  expectedErrors,
}) => {
  // Of what the page asks while the map goes.
  expectedErrors.push(/status of 404/)
  const { id, links } = await createMap(page.request, smallMapFile)
  await page.goto(links.edit)
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible()
  await page.request.delete(`/api/maps/${id}`)
  await expect(title(page, 'This map is in the bin')).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.locator('[data-card]')).toHaveCount(1)
})

test('[STATE7] whoever may not put it back is told who can', async ({ page, guarded, expectedErrors }) => {
  expectedErrors.push(/status of 404/)
  const { id, links } = await createMap(guarded.owner, smallMapFile)
  await page.goto(`${guarded.url}${links.view}`)
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible()
  await guarded.owner.delete(`/api/maps/${id}`)
  await expect(title(page, 'This map is in the bin')).toBeVisible()
  await expect(page.getByText('Its owner can put it back')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put it back' })).toHaveCount(0)
})

test('[STATE3] a link that ended and an address without its key say what to ask for', async ({
  page,
  guarded,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 40[13]/)
  const { id } = await createMap(guarded.owner, { title: 'Draft' })
  await page.goto(`${guarded.url}/m/${id}#not-the-key`)
  await expect(title(page, 'This link has ended')).toBeVisible()
  await page.goto('about:blank')
  await page.goto(`${guarded.url}/m/${id}`)
  await expect(title(page, 'This map opens by its link')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('Admin key').fill(guarded.adminKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${guarded.url}/m/${id}`)
  await expect(title(page, 'This map opens by its link')).toHaveCount(0)
})

test('[STATE5] a full disk is told where the map was to be made, and nothing typed is lost', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 507/)
  const detail = 'The disk of the server is full, so nothing was changed. Make room on it, then try again.'
  await page.route('**/api/maps', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 507,
          contentType: 'application/problem+json',
          body: JSON.stringify({ title: 'The disk of the server is full', status: 507, code: 'storage-full', detail }),
        })
      : route.continue(),
  )
  await page.goto('/')
  await page.getByRole('button', { name: /Blank map/ }).click()
  await page.getByLabel('Title').fill('Kept while the disk is full')
  await page.getByRole('button', { name: 'Create map' }).click()
  await expect(page.getByRole('dialog')).toContainText(detail)
  await expect(page.getByLabel('Title')).toHaveValue('Kept while the disk is full')
  await page.unroute('**/api/maps')
  await page.getByRole('button', { name: 'Create map' }).click()
  await page.waitForURL(/\/m\//)
})

test.describe('with a library of its own', () => {
  test.use({ ownServer: true })

  test('[STATE4] a server out of reach is said plainly; what was there stays, and trying again works', async ({
    page,
    server,
    expectedErrors,
  }) => {
    expectedErrors.push(/ERR_CONNECTION_REFUSED/)
    const { id } = await createMap(page.request, { title: 'Draft' })
    await page.goto('/')
    await expect(page.getByRole('article')).toBeVisible()
    await server.stop()
    await page.getByRole('button', { name: 'More for Draft' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(page.getByText('The list may be out of date.')).toBeVisible()
    await expect(page.getByRole('article')).toBeVisible()

    await page.getByRole('article').getByRole('link').click()
    await expect(title(page, 'The server cannot be reached')).toBeVisible()
    await server.startAgain()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(title(page, 'The server cannot be reached')).toHaveCount(0)
    expect(new URL(page.url()).pathname).toBe(`/m/${id}`)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`[HOME12] every screen of the library is accessible on a phone, ${colorScheme} @phone-only`, async ({
      page,
      expectedErrors,
    }) => {
      expectedErrors.push(/status of (404|422)/)
      await page.emulateMedia({ colorScheme })
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'No maps yet' })).toBeVisible()
      await checkAccessible(page)

      await createMap(page.request, smallMapFile)
      const { id } = await createMap(page.request, { title: 'Old draft' })
      await page.request.delete(`/api/maps/${id}`)
      await page.reload()
      await expect(page.getByRole('article')).toBeVisible()
      await checkAccessible(page)

      await page.getByRole('button', { name: 'More for Repair' }).click()
      await checkAccessible(page)
      await page.getByRole('menuitem', { name: 'Rename' }).click()
      await expect(page.getByRole('dialog', { name: 'Rename the map' })).toBeVisible()
      await checkAccessible(page)
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: /Asha Menon/ }).click()
      await checkAccessible(page)
      await page.getByRole('menuitem', { name: 'Change your name' }).click()
      await expect(page.getByRole('dialog', { name: 'Change your name' })).toBeVisible()
      await checkAccessible(page)
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: /Blank map/ }).click()
      await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible()
      await checkAccessible(page)
      await page.keyboard.press('Escape')

      const broken = Buffer.from(smallMapFile.replace('"severity": 3', '"severity": 9'))
      await page
        .getByLabel('Map file')
        .setInputFiles({ name: 'repair.journey.json', mimeType: 'application/json', buffer: broken })
      await expect(page.getByText('One thing is wrong')).toBeVisible()
      await checkAccessible(page)

      await page.goto('/?view=bin')
      await expect(page.getByRole('button', { name: 'Put back Old draft' })).toBeVisible()
      await checkAccessible(page)

      await page.goto('/m/nothing')
      await expect(title(page, 'This map is not here')).toBeVisible()
      await checkAccessible(page)
    })
  }
})
