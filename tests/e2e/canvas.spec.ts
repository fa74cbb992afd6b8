// One person works on the canvas: everything that can be done with a pointer, and with keys alone.
import type { APIRequestContext, Page } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce } from './support/library.ts'
import { MapPage, middleOf, type Point } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import type { TestServer } from './support/startServer.ts'
import { expect, test } from './support/test.ts'

interface Start {
  readonly page: Page
  readonly request: APIRequestContext
  readonly server: TestServer
}

async function openRepair({ page, request, server }: Start): Promise<MapPage> {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha Menon')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  return map
}

test('[CANVAS20] an empty map asks for its first step and begins with it', async ({ page, request, server }) => {
  const { links } = await createMap(request, { title: 'New' })
  await introduce(page, 'Asha Menon')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  await expect(page.getByRole('heading', { name: 'What does the customer do first?' })).toBeVisible()
  await expect(page.locator('[data-kind="lane"]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Fit the whole map' })).toHaveCount(0)
  await checkAccessible(page)
  await page.getByLabel('Name of the first step').fill('Orders an AC')
  await page.getByRole('button', { name: 'Add step' }).click()
  await expect(map.header('step', 'Orders an AC')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What does the customer do first?' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Fit the whole map' })).toBeVisible()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Undo what you did last' }).click()
  await expect(map.header('step', 'Orders an AC')).toBeVisible()
})

test('[CANVAS20] whoever may only look is told that an empty map is empty', async ({ page, guarded }) => {
  const { links } = await createMap(guarded.owner, { title: 'New' })
  const map = new MapPage(page)
  await map.open(`${guarded.url}${links.view}`)
  await expect(page.getByRole('heading', { name: 'This map has no steps yet' })).toBeVisible()
  await expect(page.getByLabel('Name of the first step')).toHaveCount(0)
})

test('[CANVAS21] stages, steps, lanes and cards are added and named in place', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  await map.card('Stays at home').click()
  await page.keyboard.press('n')
  await map.field.fill('Loses a day’s wage')
  await page.keyboard.press('Enter')
  await expect(map.card('Loses a day’s wage')).toBeVisible()
  expect(await map.cardsUnder('Wait')).toEqual(['Stays at home', 'Loses a day’s wage'])

  await page.keyboard.press('p')
  await map.field.fill('No time given')
  await page.keyboard.press('Enter')
  await expect(map.card('No time given')).toHaveAttribute('aria-label', 'Moderate pain point: No time given')
  await page.keyboard.press('4')
  await expect(map.card('No time given')).toHaveAttribute('aria-label', 'Critical pain point: No time given')

  await page.keyboard.press('s')
  await map.field.fill('Follow-up call')
  await page.keyboard.press('Enter')
  await expect(map.header('step', 'Follow-up call')).toBeVisible()

  await page.keyboard.press('l')
  await page.getByRole('menuitem', { name: 'Text', exact: true }).press('Enter')
  await expect(map.field).toHaveValue('Text')
  await map.field.fill('What we heard')
  await page.keyboard.press('Enter')
  await expect(map.header('lane', 'What we heard')).toBeVisible()

  await page.getByRole('button', { name: 'Stage', exact: true }).click()
  await map.field.fill('Renew')
  await page.keyboard.press('Enter')
  await expect(map.header('stage', 'Renew')).toBeVisible()

  const cell = await map.cell('Visit', 'actions')
  await page.mouse.move(cell.x, cell.y)
  await page.getByRole('button', { name: 'Add action to Visit' }).click()
  await map.field.fill('Shows the unit')
  await page.keyboard.press('Escape')
  await expect(map.card('Shows the unit')).toBeVisible()
})

test('[CANVAS71] a double click in an empty cell adds one card, which takes what is typed', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  const { x, y } = await map.cell('Visit', 'pains')
  await page.mouse.move(x, y)
  await expect(page.getByRole('button', { name: 'Add pain point to Visit' })).toBeVisible()
  await page.mouse.dblclick(x, y + 30)
  await expect(map.field).toBeFocused()
  await page.keyboard.type('Pays twice')
  await page.keyboard.press('Enter')
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Pays twice'])
})

