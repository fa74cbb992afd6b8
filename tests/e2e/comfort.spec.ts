// What makes the editor easy on eyes, hands and heads.
import { checkAccessible } from './support/checkAccessible.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test('[COMFORT1] high contrast is chosen in the bar, or by a system that asks for more', async ({
  page,
  request,
  server,
}) => {
  const root = page.locator('html')
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' })
  const map = await openPanels({ page, request, server }, repairMapFile)
  await expect(root).toHaveAttribute('data-theme', 'contrast')
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'dark' })
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click()
  await expect(root).toHaveAttribute('data-theme', 'contrast')
  await map.card('Long queue').click()
  await checkAccessible(page)
  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'contrast')
})
