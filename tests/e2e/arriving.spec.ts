// What one meets first: the question for a name, and windows whose code is still on its way.
import { createMap, introduce } from './support/library.ts'
import { join, MapPage } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

for (const { keys, part, field } of [
  { keys: 'g', part: 'StepPicker', field: 'Go to a step' },
  { keys: 'Control+f', part: 'FindBar', field: 'Words to find' },
]) {
  test(`[FIND14] letters typed after ${keys}, while the window is on its way, are in its field and no keys of the map`, async ({
    page,
    request,
    server,
  }) => {
    const { links } = await createMap(request, repairMapFile)
    await introduce(page, 'Asha')
    let arrive = (): void => {}
    const late = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route(`**/assets/${part}-*.js`, async (route) => {
      await late
      await route.continue()
    })
    const map = new MapPage(page)
    await map.open(`${server.url}${links.edit}`)
    const steps = await page.locator('[data-kind="step"]').count()
    await map.header('step', 'Report').click()
    await page.keyboard.press(keys)
    await page.keyboard.type('pnsx')
    await page.keyboard.press('Backspace')
    arrive()
    await expect(page.getByLabel(field, { exact: true }).and(page.locator('input'))).toHaveValue('pns')
    await page.keyboard.type('!')
    await expect(page.getByLabel(field, { exact: true }).and(page.locator('input'))).toHaveValue('pns!')
    await expect(page.locator('[data-card]')).toHaveCount(6)
    await expect(page.locator('[data-kind="step"]')).toHaveCount(steps)
  })
}

for (const last of ['Enter', 'Escape'] as const) {
  test(`[FIND90] ${last} pressed while a window is on its way is done there`, async ({ page, request, server }) => {
    const { links } = await createMap(request, repairMapFile)
    await introduce(page, 'Asha')
    let arrive = (): void => {}
    const late = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/assets/StepPicker-*.js', async (route) => {
      await late
      await route.continue()
    })
    const map = new MapPage(page)
    await map.open(`${server.url}${links.edit}`)
    await map.header('step', 'Report').click()
    await page.keyboard.press('g')
    await page.keyboard.type('wait')
    await page.keyboard.press(last)
    const arrived = page.waitForResponse('**/assets/StepPicker-*.js')
    arrive()
    await arrived
    await expect(map.header('step', last === 'Enter' ? 'Wait' : 'Report')).toBeFocused()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('s')
    await expect(map.field).toBeFocused()
  })
}

test('[FIND90] Escape pressed while the list of cards to connect to is on its way means that it is not wanted', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha')
  let arrive = (): void => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/ConnectDialog-*.js', async (route) => {
    await late
    await route.continue()
  })
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  await map.card('Stays at home').click()
  await page.keyboard.press('k')
  await page.keyboard.press('Escape')
  const arrived = page.waitForResponse('**/assets/ConnectDialog-*.js')
  arrive()
  await arrived
  await page.keyboard.press('n')
  await expect(map.field).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('[HOME22] the question for a name is answered by one Escape', async ({ page, request, server }) => {
  const { links } = await createMap(request, repairMapFile)
  await page.goto(`${server.url}${links.edit}`)
  const question = page.getByRole('dialog', { name: /name/ })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-card]').first()).toBeVisible()
  await expect(question).toHaveCount(0)
})

test('[TOGETHER27] whoever types in a card goes on when a colleague merges its step into another', async ({
  browser,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  const url = `${server.url}${links.edit}`
  const ravi = await join(browser, { url, name: 'Ravi' })
  const nora = await join(browser, { url, name: 'Nora' })
  await ravi.card('Long queue').dblclick()
  await ravi.field.press('End')
  await ravi.page.keyboard.type(' and')
  await nora.header('step', 'Report').click()
  await nora.page.keyboard.press('Shift+F10')
  await nora.page
    .getByRole('menuitem', { name: /^Merge/ })
    .first()
    .click()
  await expect(ravi.header('step', 'Report')).toHaveCount(0)
  await ravi.page.keyboard.type(' no signs')
  await ravi.page.keyboard.press('Escape')
  for (const person of [ravi, nora]) {
    await expect(person.card('Long queue and no signs')).toBeVisible()
    await person.close()
  }
})
