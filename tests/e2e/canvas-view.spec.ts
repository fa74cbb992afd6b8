// What is in view on the canvas: where a map stands at first, what fitting does, and a curve that follows the hand.
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import { card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { createMap, introduce } from './support/library.ts'
import { MapPage, middleOf } from './support/mapPage.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMap, repairMapFile } from './support/repairMap.ts'
import type { TestServer } from './support/startServer.ts'
import { expect, test } from './support/test.ts'

interface Start {
  readonly page: Page
  readonly request: APIRequestContext
  readonly server: TestServer
}

interface Opened {
  readonly map: MapPage
  readonly id: string
}

async function openRepair({ page, request, server }: Start): Promise<Opened> {
  const { id, links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha Menon')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  await expect(map.card('Stays at home')).toBeVisible()
  return { map, id }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`Nothing is drawn of ${locator}`)
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
}

/** From each edge of the canvas to the map: its first lane header, its last step, its first stage, its last lane. */
async function margins(map: MapPage) {
  const canvas = await boxOf(map.canvas)
  const last = await boxOf(map.header('lane', 'backstage'))
  return {
    left: last.left - canvas.left,
    right: canvas.right - (await boxOf(map.header('step', 'Visit'))).right,
    top: (await boxOf(map.header('stage', 'Notice'))).top - canvas.top,
    bottom: canvas.bottom - last.bottom,
  }
}

async function expectCentred(map: MapPage): Promise<void> {
  await expect(async () => {
    const { left, right, top, bottom } = await margins(map)
    expect(Math.abs(left - right)).toBeLessThan(6)
    expect(Math.abs(top - bottom)).toBeLessThan(6)
    expect(Math.min(left, top)).toBeGreaterThan(10)
  }).toPass()
}

test('[CANVAS61] fitting brings the whole map into the middle of the free room @phone', async ({
  page,
  request,
  server,
}) => {
  const { map } = await openRepair({ page, request, server })
  for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Fit the whole map' }).click()
  await expectCentred(map)
})

test('[CANVAS62] on a phone zoom in, zoom out and fit are buttons in sight @phone', async ({
  page,
  request,
  server,
}) => {
  const { map } = await openRepair({ page, request, server })
  const width = async (): Promise<number> => {
    const { left, right } = await boxOf(map.header('step', 'Stops cooling'))
    return right - left
  }
  const before = await width()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(width).toBeLessThan(before)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(width).toBeCloseTo(before, 0)
  for (const name of ['Zoom out', 'Zoom in', 'Fit the whole map'])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
})

test('[CANVAS60] the curve follows a point while it is dragged; the map changes when it is let go', async ({
  page,
  request,
  server,
}) => {
  const { map, id } = await openRepair({ page, request, server })
  const saved = async () => (await (await request.get(`/api/maps/${id}`)).json()).map.emotions
  /** What is seen half way between two points, where only the curve is. */
  const painted = async (): Promise<string> => {
    const between = (await middleOf(page.getByRole('slider', { name: 'Expected at Wait' }))).x - 82
    const { top, bottom } = await boxOf(map.header('lane', 'emotion'))
    const picture = await page.screenshot({ clip: { x: between - 20, y: top, width: 40, height: bottom - top } })
    return picture.toString('base64')
  }
  const point = page.getByRole('slider', { name: 'Experienced at Report' })
  const before = await painted()
  const at = await middleOf(point)
  await map.dragTo(point, { x: at.x, y: at.y - 60 })
  await expect.poll(async () => (await painted()) === before).toBe(false)
  expect(await saved()).toEqual(repairMap.emotions)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await painted()) === before).toBe(true)
  await map.drop()
  expect(await saved()).toEqual(repairMap.emotions)

  await map.dragTo(point, { x: at.x, y: at.y - 60 })
  await map.drop()
  await expect.poll(saved).not.toEqual(repairMap.emotions)
  expect((await painted()) === before).toBe(false)
})

