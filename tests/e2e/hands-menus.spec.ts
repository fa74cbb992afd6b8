// The menus of the right button and the menu key: what each thing offers, by pointer and by keys.
import { checkAccessible } from './support/checkAccessible.ts'
import { HandsPage, test } from './support/handsPage.ts'
import { createMap } from './support/library.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect } from './support/test.ts'

test('[HANDS14] the right button selects what it meets and offers its commands with their keys', async ({ hands }) => {
  const map = await hands()
  await map.card('Long queue').click({ button: 'right' })
  await expect(map.menu).toBeVisible()
  await expect(map.inspector.getByLabel('Title')).toHaveValue('Long queue')
  await expect(map.menu.getByRole('menuitem', { name: 'Connect to…' })).toContainText('K')
  await checkAccessible(map.page)
  await map.menu.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(map.card('Long queue')).toHaveCount(2)
  await map.page.keyboard.press('Control+z')
  await expect(map.card('Long queue')).toHaveCount(1)

  await map.header('step', 'Report').click({ button: 'right' })
  await map.menu.getByRole('menuitemcheckbox', { name: 'Moment of truth' }).click()
  await expect.poll(async () => (await map.saved()).stages[0]?.steps[1]?.momentOfTruth).toBe(true)
  await map.header('lane', 'pains').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(map.header('lane', 'pains')).toHaveCount(2)
  await map.header('stage', 'Repair').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Rename' }).click()
  await expect(map.field).toHaveValue('Repair')
  await map.page.keyboard.press('Escape')
  const visit = await map.cell('Visit', 'actions')
  await map.page.mouse.click(visit.x, visit.y, { button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Add action' }).click()
  await expect(map.field).toBeFocused()
})

test('[HANDS14] of several selected cards the menu is about all, and keeps them selected', async ({ hands }) => {
  const map = await hands()
  await map.take('Long queue', 'Retold on every call')
  await map.card('Long queue').click({ button: 'right' })
  await expect(map.menu).toHaveAccessibleName('Menu of 2 cards')
  await map.menu.getByRole('menuitem', { name: 'Severity' }).click()
  await map.page.getByRole('menuitemradio', { name: 'Minor' }).click()
  await map.expectCard('Retold on every call', { severity: 1 })
  await map.card('Long queue').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Copy' }).click()
  await expect(map.spoken).toHaveText('2 cards copied')
  await map.card('Long queue').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(map.toast.filter({ hasText: 'Removed 2 cards.' })).toBeVisible()
})

test('[HANDS14] the menu key opens the menu where one stands, and Escape goes back there', async ({ hands }) => {
  const map = await hands()
  await map.card('Long queue').click()
  await map.page.keyboard.press('ArrowDown')
  await expect(map.card('Retold on every call')).toBeFocused()
  await map.page.keyboard.press('Shift+F10')
  await expect(map.menu).toHaveAccessibleName('Menu of “Retold on every call”')
  await map.page.keyboard.press('Escape')
  await expect(map.menu).toHaveCount(0)
  await expect(map.card('Retold on every call')).toBeFocused()
  await map.page.keyboard.press('Shift+F10')
  await map.page.keyboard.press('ArrowDown')
  await map.page.keyboard.press('Enter')
  await expect(map.field).toHaveValue('Retold on every call')
})

test('[HANDS14] a connector is deleted from its menu', async ({ hands }) => {
  const map = await hands()
  await map.card('Calls the helpline').click()
  await map.page.keyboard.press('k')
  await map.page.getByRole('dialog').getByRole('combobox').fill('Stays')
  await map.page.keyboard.press('Enter')
  await expect.poll(async () => (await map.saved()).connectors).toHaveLength(2)
  // Two neighbours in a lane are joined straight across the gutter.
  const card = await map.card('Calls the helpline').boundingBox()
  if (!card) throw new Error('the card is in sight')
  await map.page.mouse.click(card.x + card.width + 4, card.y + card.height / 2, { button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(async () => (await map.saved()).connectors).toHaveLength(1)
})

test('[HANDS14] whoever may only look is offered to copy cards, and nothing that changes', async ({
  page,
  guarded,
}) => {
  const { links } = await createMap(guarded.owner, repairMapFile)
  const map = new HandsPage(page, '')
  await map.open(`${guarded.url}${links.view}`)
  await map.card('Long queue').click({ button: 'right' })
  await expect(map.menu.getByRole('menuitem')).toHaveText([/^Copy/, 'Copy link to this card'])
  await page.keyboard.press('Escape')
  await map.header('step', 'Report').click({ button: 'right' })
  await expect(map.menu.getByRole('menuitem')).toHaveText(['Copy link to this step'])
})
