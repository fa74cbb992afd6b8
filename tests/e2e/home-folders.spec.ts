// Folders of the library as people use them: by pointer, by menu, and with a finger.
import type { Page } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce, smallMapFile } from './support/library.ts'
import { middleOf } from './support/mapPage.ts'
import { expect, test } from './support/test.ts'

// Each test counts the maps of its server.
test.use({ ownServer: true })

test.beforeEach(async ({ page }) => introduce(page, 'Asha Menon'))

const card = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title })
const folders = (page: Page) => page.getByRole('navigation', { name: 'Folders' })
const folder = (page: Page, name: string) => folders(page).getByRole('link', { name })
const makeFolder = async (page: Page, name: string) => {
  const response = await page.request.post('/api/folders', { data: { name } })
  return (await response.json()) as { id: string }
}
const move = async (page: Page, title: string) => {
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Move to a folder' }).click()
  return page.getByRole('dialog', { name: 'Move to a folder' })
}
const undo = (page: Page, told: string) =>
  page.getByRole('listitem').filter({ hasText: told }).getByRole('button', { name: 'Undo' })

test('[HOME16] a folder is made, named anew, deleted with its maps told, and taken back', async ({ page }) => {
  await page.goto('/')
  await folders(page).getByRole('button', { name: 'New folder' }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await dialog.getByRole('button', { name: 'Create folder' }).click()
  await expect(dialog.getByText('Type a name first')).toBeVisible()
  await dialog.getByLabel('Name').fill('Service')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Service' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing in this folder yet' })).toBeVisible()
  await expect(folder(page, 'Service')).toHaveAttribute('aria-current', 'page')
  const address = page.url()
  expect(new URL(address).searchParams.get('folder')).toBeTruthy()

  await page.getByRole('button', { name: 'More for the folder Service' }).click()
  await page.getByRole('menuitem', { name: 'Rename the folder' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Service, India')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Service, India' })).toBeVisible()

  const id = new URL(address).searchParams.get('folder')
  const map = await createMap(page.request, { title: 'Draft' })
  await page.request.put(`/api/maps/${map.id}/folder`, { data: { folderId: id } })
  await page.reload()
  await expect(page.getByRole('main').getByText('1 map', { exact: true })).toBeVisible()
  await checkAccessible(page)
  await folder(page, 'Service, India').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete the folder' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Maps' })).toBeVisible()
  await expect(folder(page, 'Service')).toHaveCount(0)
  await expect(card(page, 'Draft')).toBeVisible()
  await undo(page, 'The folder “Service, India” is deleted. Its map is in no folder now.').click()
  await folder(page, 'Service, India').click()
  await expect(page).toHaveURL(address)
  await expect(card(page, 'Draft')).toBeVisible()
})

test('[HOME16] a folder that is not there says so, and leads to all maps @phone', async ({ page }) => {
  await createMap(page.request, { title: 'Draft' })
  await page.goto('/?folder=gone')
  await expect(page.getByRole('heading', { name: 'This folder is not here' })).toBeVisible()
  await checkAccessible(page)
  await page.getByRole('link', { name: 'Show all maps' }).click()
  await expect(card(page, 'Draft')).toBeVisible()
})

test('[HOME17] a map goes into a folder by its menu, a new one too, and comes out of it @phone', async ({ page }) => {
  await createMap(page.request, { title: 'Contract renewal' })
  await makeFolder(page, 'Service')
  await page.goto('/')
  let dialog = await move(page, 'Contract renewal')
  await expect(dialog.getByLabel('No folder')).toBeFocused()
  await checkAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByLabel('Service')).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(folder(page, 'Service')).toHaveText(/1$/)
  await expect(card(page, 'Contract renewal')).toContainText('· Service')

  await folder(page, 'Service').click()
  dialog = await move(page, 'Contract renewal')
  await dialog.getByLabel('A new folder').check()
  await dialog.getByRole('button', { name: 'Move the map' }).click()
  await expect(dialog.getByText('Type a name first')).toBeVisible()
  await dialog.getByLabel('Name of the new folder').fill('Sales')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nothing in this folder yet' })).toBeVisible()
  await undo(page, '“Contract renewal” is in “Sales” now.').click()
  await expect(card(page, 'Contract renewal')).toBeVisible()

  dialog = await move(page, 'Contract renewal')
  await dialog.getByLabel('No folder').check()
  await dialog.getByRole('button', { name: 'Move the map' }).click()
  await expect(folder(page, 'Service')).toHaveText(/0$/)
})

test('[HOME17] a map is dragged onto a folder, and the page takes it for no file', async ({ page }) => {
  await createMap(page.request, smallMapFile)
  await makeFolder(page, 'Service')
  await page.goto('/')
  await card(page, 'Repair of an AC').getByRole('link').hover()
  await page.mouse.down()
  const { x, y } = await middleOf(folder(page, 'Service'))
  await page.mouse.move(x, y, { steps: 8 })
  await expect(folder(page, 'Service')).toHaveAttribute('data-over', 'true')
  await expect(page.getByText('Drop the map file to import it')).toHaveCount(0)
  await page.mouse.up()
  await expect(folder(page, 'Service')).toHaveText(/1$/)
  await expect(folder(page, 'Service')).toHaveAttribute('data-over', 'false')
  await expect(card(page, 'Repair of an AC')).toContainText('· Service')
  await undo(page, '“Repair of an AC” is in “Service” now.').click()
  await expect(folder(page, 'Service')).toHaveText(/0$/)
})

test('[HOME18] a map that is begun or imported in a folder stands in it, and is found from another', async ({
  page,
}) => {
  const { id } = await makeFolder(page, 'Service')
  await makeFolder(page, 'Sales')
  await page.goto(`/?folder=${id}`)
  await page.getByRole('main').getByRole('button', { name: 'New map' }).first().click()
  await page.getByLabel('Title').fill('Begun here')
  await page.getByRole('button', { name: 'Create map' }).click()
  await page.waitForURL(/\/m\//)
  await page.goto(`/?folder=${id}`)
  await page
    .getByLabel('Map file')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(smallMapFile) })
  await page.getByRole('button', { name: 'Import the map' }).click()
  await page.waitForURL(/\/m\//)
  await page.goto(`/?folder=${id}`)
  await expect(page.getByRole('article')).toHaveCount(2)

  await folder(page, 'Sales').click()
  await page.getByLabel('Search maps and cards').fill('begun')
  await expect(card(page, 'Begun here')).toContainText('· Service')
  await folder(page, 'Service').click()
  await expect(page.getByLabel('Search maps and cards')).toHaveValue('')
})