test('[CANVAS72] a card just added goes again when its field is left empty, and Enter does not leave it', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  const cards = page.locator('[data-card]')
  const { x, y } = await map.cell('Visit', 'actions')
  const add = async (): Promise<void> => {
    await page.mouse.move(x, y)
    await page.getByRole('button', { name: 'Add action to Visit' }).click()
    await expect(map.field).toBeFocused()
    await expect(cards).toHaveCount(7)
  }
  await add()
  await page.keyboard.press('Escape')
  await expect(cards).toHaveCount(6)
  await expect(page.getByRole('gridcell', { name: 'actions, Visit' })).toBeFocused()
  await expect(map.toast).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(cards).toHaveCount(6)

  await add()
  await page.keyboard.type('Oh')
  await map.field.fill('')
  await map.card('Stays at home').click()
  await expect(cards).toHaveCount(6)

  await add()
  await page.keyboard.press('Enter')
  await page.keyboard.type('lnp')
  await page.keyboard.press('Enter')
  await expect(map.card('lnp')).toBeVisible()
  await expect(cards).toHaveCount(7)
})

test('[CANVAS72] a card just added stays when one goes on in its inspector', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  await map.card('Stays at home').click()
  await page.keyboard.press('n')
  await expect(map.field).toBeFocused()
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox').nth(1).click()
  await page.keyboard.type('Later')
  await expect(page.locator('[data-card]')).toHaveCount(7)
})

test('[CANVAS49] the list of lane kinds opens where it was asked for', async ({ page, request, server }) => {
  const { links } = await createMap(request, { title: 'Orders' })
  await introduce(page, 'Asha')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  await page.getByRole('textbox', { name: 'First step' }).fill('Orders')
  await page.keyboard.press('Enter')
  const before = await middleOf(map.header('step', 'Orders'))
  await page.getByRole('button', { name: 'Lane', exact: true }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Promises' })).toBeInViewport()
  expect(await middleOf(map.header('step', 'Orders'))).toEqual(before)
})

test('[CANVAS73] L asks which kind of lane, and adds none by itself', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  await map.card('Stays at home').click()
  await page.keyboard.press('l')
  await expect(page.getByRole('menuitem', { name: 'Promises' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.locator('[data-kind="lane"]')).toHaveCount(5)
  await page.keyboard.press('l')
  await page.getByRole('menuitem', { name: 'Promises' }).press('Enter')
  await expect(map.field).toHaveValue('Promises')
})

test('[CANVAS22] what is deleted is named and can be put back, each thing by itself', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.card('Long queue').click()
  await page.keyboard.press('Delete')
  await expect(map.toast).toContainText('Removed “Long queue”.')
  await expect(map.card('Long queue')).toHaveCount(0)
  await map.rename('Stays at home', 'Takes a day off')
  await map.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(map.card('Long queue')).toBeVisible()
  await expect(map.card('Takes a day off')).toBeVisible()

  await map.header('step', 'Report').click()
  await page.keyboard.press('Backspace')
  await expect(map.header('step', 'Report')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(map.header('step', 'Report')).toBeVisible()
  await expect(map.card('Long queue')).toBeVisible()
})

test('[CANVAS23] a card is dragged to another cell and between two cards, with a marker; Escape takes it back', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.dragTo(map.card('Stays at home'), await map.cell('Visit', 'actions'))
  await expect(map.dropMarker).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(map.dropMarker).toHaveCount(0)
  await map.drop()
  expect(await map.cardsUnder('Wait')).toEqual(['Stays at home'])

  await map.dragTo(map.card('Stays at home'), await map.cell('Visit', 'actions'))
  await map.drop()
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Stays at home'])

  const second = await map.card('Retold on every call').boundingBox()
  if (!second) throw new Error('the card is in sight')
  await map.dragTo(map.card('Stays at home'), { x: second.x + 40, y: second.y - 2 })
  await expect(map.dropMarker).toBeVisible()
  await map.drop()
  await expect
    .poll(() => map.cardsUnder('Report'))
    .toEqual(['Calls the helpline', 'Long queue', 'Stays at home', 'Retold on every call', 'One case number'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Stays at home'])
})

test('[CANVAS24] steps, stages and lanes are dragged to another place', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  const order = async (kind: 'stage' | 'step' | 'lane'): Promise<string[]> => {
    const boxes = await page.locator(`[data-kind="${kind}"]`).evaluateAll((headers) =>
      headers.map((header) => {
        const { x, y } = header.getBoundingClientRect()
        return { id: header.getAttribute('data-id') ?? '', x, y }
      }),
    )
    return boxes.sort((a, b) => (kind === 'lane' ? a.y - b.y : a.x - b.x)).map(({ id }) => id)
  }
  const visit = await middleOf(map.header('step', 'Visit'))
  await map.dragTo(map.header('step', 'Stops cooling'), { x: visit.x + 60, y: visit.y })
  await expect(map.dropMarker).toBeVisible()
  await map.drop()
  await expect.poll(() => order('step')).toEqual(['Report', 'Wait', 'Visit', 'Stops-cooling'])

  const notice = await middleOf(map.header('stage', 'Notice'))
  await map.dragTo(map.header('stage', 'Repair'), { x: notice.x - 60, y: notice.y })
  await map.drop()
  await expect.poll(() => order('stage')).toEqual(['Repair', 'Notice'])

  const pains = await middleOf(map.header('lane', 'pains'))
  await map.dragTo(map.header('lane', 'actions'), { x: pains.x, y: pains.y + 30 })
  await map.drop()
  await expect.poll(() => order('lane')).toEqual(['emotion', 'pains', 'actions', 'opportunities', 'backstage'])
})

test('[CANVAS25] cards are connected by their handle, and by key from a list', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  const connectors = async (): Promise<string[]> => {
    const file = await request.get(`/api/maps/${new URL(page.url()).pathname.split('/')[2]}`)
    const { map: content } = await file.json()
    return content.connectors.map(({ from, to }: { from: string; to: string }) => `${from} > ${to}`).sort()
  }
  await map.card('Retold on every call').click()
  const handle = page.getByRole('button', { name: 'Connect to another card' })
  await map.dragTo(handle, await middleOf(map.card('One case number')))
  await map.drop()
  await expect.poll(connectors).toContain('Retold-on-every-call > One-case-number')

  await map.card('Stays at home').click()
  await page.keyboard.press('k')
  const list = page.getByRole('dialog', { name: 'Connect “Stays at home” to' })
  await list.getByRole('combobox').fill('case num')
  await checkAccessible(page)
  await page.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  await expect.poll(connectors).toContain('Stays-at-home > One-case-number')
})

test('[CANVAS91] the handle of a card ends before the card below it, and goes when the pointer comes from another card', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.card('Stays at home').click()
  await page.keyboard.press('n')
  await map.field.fill('Calls again')
  await page.keyboard.press('Enter')
  await map.card('Stays at home').click()
  const handle = page.getByRole('button', { name: 'Connect to another card' })
  const below = await map.card('Calls again').boundingBox()
  const box = await handle.boundingBox()
  if (!below || !box) throw new Error('both are in sight')
  expect(box.y + box.height).toBeLessThanOrEqual(below.y)
  await page.mouse.move(below.x + 20, below.y + 20)
  await expect(handle).toHaveCount(0)
  const above = await middleOf(map.card('Stays at home'))
  await page.mouse.move(above.x, above.y)
  await expect(handle).toBeVisible()
})

