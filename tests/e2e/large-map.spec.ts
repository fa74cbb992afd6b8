// What a large map asks of the editor: that a change renders what shows it, and nothing else. Counted, never timed.
import { functionsHeld } from './support/heldFunctions.ts'
import { createMap, introduce } from './support/library.ts'
import { join, MapPage } from './support/mapPage.ts'
import { forgetRenders, rendersIn, watchRenders } from './support/renders.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

const BAR = 'header'
const TOOLS = '[aria-label="Tools"]'
const STRIP = 'footer'
const LETTERS = 200

test('[LARGE2] a letter typed on a card renders that card; no other one, no tool, and of the bar only that it is saved', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha')
  await watchRenders(page)
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  for (const part of [BAR, TOOLS, STRIP]) await expect.poll(() => rendersIn(page, part)).toBeGreaterThan(0)
  await map.card('Long queue').dblclick()
  await map.field.press('End')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  let title = 'Long queue'
  // What comes to the page late renders by itself; a letter that rendered more would do so at every try.
  await expect(async () => {
    await forgetRenders(page)
    title += 's'
    await map.field.press('s')
    const typed = map.card(title)
    await expect(typed).toBeVisible()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    const id = await typed.getAttribute('data-card')
    expect(await rendersIn(page, `[data-card="${id}"]`)).toBeGreaterThan(0)
    expect(await rendersIn(page, `[data-card]:not([data-card="${id}"])`)).toBe(0)
    expect(await rendersIn(page, TOOLS)).toBe(0)
    expect((await rendersIn(page, BAR)) - (await rendersIn(page, '[data-waits]'))).toBe(0)
  }).toPass()
})

test('[LARGE3] a pointer of somebody else moves without anything being rendered', async ({
  browser,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  const address = `${server.url}${links.edit}`
  const nilima = await join(browser, { url: address, name: 'Nilima' })
  const asha = await join(browser, { url: address, name: 'Asha', prepare: watchRenders })
  await nilima.page.mouse.move(600, 400)
  const cursor = asha.page.getByTestId('cursor').filter({ hasText: 'Nilima' })
  await expect(cursor).toBeVisible()
  await expect(asha.page.getByRole('list', { name: 'Who is here' })).toContainText('Nilima')
  // What comes to the page late renders by itself; a pointer that rendered would do so at every try.
  await expect(async () => {
    await nilima.page.mouse.move(600, 400)
    await expect.poll(async () => (await cursor.boundingBox())?.x).toBeLessThan(700)
    await forgetRenders(asha.page)
    await nilima.page.mouse.move(800, 500, { steps: 10 })
    await expect.poll(async () => (await cursor.boundingBox())?.x).toBeGreaterThan(750)
    expect(await rendersIn(asha.page, 'body')).toBe(0)
  }).toPass()
  for (const person of [nilima, asha]) await person.close()
})

test('[LARGE4] an hour of letters leaves nothing behind in what shows none of them', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  await map.card('Long queue').dblclick()
  const typeAndTakeBack = async (): Promise<void> => {
    await page.keyboard.type('s'.repeat(LETTERS / 2))
    for (let letter = 0; letter < LETTERS / 2; letter += 1) await page.keyboard.press('Backspace')
    await expect(map.field).toHaveValue('Long queue')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  }
  await map.field.press('End')
  await typeAndTakeBack() // What comes late and is kept once is here then.
  const before = await functionsHeld(page)
  await typeAndTakeBack()
  expect((await functionsHeld(page)) - before).toBeLessThan(LETTERS)
})
