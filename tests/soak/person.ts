// What somebody at a browser does over and over on a large map, by pointer and keys: look around, type, move, take back, go
// through the views and windows. Each round ends where it began.
import { expect, type Page } from '@playwright/test'
import { MapPage, type Point } from '../e2e/support/mapPage.ts'

const WHEELS = 30
const COLUMN_PX = 164
/** Where nothing stands over the map, in the window. */
const IN_SIGHT = { left: 200, top: 260, right: 960, bottom: 740 }

export async function workThrough(page: Page, round: number): Promise<void> {
  const map = new MapPage(page)
  await lookAround(page)
  await typeAndTakeBack(map, round)
  await moveAndTakeBack(page)
  await goThroughViews(page)
  await openWindows(page)
}

/** The whole map, then at 100 % and from its beginning. */
async function lookAround(page: Page): Promise<void> {
  await page.mouse.move(700, 500)
  await page.keyboard.press('Shift+1')
  await page.keyboard.press('0')
  for (let count = 0; count < WHEELS; count += 1) await page.mouse.wheel(60, 20)
  for (let count = 0; count < WHEELS; count += 1) await page.mouse.wheel(-90, -30)
}

async function typeAndTakeBack(map: MapPage, round: number): Promise<void> {
  const { page } = map
  const { x, y } = await pointOnCard(page, round)
  await page.mouse.dblclick(x, y)
  await map.field.press('End')
  await page.keyboard.type(` and round ${round}`)
  await page.keyboard.press('Escape')
  await takeBack(page)
}

async function moveAndTakeBack(page: Page): Promise<void> {
  const { x, y } = await pointOnCard(page, 3)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + COLUMN_PX, y, { steps: 8 })
  await page.mouse.up()
  await takeBack(page)
}

/** On one of the cards in sight, another one for each number. */
async function pointOnCard(page: Page, number: number): Promise<Point> {
  let points: readonly Point[] = []
  await expect(async () => {
    points = await pointsOnCards(page)
    expect(points).not.toHaveLength(0)
  }).toPass()
  const point = points[number % points.length]
  if (!point) throw new Error('no card is in sight')
  return point
}

const pointsOnCards = (page: Page): Promise<readonly Point[]> =>
  page.locator('[data-card]').evaluateAll(
    (cards, sight) =>
      cards
        .map((card) => card.getBoundingClientRect())
        .filter((box) => box.left > sight.left && box.right < sight.right)
        .filter((box) => box.top > sight.top && box.bottom < sight.bottom)
        .map((box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 })),
    IN_SIGHT,
  )

/** Until there is nothing left of one's own. */
async function takeBack(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  const undo = page.getByRole('button', { name: /^Undo/ }).last()
  await expect(async () => {
    await page.keyboard.press('Control+z')
    expect(await undo.isDisabled()).toBe(true)
  }).toPass()
}

async function goThroughViews(page: Page): Promise<void> {
  const views = page.getByRole('navigation', { name: 'View' })
  await views.getByRole('link', { name: 'Outline' }).click()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await views.getByRole('link', { name: 'Canvas' }).click()
  await expect(page.locator('[data-card]').first()).toBeVisible()
}

async function openWindows(page: Page): Promise<void> {
  const window = page.getByRole('dialog')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(window).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(window).toBeHidden()
  await page.getByRole('button', { name: 'Filter' }).first().click()
  await expect(window).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(window).toBeHidden()
}
