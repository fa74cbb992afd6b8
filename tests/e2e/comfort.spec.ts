// What makes the editor easy on eyes, hands and heads.
import type { Page } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap } from './support/library.ts'
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
  await map.inspector.getByRole('textbox', { name: 'Title' }).fill('Queue at https://example.org/desk')
  const inTitle = map.inspector.getByRole('link', { name: 'example.org/desk' })
  await expect(inTitle).toHaveAttribute('href', 'https://example.org/desk')
})

const tour = (page: Page) =>
  page.getByRole('region', { name: /reads from left|Add what you know|Others are here|One step/ })

test('[COMFORT40] the tour waits while a newcomer types, and takes the focus from nothing they are at', async ({
  page,
  request,
}) => {
  const { links } = await createMap(request, { title: 'Blank' })
  await page.goto(links.edit)
  await expect(page.getByRole('dialog', { name: 'What is your name?' })).toBeVisible()
  await page.keyboard.press('Escape')
  const first = page.getByRole('textbox', { name: 'Name of the first step' })
  await expect(first).toBeFocused()
  // What the tour comes with is there.
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible()
  await page.keyboard.type('Reaches the airport by train', { delay: 60 })
  await expect(first).toHaveValue('Reaches the airport by train')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tour(page)).toContainText('1 of 3')
  await expect(page.locator('[data-kind="step"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' again')
  await expect(page.getByTestId('title-editor').getByRole('textbox')).toBeFocused()
  await expect(tour(page)).toContainText('1 of 3')
})

test('[COMFORT3] a newcomer is shown three things once, by keys alone, and can skip them @phone', async ({
  page,
  request,
  isMobile,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await page.goto(links.edit)
  const naming = page.getByRole('dialog', { name: 'What is your name?' })
  await expect(naming).toBeVisible()
  await expect(tour(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(tour(page)).toContainText('1 of 3')
  await checkAccessible(page)
  await page.keyboard.press('Enter')
  await expect(tour(page)).toContainText('2 of 3')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(tour(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(tour(page)).toContainText('2 of 3')
  await expect(tour(page).getByRole('button', { name: 'Next' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tour(page)).toContainText('3 of 3')
  await page.keyboard.press('Escape')
  await expect(tour(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  await expect(naming).toHaveCount(0)
  await expect(tour(page)).toHaveCount(0)
  if (isMobile) {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Take the tour' }).click()
  } else {
    await page.getByRole('button', { name: 'Keyboard and help' }).click()
    await page.getByRole('button', { name: 'Take the tour' }).click()
  }
  await expect(tour(page)).toContainText('1 of 3')
  await page.getByRole('button', { name: 'Skip the tour' }).click()
  await expect(tour(page)).toHaveCount(0)
})