test('[CANVAS26] points of the curve are dragged, and set by arrow keys', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  const experienced = page.getByRole('slider', { name: 'Experienced at Report' })
  await expect(experienced).toHaveAttribute('aria-valuenow', '-1')
  const at = await middleOf(experienced)
  await map.dragTo(experienced, { x: at.x, y: at.y - 200 })
  await map.drop()
  await expect(experienced).toHaveAttribute('aria-valuenow', '2')

  const cell = await map.cell('Report', 'emotion')
  await page.mouse.click(cell.x + 60, cell.y)
  await page.keyboard.press('Enter')
  await expect(experienced).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(experienced).toHaveAttribute('aria-valuenow', '1.75')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('slider', { name: 'Expected at Report' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('gridcell', { name: /^emotion, Report: / })).toBeFocused()
})

test('[CANVAS12] the grid is one stop of the Tab key; the focus goes where the arrows go', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await expect(map.header('step', 'Stops cooling')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(map.card('Cleans the filter')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('gridcell', { name: 'emotion, Stops cooling: empty' })).toBeFocused()
  await page.keyboard.press(']')
  await expect(map.card('Cleans the filter')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(map.field).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' twice')
  await page.keyboard.press('Enter')
  await expect(map.card('Cleans the filter twice')).toBeFocused()

  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => map.cardsUnder('Report')).toContain('Cleans the filter twice')
  await expect(page.getByRole('status').filter({ hasText: 'Moved to step Report, lane actions' })).toBeAttached()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => map.cardsUnder('Wait')).toContain('Cleans the filter twice')

  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => document.activeElement?.closest('[role="grid"], [data-card]') !== null)
  expect(inside).toBe(false)
})

