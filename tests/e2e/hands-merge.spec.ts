// A step merged into its neighbour while colleagues stand on it and have commented on it.
import { test } from './support/handsPage.ts'
import { join } from './support/mapPage.ts'
import { expect } from './support/test.ts'

test('[HANDS34] comments go along with a merged step and back, and a colleague on it reads that it was merged', async ({
  hands,
  page,
  browser,
  request,
}) => {
  const map = await hands()
  const [, id] = /\/m\/([\w-]+)/.exec(page.url()) ?? []
  const posted = await request.post(`/api/maps/${id}/comments`, { data: { anchor: 'step/Wait', text: 'Nine days' } })
  expect(posted.ok()).toBe(true)
  const ben = await join(browser, { url: page.url(), name: 'Ben Okafor' })
  await ben.header('step', 'Wait').click()
  await map.header('step', 'Wait').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Merge into “Visit”' }).click()
  await expect(ben.toast).toContainText('Asha Menon merged the step “Wait” into the step “Visit”.')
  await map.header('step', 'Visit').click()
  await map.inspector.getByRole('tab', { name: /Comments/ }).click()
  await expect(map.inspector.getByText('Nine days')).toBeVisible()
  await page.keyboard.press('Escape')
  await map.header('stage', 'Repair').click()
  await page.keyboard.press('Control+z')
  await map.header('step', 'Visit').click()
  await expect(map.inspector.getByText('Nine days')).toHaveCount(0)
  await map.header('step', 'Wait').click()
  await expect(map.inspector.getByText('Nine days')).toBeVisible()
  await ben.close()
})

test('[HANDS34] where both steps have a point of one curve the merge says whose stays', async ({ hands }) => {
  const map = await hands()
  const { x, y } = await map.cell('Visit', 'emotion')
  await map.page.mouse.click(x + 60, y)
  await map.page.keyboard.press('Alt+ArrowUp')
  await expect(map.spoken).toHaveText('Experienced +0.25')
  await map.header('step', 'Wait').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Merge into “Visit”' }).click()
  await expect(map.toast).toContainText('Where both had a point on the curve, that of “Visit” stays.')
  expect((await map.saved()).emotions.find(({ stepId }) => stepId === 'Visit')?.experienced).toBe(0.25)
  await map.page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await map.saved()).emotions.find(({ stepId }) => stepId === 'Wait')?.experienced)
    .toBe(-2)
})
