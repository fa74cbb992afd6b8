// Pasting from a menu, and the curve by key from its cell.
import { test } from './support/handsPage.ts'
import { expect } from './support/test.ts'

test('[HANDS32] a card copied from its menu is pasted from that of a cell', async ({ hands, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const map = await hands()
  await map.card('Long queue').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Copy', exact: false }).first().click()
  await expect(map.spoken).toHaveText('1 card copied')
  const { x, y } = await map.cell('Visit', 'pains')
  await page.mouse.click(x, y, { button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Paste' }).click()
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Long queue'])
  const pasted = (await map.saved()).cards.filter(({ title }) => title === 'Long queue')
  expect(pasted.map(({ severity }) => severity)).toEqual([3, 3])
})

test('[HANDS32] where the browser keeps the clipboard from menus, a sentence names the keys', async ({
  hands,
  page,
}) => {
  const map = await hands()
  await map.card('Long queue').click({ button: 'right' })
  await page.evaluate(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await map.menu.getByRole('menuitem', { name: 'Paste' }).click()
  await expect(map.toast).toContainText('The browser keeps the clipboard from menus. Ctrl V pastes here.')
})

test('[HANDS33] Alt and the arrows move the points of the curve from their cell, which shows the step', async ({
  hands,
  page,
}) => {
  const map = await hands()
  const { x, y } = await map.cell('Visit', 'emotion')
  await page.mouse.click(x + 60, y)
  await expect(map.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue('Visit')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(map.spoken).toHaveText('Experienced +0.25')
  await page.keyboard.press('Shift+Alt+ArrowDown')
  await expect(map.spoken).toHaveText('Expected −0.25')
  const point = async () => (await map.saved()).emotions.find(({ stepId }) => stepId === 'Visit')
  await expect.poll(point).toMatchObject({ expected: -0.25, experienced: 0.25 })
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await point())?.expected).toBeUndefined()
})
