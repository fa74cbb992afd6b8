// Names longer than anybody plans for: panels and dialogs keep their width.
import type { Locator } from '@playwright/test'
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

const LONG = 'waits for the technician and asks what is going on '.repeat(6).slice(0, 300)

test('[PANEL24] long names make neither the inspector nor a dialog wider', async ({ page, request, server }) => {
  const { map, ...file } = JSON.parse(repairMapFile)
  const personas = [{ id: 'long', name: LONG, segment: LONG, colour: 'plum', line: 'solid' }]
  const people = [{ id: 'long', name: LONG, role: LONG }]
  const brief = { ownerId: 'long', startsWhen: LONG }
  const long = JSON.stringify({ ...file, map: { ...map, title: LONG, personas, people, brief } })
  const panels = await openPanels({ page, request, server }, long)
  await expect(panels.inspector.getByTitle(LONG).first()).toBeVisible()
  await expectNothingBeside(panels.inspector)
  for (const name of ['People', 'Personas']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expectNothingBeside(page.getByRole('dialog', { name }))
    await page.getByRole('button', { name: 'Done' }).click()
  }
})

test('[OUTLINE16] beside the outline a long name takes two lines', async ({ page, request, server }) => {
  const { map, ...file } = JSON.parse(repairMapFile)
  map.stages[0].steps[0].title = LONG
  await openPanels({ page, request, server }, JSON.stringify({ ...file, map }))
  await page.getByRole('link', { name: 'Outline' }).click()
  const name = page.getByRole('navigation', { name: 'Steps' }).getByText(LONG)
  await expect(name).toBeVisible()
  expect(await linesOf(name)).toBe(2)
})

const linesOf = (text: Locator): Promise<number> =>
  text.evaluate((words) => words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(words).lineHeight))

test('[OUTLINE17] in the outline a long title takes three lines and a lane’s name two, within their columns', async ({
  page,
  request,
  server,
  isMobile,
}) => {
  const endless = 'Unbroken'.repeat(25)
  const { map, ...file } = JSON.parse(repairMapFile)
  for (const lane of map.lanes) lane.title = endless
  for (const card of map.cards) card.title = LONG.repeat(4)
  await openPanels({ page, request, server }, JSON.stringify({ ...file, map }))
  await page.getByRole('link', { name: 'Outline' }).click()
  const grid = page.getByRole('treegrid')
  const name = grid.getByTitle(LONG.repeat(4)).first()
  await expect(name).toBeVisible()
  expect(await linesOf(name)).toBe(3)
  const cell = grid.getByRole('gridcell').filter({ hasText: endless }).first()
  // On a phone rows have no cell for the lane.
  if (isMobile) return
  expect(await linesOf(cell.getByText(endless))).toBe(2)
  await expectNothingBeside(cell)
})

test('[HDR5] a step’s name that is cut short is told whole', async ({ page, request, server, isMobile }) => {
  const { map, ...file } = JSON.parse(repairMapFile)
  map.stages[0].steps[0].title = LONG
  const panels = await openPanels({ page, request, server }, JSON.stringify({ ...file, map }))
  const header = page.getByRole('columnheader', { name: LONG.trim() })
  await expect(header).toBeAttached()
  if (isMobile) return
  await header.hover()
  await expect(page.getByRole('tooltip')).toHaveText(LONG)
  await page.mouse.move(800, 700, { steps: 5 })
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await panels.card('Cleans the filter').click()
  await page.keyboard.press('ArrowUp')
  await expect(header).toBeFocused()
  await expect(page.getByRole('tooltip')).toHaveText(LONG)
})

/** No element reaches beyond the box that it stands in. */
async function expectNothingBeside(box: Locator): Promise<void> {
  await expect(box).toBeVisible()
  const beyond = await box.evaluate((element) => {
    const right = element.getBoundingClientRect().right
    return [...element.querySelectorAll('*')]
      .filter((inner) => inner.getBoundingClientRect().right > right + 1)
      .map((inner) => inner.outerHTML.slice(0, 80))
  })
  expect(beyond).toEqual([])
}