test('[CANVAS79] an empty curve shows where its points go, and a press in the lane sets the first of a step', async ({
  page,
  request,
  server,
}) => {
  const file = toMapFile(
    mapOf({ title: 'Moods', stages: stagesOf({ Use: ['Report', 'Wait'] }), lanes: lanesOf('actions', 'emotion') }),
  )
  const map = await openPanels({ page, request, server }, file)
  const point = (step: string) => page.getByRole('slider', { name: `Experienced at ${step}` })
  const shown = (step: string) =>
    point(step).evaluate((element) => Number(getComputedStyle(element, '::after').opacity))
  const hint = page.getByText('Drag a point to say how the step feels')
  await expect(hint).toHaveCount(1)
  expect(await shown('Report')).toBeGreaterThan(0.3)
  expect(await shown('Wait')).toBeGreaterThan(0.3)

  const { top, bottom } = await boxOf(map.header('lane', 'emotion'))
  const { x } = await middleOf(point('Report'))
  await page.mouse.click(x - 50, top + (bottom - top) * 0.3)
  await expect.poll(async () => (await map.saved()).emotions).toMatchObject([{ stepId: 'Report', experienced: 1 }])
  await expect(hint).toHaveCount(0)
  expect(await shown('Wait')).toBe(0)
  await page.mouse.click(x - 50, top + (bottom - top) * 0.8)
  await expect(map.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue('Report')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await map.saved()).emotions).toEqual([])
  await expect(hint).toHaveCount(1)
})

test('[CANVAS90] the name of a stage and of a lane stays within what is in sight of them', async ({
  page,
  request,
  server,
}) => {
  const titles = Array.from({ length: 24 }, (_, index) => `Call ${index}`)
  const tall = mapOf({
    stages: stagesOf({
      'Waiting for parts': ['Asks', 'Waits', 'Reminds', 'Complains'],
      Repaired: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    }),
    lanes: lanesOf('actions', 'emotion'),
    cards: titles.map((title) => card(title, { step: 'Asks', lane: 'actions' })),
  })
  const { links } = await createMap(request, toMapFile(tall))
  await introduce(page, 'Asha Menon')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  const stage = map.header('stage', 'Waiting for parts')
  const stageName = stage.locator('svg text').first()
  const laneName = map.header('lane', 'actions').locator('svg text').first()
  const edges = async () => boxOf(page.getByTestId('lane-headers'))
  const lowest = async () => (await boxOf(map.header('step', 'Waits'))).bottom
  const startX = (await boxOf(stageName)).left - (await boxOf(stage)).left
  const startY = (await boxOf(laneName)).top - (await lowest())

  const middle = await middleOf(map.canvas)
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.wheel(300, 420)
  await expect.poll(async () => (await boxOf(stage)).left).toBeLessThan((await edges()).right - 100)
  const inSight = async () => ({
    across: Math.round((await boxOf(stageName)).left - (await edges()).right),
    down: Math.round((await boxOf(laneName)).top - (await lowest())),
  })
  await expect.poll(inSight).toEqual({ across: Math.round(startX), down: Math.round(startY) })
  // A field over it stands where the words stood.
  const { left, top } = await boxOf(stageName)
  await stage.dblclick({ position: { x: left + 40 - (await boxOf(stage)).left, y: 12 } })
  const field = await boxOf(map.field)
  expect(Math.abs(field.left - left)).toBeLessThan(6)
  expect(Math.abs(field.top - top)).toBeLessThan(6)
  await page.keyboard.press('Escape')
  // With the end of the stage its name leaves.
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.wheel(300, 0)
  await expect.poll(async () => (await boxOf(stageName)).right).toBeLessThan((await boxOf(stage)).right + 1)
  await page.mouse.wheel(-900, -900)
  await expect
    .poll(async () => Math.round((await boxOf(stageName)).left - (await boxOf(stage)).left))
    .toBe(Math.round(startX))
})
