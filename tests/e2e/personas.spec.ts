// Personas, their pictures and curves, and tags, as people keep them up on a map.

import { allKindsFile } from './support/allKinds.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { DOT_PICTURE } from './support/dotPicture.ts'
import { createMap } from './support/library.ts'
import { openPanels, PanelPage } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

async function openPersonas(map: PanelPage) {
  await map.page.getByRole('navigation').getByRole('button', { name: 'Personas' }).click()
  return map.page.getByRole('dialog', { name: 'Personas' })
}

test('[PERSONA1] a persona has a page of its own that says how it looks and where it is used', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  const dialog = await openPersonas(map)
  await expect(dialog.getByLabel('On this map')).toHaveText('Nowhere yet')
  await dialog.getByLabel('Goals').fill('A cool home')
  await dialog.getByRole('radio', { name: 'Ember' }).click()
  await dialog.getByRole('radio', { name: 'Dashed' }).click()
  await expect
    .poll(async () => (await map.saved()).personas[0])
    .toMatchObject({ goals: 'A cool home', colour: 'ember', line: 'dashed' })
  await checkAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await map.inspect('A card of pains')
  await map.inspector.getByRole('button', { name: 'Meera' }).click()
  await expect((await openPersonas(map)).getByLabel('On this map')).toHaveText('1 card')
})

test('[PERSONA1] whoever may only look reads the page of a persona and changes nothing', async ({ page, guarded }) => {
  const { id, links } = await createMap(guarded.owner, allKindsFile)
  const map = new PanelPage(page, id)
  await map.open(`${guarded.url}${links.view}`)
  const dialog = await openPersonas(map)
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Meera')
  await expect(dialog.getByRole('radio', { name: 'Gold' })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Choose a picture' })).toHaveCount(0)
})

test('[PERSONA2] the picture of a persona stands beside its name everywhere, and travels with the map', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  const dialog = await openPersonas(map)
  await dialog.getByLabel('Picture file').setInputFiles(DOT_PICTURE)
  await expect(dialog.getByRole('img', { name: 'Meera' })).toBeVisible()
  const address = await dialog.getByRole('img', { name: 'Meera' }).getAttribute('src')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('group', { name: 'Cards of persona' }).locator('img')).toHaveAttribute(
    'src',
    address ?? '',
  )
  await expect.poll(async () => (await map.saved()).personas[0]?.picture).toBeDefined()

  const file = await (await page.request.get(`/api/maps/${map.id}/export.json`)).text()
  const copy = await createMap(request, file)
  const { map: copied } = await (await request.get(`/api/maps/${copy.id}`)).json()
  expect(copied.images[copied.personas[0].picture].data).toBe(DOT_PICTURE.buffer.toString('base64'))
  const svg = await (await page.request.get(`/api/maps/${map.id}/export.svg`)).text()
  expect(svg).toContain(DOT_PICTURE.buffer.toString('base64'))

  await openPersonas(map)
  await dialog.getByRole('button', { name: 'Take it away' }).click()
  await expect(dialog.getByRole('img', { name: 'Meera' })).toHaveCount(0)
  await expect.poll(async () => (await map.saved()).personas[0]?.picture).toBeUndefined()
})
