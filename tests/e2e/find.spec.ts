// Finding by typing: commands by name, words on the map, steps by number; and finding again, by address.
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap } from './support/library.ts'
import { repairMapFile } from './support/repairMap.ts'
import { SeekPage, test } from './support/seekPage.ts'
import { expect } from './support/test.ts'

test('[FIND2] every command by name, from wherever one is, and Escape leads back', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click()
  await map.openCommands()
  await page.keyboard.press('Escape')
  await expect(map.commands).toHaveCount(0)
  await expect(map.card('Long queue')).toBeFocused()

  // What it does comes after the focus is back: a field that it opens keeps the focus.
  await map.command('rena', 'Rename')
  await expect(map.field).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(map.commands).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(map.card('Long queue')).toBeVisible()

  await map.command('pain point', 'Add a pain point')
  await map.field.fill('Nobody calls back')
  await page.keyboard.press('Enter')
  await expect(map.card('Nobody calls back')).toBeVisible()
  await map.command('severity critical', 'Severity: Critical')
  await expect(map.card('Nobody calls back')).toHaveAttribute('aria-label', 'Critical pain point: Nobody calls back')
  await map.command('undo', 'Undo')
  await expect(map.card('Nobody calls back')).toHaveAttribute('aria-label', 'Moderate pain point: Nobody calls back')

  await map.command('outline', 'Show the outline')
  await expect(page.getByRole('treegrid')).toBeVisible()
  await map.command('export', 'Export')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  // A window in front is to be answered first.
  await page.keyboard.press('Control+k')
  await expect(map.commands).toHaveCount(0)
})

test('[FIND2] commands are found by a button, too, and in the menu of a narrow page', async ({ seeker, page }) => {
  const map = await seeker()
  await page.getByRole('button', { name: 'Commands' }).click()
  await expect(map.commands).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Commands' })).toBeFocused()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Commands' }).click()
  await expect(map.commands).toBeVisible()
})

test('[FIND3] the commands of what is selected are those of its menu', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click({ button: 'right' })
  await expect(map.menu).toBeVisible()
  const entries = await map.menu.getByRole('menuitem').locator('span:first-of-type').allInnerTexts()
  expect(entries).toContain('Rename')
  await page.keyboard.press('Escape')
  await map.openCommands()
  const group = map.commands.getByRole('group', { name: '“Long queue”' })
  for (const entry of entries.filter((each) => each !== 'Severity'))
    await expect(group.getByRole('option', { name: entry }).first()).toBeAttached()
  await expect(group.getByRole('option', { name: 'Severity: Major' })).toContainText('Major')
})

test('[FIND3] whoever may only look is offered what changes nothing', async ({ page, guarded }) => {
  const { id, links } = await createMap(guarded.owner, repairMapFile)
  const map = new SeekPage(page, id)
  await map.open(`${guarded.url}${links.view}`)
  await map.card('Long queue').click()
  await map.openCommands()
  const labels = (await map.options.allInnerTexts()).map((text) => text.split('\n')[0])
  expect(labels).toEqual(expect.arrayContaining(['Copy', 'Show the outline', 'Export', 'Keys']))
  expect(
    labels.filter((label) => /^(Add|Rename|Delete|Cut|Duplicate|Undo|Move to|Connect|Comment$)/.test(label ?? '')),
  ).toEqual([])
  await page.keyboard.type('lane')
  await expect(map.options.filter({ hasText: 'Add' })).toHaveCount(0)
})

test('[FIND4] the commands used lately come first', async ({ seeker, page }) => {
  const map = await seeker()
  await map.command('dark', 'Dark theme')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await map.command('whole', 'Show the whole map')
  await map.openCommands()
  const lately = map.commands.getByRole('group', { name: 'Used lately' }).getByRole('option')
  // It is dark already.
  await expect(lately).toHaveText([/^Show the whole map/])
  await page.keyboard.press('Enter')
  await page.reload()
  await expect(map.card('Long queue')).toBeVisible()
  await map.openCommands()
  await expect(lately.first()).toHaveText(/^Show the whole map/)
})

for (const theme of ['light', 'dark'] as const) {
  test(`[FIND5] commands are accessible in the ${theme} theme`, async ({ seeker, page }) => {
    await page.emulateMedia({ colorScheme: theme })
    const map = await seeker()
    await map.card('Long queue').click()
    await map.openCommands()
    await checkAccessible(page)
    await page.keyboard.type('add')
    await checkAccessible(page)
    await page.keyboard.type('qqqq')
    await expect(map.commands).toContainText('No command has these letters.')
    await checkAccessible(page)
  })
}
