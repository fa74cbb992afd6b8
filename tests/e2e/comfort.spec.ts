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

test('[COMFORT2] an address in a text is a link below it, and spelling has the language of the map', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.card('Long queue').click()
  const details = map.inspector.getByLabel('Details')
  await details.fill('Seen in https://example.org/report?year=2026. Not in javascript:alert(1)')
  const link = map.inspector.getByRole('link', { name: 'example.org/report?year=2026' })
  await expect(link).toHaveAttribute('href', 'https://example.org/report?year=2026')
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(map.inspector.getByRole('link', { name: /javascript/ })).toHaveCount(0)
  await checkAccessible(page)
  const { settings } = await map.saved()
  await expect(details).toHaveAttribute('lang', settings.locale)
  await expect(details).toHaveAttribute('spellcheck', 'true')
  await details.fill('Seen nowhere')
  await expect(link).toHaveCount(0)
})