test('[CANVAS27] headers stay in sight and in line with their cards while the map is moved and zoomed', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  const aligned = async (): Promise<void> => {
    const step = await map.header('step', 'Wait').boundingBox()
    const lane = await map.header('lane', 'actions').boundingBox()
    const card = await map.card('Stays at home').boundingBox()
    const view = await map.canvas.boundingBox()
    if (!step || !lane || !card || !view) throw new Error('all four are in sight')
    expect(Math.abs(step.x - card.x)).toBeLessThan(1)
    expect(card.y).toBeGreaterThan(lane.y)
    expect(card.y + card.height).toBeLessThan(lane.y + lane.height)
    expect(step.y).toBeGreaterThanOrEqual(view.y)
    expect(lane.x).toBeGreaterThanOrEqual(view.x)
    expect(lane.x + lane.width).toBeLessThanOrEqual(card.x)
  }
  await aligned()
  const middle = await middleOf(map.canvas)
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.wheel(60, 20)
  await aligned()
  await page.keyboard.press('-')
  await aligned()
  // Over a header, too.
  const header = await middleOf(map.header('step', 'Wait'))
  await page.mouse.move(header.x, header.y)
  const before = (await map.card('Stays at home').boundingBox())?.x ?? 0
  await page.mouse.wheel(40, 0)
  await expect.poll(async () => (await map.card('Stays at home').boundingBox())?.x).not.toBe(before)
  await aligned()
})

test('[CANVAS63] stages and steps that go out of sight sideways end where their cards end, at the lane names', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  const lane = await map.header('lane', 'actions').boundingBox()
  const step = await map.header('step', 'Stops cooling').boundingBox()
  if (!lane || !step) throw new Error('both are in sight')
  expect(await kindAt(page, { x: step.x + 1, y: step.y + step.height - 12 })).toBe('step')
  const room = await page.getByTestId('lane-headers').boundingBox()
  expect(step.x - (room?.x ?? 0) - (room?.width ?? 0)).toBeGreaterThan(2)
  await page.mouse.move(step.x + 20, step.y + 200)
  await page.mouse.wheel(90, 0)
  const edgePx = lane.x + lane.width
  const y = step.y + step.height / 2
  await expect.poll(async () => (await map.header('step', 'Stops cooling').boundingBox())?.x).toBeLessThan(edgePx - 40)
  expect(await kindAt(page, { x: edgePx + 20, y })).toBe('step')
  expect(await kindAt(page, { x: edgePx - 20, y })).toBeNull()
})

/** Of the header that shows at a place. */
const kindAt = (page: Page, place: Point): Promise<string | null> =>
  page.evaluate(({ x, y }) => {
    const shown = document.elementFromPoint(x, y)
    return shown?.closest('[data-kind]')?.getAttribute('data-kind') ?? null
  }, place)

test('[CANVAS28] whoever may only look changes nothing, and is told so', async ({ page, guarded }) => {
  const { links } = await createMap(guarded.owner, repairMapFile)
  const map = new MapPage(page)
  await map.open(`${guarded.url}${links.view}`)
  await expect(map.card('Stays at home')).toBeVisible()
  await expect(page.getByText('View only').first()).toBeVisible()
  await map.card('Stays at home').dblclick()
  await page.keyboard.press('Enter')
  await expect(map.field).toHaveCount(0)
  await page.keyboard.press('Delete')
  await page.keyboard.press('n')
  await map.dragTo(map.card('Stays at home'), await map.cell('Visit', 'actions'))
  await map.drop()
  expect(await map.cardsUnder('Wait')).toEqual(['Stays at home'])
  await expect(page.locator('[data-card]')).toHaveCount(6)
  await expect(page.getByRole('slider', { name: 'at Report' })).toHaveCount(0)
  await checkAccessible(page)
})

