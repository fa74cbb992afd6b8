// Messages that come and go stand above what is at the foot of the editor; a phone's menu holds what its bar has no room for.
import { createMap, introduce } from './support/library.ts'
import { MapPage } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test('[NOTICE1] a message covers nothing at the foot of the editor @phone', async ({ page, request }) => {
  await introduce(page, 'Asha')
  const { links } = await createMap(request, repairMapFile)
  const map = new MapPage(page)
  await map.open(links.edit)
  await map.card('Long queue').click()
  await page.keyboard.press('Delete')
  await expect(map.toast).toBeVisible()
  const foot = await page.getByRole('region', { name: 'Journey map' }).boundingBox()
  // It slides in from below.
  await expect
    .poll(async () => {
      const box = await map.toast.boundingBox()
      return box && foot ? foot.y + foot.height - (box.y + box.height) : -1
    })
    .toBeGreaterThanOrEqual(0)
})

test('[NOTICE2] the theme is chosen from a phone’s menu', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await introduce(page, 'Asha')
  const { links } = await createMap(request, repairMapFile)
  await new MapPage(page).open(links.edit)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark')
})
