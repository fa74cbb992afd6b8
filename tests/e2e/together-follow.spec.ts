// One window goes after another's, until its owner moves by themselves.

import { checkAccessible } from './support/checkAccessible.ts'
import { join, type MapPage } from './support/mapPage.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

const leftOf = async (map: MapPage, step: string): Promise<number> =>
  Math.round((await map.header('step', step).boundingBox())?.x ?? Number.NaN)
const note = (map: MapPage) => map.page.getByTestId('following')

test('[TOGETHER28] a press on a face follows that person until one moves by oneself', async ({
  page,
  request,
  server,
  browser,
}) => {
  const asha = await openPanels({ page, request, server }, repairMapFile)
  const vikram = await join(browser, { url: page.url(), name: 'Vikram Shah' })
  await vikram.page.getByRole('button', { name: 'Follow Asha Menon' }).click()
  await expect(note(vikram)).toContainText('Following Asha Menon')
  await checkAccessible(vikram.page)
  await asha.page.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(async () => (await leftOf(vikram, 'Report')) - (await leftOf(asha, 'Report'))).toBe(0)
  const width = async (map: MapPage) => Math.round((await map.card('Long queue').boundingBox())?.width ?? 0)
  await expect.poll(() => width(vikram)).toBe(await width(asha))

  await vikram.canvas.hover()
  await vikram.page.mouse.wheel(0, 40)
  await expect(note(vikram)).toHaveCount(0)
  await vikram.page.keyboard.press('f')
  await expect(note(vikram)).toContainText('Following Asha Menon')
  await vikram.page.keyboard.press('f')
  await expect(note(vikram)).toHaveCount(0)
  await vikram.page.keyboard.press('f')
  await asha.page.goto('about:blank')
  await expect(vikram.toast).toContainText('Asha Menon left the map')
  await vikram.close()
})
