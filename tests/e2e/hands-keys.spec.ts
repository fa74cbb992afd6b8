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

test('[CANVAS80] arrows go on from a card that Escape let go of, and from one that was just connected', async ({
  hands,
  page,
}) => {
  const map = await hands('wide')
  const { keyboard } = page
  await map.card('Card 4').click()
  await keyboard.press('Escape')
  await expect(map.card('Card 4')).not.toHaveAttribute('aria-current', 'true')
  await keyboard.press('ArrowRight')
  await expect(map.card('Card 5')).toBeFocused()
  await keyboard.press('k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.type('Card 16')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(map.inspector).toContainText('Connector')
  await expect(map.card('Card 5')).toBeFocused()
  await keyboard.press('ArrowLeft')
  await expect(map.card('Card 4')).toBeFocused()
})

test('[CANVAS80] once what was pasted is undone, one pastes again in the same cell', async ({ hands, page }) => {
  const map = await hands()
  await map.card('Stays at home').click()
  await page.keyboard.press('ArrowRight')
  const cell = page.getByRole('gridcell', { name: /^actions, Visit/ })
  await expect(cell).toBeFocused()
  for (const what of ['Waits', 'Waits again']) {
    await map.pasteFrom({ text: what })
    await expect.poll(() => map.cardsUnder('Visit')).toEqual([what])
    await page.keyboard.press('Control+z')
    await expect.poll(() => map.cardsUnder('Visit')).toEqual([])
    await expect(cell).toBeFocused()
  }
  await page.keyboard.press('ArrowLeft')
  await expect(map.card('Stays at home')).toBeFocused()
})

test('[CANVAS81] a card moved by Alt and an arrow stays in sight', async ({ hands, page }) => {
  const map = await hands('wide')
  await map.card('Card 4').click()
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('Alt+ArrowRight')
  await expect
    .poll(async () => (await map.saved()).cards.find(({ title }) => title === 'Card 4')?.stepId)
    .toBe('Step-10')
  await expect
    .poll(async () => {
      const [card, canvas] = await Promise.all([map.card('Card 4').boundingBox(), map.canvas.boundingBox()])
      return card && canvas && card.x >= canvas.x && card.x + card.width <= canvas.x + canvas.width
    })
    .toBe(true)
})

test('[HANDS40] the inspector says which opportunity addresses which pain point, however they were joined', async ({
  hands,
  page,
}) => {
  const map = await hands()
  await map.card('One case number').click()
  await page.keyboard.press('k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('Retold')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const ends = ['One-case-number', 'Retold-on-every-call']
  for (const from of ends) {
    const joined = async () =>
      (await map.saved()).connectors.find((each) => ends.includes(each.from) && ends.includes(each.to))
    await expect.poll(async () => (await joined())?.from).toBe(from)
    await expect(map.inspector.getByRole('button', { name: 'Opportunity One case number' })).toBeVisible()
    await expect(map.inspector.getByRole('button', { name: 'Addresses Retold on every call' })).toBeVisible()
    await map.inspector.getByRole('button', { name: 'Reverse direction' }).click()
  }
})
