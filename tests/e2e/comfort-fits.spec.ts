// What lay over something else, or was larger than the window.
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import { lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const airport = readFile('examples/airport-passenger.journey.json', 'utf8')

/** Words of headers and cards under the dot that one sees of a button. */
const wordsUnder = (button: Locator): Promise<string[]> =>
  button.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const dot = { left: left + 4, right: right - 4, top: top + 4, bottom: bottom - 4 }
    return [...document.querySelectorAll('[data-canvas] :is([data-kind], [data-card]) text')]
      .filter((words) => {
        const box = words.getBoundingClientRect()
        return box.left < dot.right && box.right > dot.left && box.top < dot.bottom && box.bottom > dot.top
      })
      .map((words) => words.textContent ?? '')
  })

test('[COMFORT7] the + at the edge of a header covers no word', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, await airport)
  for (const [kind, name, button] of [
    ['step', 'Travel to the airport', 'Add a step before Travel to the airport'],
    ['step', 'Travel to the airport', 'Add a step after Travel to the airport'],
    ['step', 'Ride in from', 'Add a step after Ride in from'],
    ['lane', 'Storyboard', 'Add a lane above Storyboard'],
    ['lane', 'Storyboard', 'Add a lane below Storyboard'],
  ] as const) {
    await map.header(kind, name).hover()
    const dot = page.getByRole('button', { name: button })
    await expect(dot).toBeVisible()
    expect(await wordsUnder(dot), button).toEqual([])
  }
  const small = mapOf({ stages: stagesOf({ Book: ['Call'], Repair: ['Visit'] }), lanes: lanesOf('actions') })
  const other = await openPanels({ page, request, server }, toMapFile(small))
  await other.header('stage', 'Book').hover()
  const stage = page.getByRole('button', { name: 'Add a stage after Book' })
  await expect(stage).toBeVisible()
  expect(await wordsUnder(stage)).toEqual([])
})

test('[COMFORT8] the list of keys fits the window and scrolls, and no key lies over words', async ({
  page,
  request,
  server,
}) => {
  await openPanels({ page, request, server }, await airport)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(sheet).toBeVisible()
  const { y, height } = (await sheet.boundingBox()) ?? { y: 0, height: 0 }
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(900)
  await expect(sheet.getByRole('button', { name: 'Take the tour' })).toBeInViewport()
  await sheet.getByText('Undo what you did').scrollIntoViewIfNeeded()
  await expect(sheet.getByText('Undo what you did')).toBeInViewport()
  const covered = await sheet.locator('kbd').evaluateAll((keys) =>
    keys.flatMap((key) => {
      const words = key.closest('dt')?.nextElementSibling
      return words && key.getBoundingClientRect().right > words.getBoundingClientRect().left ? [key.textContent] : []
    }),
  )
  expect(covered).toEqual([])
})

test('[COMFORT9] who chose in a menu by pointer sees no ring at its button, who did so by key does', async ({
  page,
  request,
  server,
}) => {
  await openPanels({ page, request, server }, await airport)
  const view = page.getByRole('button', { name: 'View', exact: true })
  const hasRing = () => view.evaluate((button) => button.matches(':focus-visible'))
  await view.click()
  await page.getByRole('menuitemradio', { name: 'Wide' }).click()
  await expect(view).toBeFocused()
  expect(await hasRing()).toBe(false)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: 'Compact' }).focus()
  await page.keyboard.press('Enter')
  await expect(view).toBeFocused()
  expect(await hasRing()).toBe(true)
})

test('[COMFORT10] what the finder goes to lies beside it, and Show clears a filter that leaves it out', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, await airport)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('button', { name: 'Critical' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  const finder = page.getByRole('search', { name: 'Find in the map' })
  await page.keyboard.type('Return the rental')
  await expect(finder.getByRole('textbox')).toHaveValue('Return the rental')
  await page.keyboard.press('Enter')
  const isBeside = async (found: Locator): Promise<boolean> => {
    const [a, b] = [await found.boundingBox(), await finder.boundingBox()]
    return a !== null && b !== null && (a.x + a.width <= b.x || a.y >= b.y + b.height)
  }
  const step = map.header('step', 'Return the rental')
  await expect(step).toHaveAttribute('data-selected', 'true')
  await expect.poll(() => isBeside(step)).toBe(true)
  await finder.getByRole('textbox').fill('Drives to the Rental Car Center')
  await page.keyboard.press('Enter')
  const card = map.card('Drives to the Rental Car Center, hands in the keys')
  await expect(card).toHaveAttribute('data-dimmed', 'true')
  await expect(finder).toContainText('is left out by the filter')
  await finder.getByRole('button', { name: 'Show' }).click()
  await expect(card).not.toHaveAttribute('data-dimmed', 'true')
  await expect(finder).not.toContainText('left out')
})