test('[CANVAS40] the connect tool says which card it waits for, by pointer and by key', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  const hint = page.getByRole('status')
  const tool = page.getByRole('button', { name: 'Connect cards' })
  await tool.click()
  await expect(hint.getByText('Choose the card it starts from.')).toBeVisible()
  await checkAccessible(page)
  await map.card('Stays at home').click()
  await expect(hint.getByText('Now the card that “Stays at home” leads to.')).toBeVisible()
  await map.card('One case number').click()
  await expect(hint.getByText('Now the card')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toHaveAttribute('data-about', 'connector')

  await map.card('Cleans the filter').click()
  await tool.click()
  await expect(hint.getByText('Now the card that “Cleans the filter” leads to.')).toBeVisible()
  await map.card('Cleans the filter').focus()
  await page.keyboard.press('ArrowRight')
  await expect(map.card('Calls the helpline')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toHaveAttribute('data-about', 'connector')

  await tool.click()
  await page.keyboard.press('Escape')
  await expect(hint.getByText('Choose the card')).toHaveCount(0)
  await tool.click()
  await page.getByRole('button', { name: 'Stop Esc' }).click()
  await expect(tool).toHaveAttribute('aria-pressed', 'false')
})

test('[CANVAS70] undo and redo bring what they changed into sight, select it and say what it was', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.rename('Long queue', 'Queue of 40 minutes')
  await map.header('step', 'Visit').click()
  await page.keyboard.press('Control+z')
  await expect(map.card('Long queue')).toHaveAttribute('data-selected', 'true')
  const said = page.getByRole('status').filter({ hasText: /^(Un|Re)did/ })
  await expect(said).toHaveText('Undid: title of “Long queue”')
  await page.keyboard.press('Control+y')
  await expect(said).toHaveText('Redid: title of “Queue of 40 minutes”')

  await map.card('Queue of 40 minutes').click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1000, height: 400 })
  await expect(map.header('lane', 'pains')).not.toBeInViewport()
  await page.keyboard.press('Control+z')
  await expect(map.card('Queue of 40 minutes')).toBeInViewport()
  await expect(map.card('Queue of 40 minutes')).toHaveAttribute('data-selected', 'true')
  await expect(said).toHaveText('Undid: “Queue of 40 minutes” is back')
})

test('[CANVAS41] single keys are switched off in this browser; the other keys go on', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.card('Stays at home').click()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard' })
  await list.getByRole('switch', { name: 'Single keys' }).click()
  await checkAccessible(page)
  await page.keyboard.press('Escape')
  await page.reload()
  await map.card('Stays at home').click()
  for (const key of ['n', 's', 'l', 'k', 'h', '*', '?', '0', 'Shift+1']) await page.keyboard.press(key)
  await expect(map.field).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Pan', exact: true })).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Zoom in' }).hover()
  await expect(page.getByRole('tooltip')).toHaveText('Zoom in')
  await page.keyboard.press('ArrowLeft')
  await expect(map.card('Calls the helpline')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(map.field).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(map.card('Calls the helpline')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(map.card('Calls the helpline')).toBeVisible()

  await page.getByRole('button', { name: 'Keyboard and help' }).click()
  await list.getByRole('switch', { name: 'Single keys' }).click()
  await page.keyboard.press('Escape')
  await map.card('Stays at home').click()
  await page.keyboard.press('n')
  await expect(map.field).toBeFocused()
})

test('[CANVAS42] what was undone is done again by Ctrl Y and by Ctrl Shift Z', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  await map.card('Stays at home').click()
  await page.keyboard.press('Delete')
  for (const redo of ['Control+y', 'Control+Shift+z']) {
    await expect(map.card('Stays at home')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(map.card('Stays at home')).toBeVisible()
    await page.keyboard.press(redo)
    await expect(map.card('Stays at home')).toHaveCount(0)
  }
})

test('[CANVAS43] a card that became another kind by moving is told with both kinds, and goes back', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.dragTo(map.card('Long queue'), await map.cell('Visit', 'actions'))
  await map.drop()
  await expect(map.toast).toContainText(
    '“Long queue” changed from pain point to action. What this lane does not show is kept.',
  )
  await map.toast.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => map.cardsUnder('Report'))
    .toEqual(['Calls the helpline', 'Long queue', 'Retold on every call', 'One case number'])
  await expect(map.card('Long queue')).toHaveAttribute('aria-label', 'Major pain point: Long queue')
})

test('[CANVAS64] an offer to take something back goes as soon as it is taken back some other way', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  await map.card('Long queue').click()
  await page.keyboard.press('Delete')
  await expect(map.toast).toContainText('Removed “Long queue”.')
  // Well before the ten seconds after which it goes by itself.
  const soon = { timeout: 3_000 }
  await page.keyboard.press('Control+z')
  await expect(map.toast).toHaveCount(0, soon)
  await page.keyboard.press('Control+Shift+z')
  await expect(map.card('Long queue')).toHaveCount(0)
  await page.keyboard.press('Control+z')

  await map.dragTo(map.card('Long queue'), await map.cell('Visit', 'actions'))
  await map.drop()
  await expect(map.toast).toContainText('“Long queue” changed from pain point to action.')
  await page.keyboard.press('Control+z')
  await expect(map.toast).toHaveCount(0, soon)
})

test('[CANVAS44] a stage that lost its last step says so, takes a new one by key, and can be removed', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  for (const step of ['Wait', 'Visit']) {
    await map.header('step', step).click()
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Alt+ArrowLeft')
  }
  await expect(map.toast).toContainText('“Repair” has no steps now.')
  await expect(page.getByRole('button', { name: 'Add a step', exact: true }).last()).toBeVisible()
  await checkAccessible(page)

  await map.header('stage', 'Notice').click()
  await page.keyboard.press('ArrowRight')
  await expect(map.header('stage', 'Repair')).toBeFocused()
  await page.keyboard.press('s')
  await map.field.fill('Quote')
  await page.keyboard.press('Enter')
  await expect(map.header('stage', 'Repair')).toContainText('1 step')
  await expect(map.toast).toHaveCount(0)

  await page.keyboard.press('Alt+ArrowLeft')
  await map.toast.getByRole('button', { name: 'Remove it' }).click()
  await expect(map.header('stage', 'Repair')).toHaveCount(0)
  await expect(map.header('step', 'Quote')).toBeVisible()
})

test('[CANVAS45] what is chosen on a phone stays in sight above the inspector @phone', async ({
  page,
  request,
  server,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const map = await openRepair({ page, request, server })
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  for (const title of ['One case number', 'Long queue']) {
    await map.card(title).click({ position: { x: 60, y: 30 } })
    await expect
      .poll(async () => {
        const card = await map.card(title).boundingBox()
        const sheet = await inspector.boundingBox()
        const stages = await map.header('step', 'Report').boundingBox()
        if (!card || !sheet || !stages) return 'out of sight'
        if (card.y < stages.y + stages.height) return 'under the headers'
        return card.y + card.height > sheet.y ? 'under the sheet' : 'in sight'
      })
      .toBe('in sight')
  }
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(inspector).toHaveCount(0)
  await map.card('Long queue').click({ position: { x: 60, y: 30 } })
  await expect(inspector).toBeVisible()
})

test('[CANVAS47] an empty cell says what it takes, and a first tap adds nothing @phone', async ({
  page,
  request,
  server,
  hasTouch,
}) => {
  const map = await openRepair({ page, request, server })
  const { x, y } = await map.cell('Stops cooling', 'pains')
  const add = page.getByRole('button', { name: 'Add pain point to Stops cooling' })
  if (hasTouch) await page.touchscreen.tap(x, y)
  else await page.mouse.move(x, y)
  await expect(add).toHaveText('Pain point')
  await expect(page.locator('[data-card]')).toHaveCount(6)
  if (hasTouch) await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
  await expect(map.field).toBeFocused()
  await expect(page.locator('[data-card]')).toHaveCount(7)
})

test('[CANVAS48] with keys alone one gets into everything and out again', async ({ page, request, server }) => {
  const map = await openRepair({ page, request, server })
  await page.getByRole('grid').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  const cell = page.getByRole('gridcell', { name: 'emotion, Report: expected +1, experienced −1' })
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('slider', { name: 'Experienced at Report' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()

  // An empty cell is nothing to connect.
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('Choose the card it starts from.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Add a lane', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(map.field).toBeFocused()
  await page.keyboard.press('Escape')

  const parking = page.getByRole('button', { name: 'Parking lot', exact: true })
  await parking.focus()
  await page.keyboard.press('Enter')
  const lot = page.getByRole('region', { name: 'Parking lot' })
  await expect(lot).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(lot.getByRole('button', { name: 'Close the parking lot' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lot).toHaveCount(0)
  await expect(parking).toBeFocused()
})

test('[CANVAS48] keys typed before the list of cards is there do nothing to the map', async ({
  page,
  request,
  server,
}) => {
  const map = await openRepair({ page, request, server })
  let arrive = (): void => {}
  const asked = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/ConnectDialog/, async (route) => {
    await asked
    await route.continue()
  })
  await page.reload()
  await map.card('Stays at home').click()
  await page.keyboard.press('k')
  await page.keyboard.type('snp')
  arrive()
  await expect(page.getByRole('dialog', { name: 'Connect “Stays at home” to' })).toBeVisible()
  await expect(page.locator('[data-kind="step"]')).toHaveCount(4)
  await expect(page.locator('[data-card]')).toHaveCount(6)
})
