// The structure of a map in one's hands: spans, connectors, stages and steps, and what is dropped on them.
import type { Locator } from '@playwright/test'
import { HandsPage, test } from './support/handsPage.ts'
import { createMap } from './support/library.ts'
import { middleOf } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect } from './support/test.ts'

const edge = (map: HandsPage, end: 'start' | 'end'): Locator => map.page.locator(`[data-handle-of][data-end="${end}"]`)

/** Takes the edge of the card under the pointer to the middle of a step, without letting go. */
async function dragEdge(map: HandsPage, end: 'start' | 'end', to: string): Promise<void> {
  const from = await middleOf(edge(map, end))
  const { x } = await middleOf(map.header('step', to))
  await map.page.mouse.move(from.x, from.y)
  await map.page.mouse.down()
  await map.page.mouse.move(x, from.y, { steps: 6 })
}

test('[HANDS18] an edge dragged to another step spans the card, and back; Escape changes nothing', async ({
  hands,
}) => {
  const map = await hands()
  await map.card('Calls the helpline').hover()
  await dragEdge(map, 'end', 'Visit')
  const reach = map.page.getByTestId('span-reach')
  await expect(reach).toHaveText('Spans 3 steps, Report to Visit')
  await map.page.keyboard.press('Escape')
  await expect(reach).toHaveCount(0)
  await map.page.mouse.up()
  expect((await map.saved()).cards.find(({ title }) => title === 'Calls the helpline')?.endStepId).toBeUndefined()

  await dragEdge(map, 'end', 'Wait')
  await map.drop()
  await expect(map.spoken).toHaveText('Spans 2 steps, Report to Wait')
  await map.expectCard('Calls the helpline', { stepId: 'Report', endStepId: 'Wait' })
  await dragEdge(map, 'start', 'Stops cooling')
  await map.drop()
  await map.expectCard('Calls the helpline', { stepId: 'Stops-cooling', endStepId: 'Wait' })
  // The card stands below another now, which is under the pointer.
  await map.card('Calls the helpline').hover()
  await dragEdge(map, 'end', 'Stops cooling')
  await map.drop()
  await expect(map.spoken).toHaveText('In Stops cooling only')
  await map.page.keyboard.press('Control+z')
  await map.expectCard('Calls the helpline', { stepId: 'Stops-cooling', endStepId: 'Wait' })
})

test('[HANDS18] Shift and the arrows move the end of a span, with Alt its beginning', async ({ hands }) => {
  const map = await hands()
  await map.card('Calls the helpline').click()
  await map.page.keyboard.press('Shift+ArrowRight')
  await map.expectCard('Calls the helpline', { stepId: 'Report', endStepId: 'Wait' })
  await map.page.keyboard.press('Shift+Alt+ArrowLeft')
  await expect(map.spoken).toHaveText('Spans 3 steps, Stops cooling to Wait')
  await map.page.keyboard.press('Shift+Alt+ArrowRight')
  await map.page.keyboard.press('Shift+ArrowLeft')
  await expect(map.spoken).toHaveText('In Report only')
})

test('[HANDS18] whoever may only look is offered no edge', async ({ page, guarded }) => {
  const { id, links } = await createMap(guarded.owner, repairMapFile)
  const map = new HandsPage(page, id)
  await map.open(`${guarded.url}${links.view}`)
  await map.card('Calls the helpline').click()
  await expect(map.card('Calls the helpline')).toHaveAttribute('data-selected', 'true')
  await expect(edge(map, 'end')).toHaveCount(0)
  await map.page.keyboard.press('Shift+ArrowRight')
  await map.card('Long queue').click()
  await expect(map.card('Calls the helpline')).toHaveJSProperty('offsetWidth', 156)
})

const steps = async (map: HandsPage) => (await map.saved()).stages.map((stage) => stage.steps.map(({ title }) => title))

test('[HANDS20] [HANDS22] a step is merged with its neighbour from its menu, and its message takes it back', async ({
  hands,
}) => {
  const map = await hands()
  await map.header('step', 'Stops cooling').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Merge into “Report”' }).click()
  await expect(map.spoken).toHaveText('Merged “Stops cooling” into “Report”.')
  await map.expectCard('Cleans the filter', { stepId: 'Report' })
  expect(await steps(map)).toEqual([['Report'], ['Wait', 'Visit']])
  await map.toast.getByRole('button', { name: 'Undo' }).click()
  await map.expectCard('Cleans the filter', { stepId: 'Stops-cooling' })
  expect(await steps(map)).toEqual([
    ['Stops cooling', 'Report'],
    ['Wait', 'Visit'],
  ])
})

test('[HANDS19] [HANDS21] a step is split by its cards, a stage before a step, from menu and inspector', async ({
  hands,
}) => {
  const map = await hands()
  await map.card('Retold on every call').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Move to a new step after this one' }).click()
  await map.field.fill('Call again')
  await map.page.keyboard.press('Enter')
  await expect
    .poll(() => steps(map))
    .toEqual([
      ['Stops cooling', 'Report', 'Call again'],
      ['Wait', 'Visit'],
    ])
  await expect.poll(() => map.cardsUnder('Call again')).toEqual(['Retold on every call'])

  await map.header('step', 'Visit').click()
  await map.inspector.getByRole('button', { name: 'Begin a new stage here' }).click()
  await map.field.fill('Fix')
  await map.page.keyboard.press('Enter')
  await expect.poll(async () => (await steps(map)).at(-1)).toEqual(['Visit'])
  await map.header('stage', 'Fix').click()
  await map.inspector.getByRole('button', { name: 'Merge into “Repair”' }).click()
  await expect
    .poll(() => steps(map))
    .toEqual([
      ['Stops cooling', 'Report', 'Call again'],
      ['Wait', 'Visit'],
    ])
})

test('[HANDS23] a card under the pointer lifts its chain; all other cards stand back', async ({ hands }) => {
  const map = await hands()
  const paleness = (title: string) =>
    map
      .card(title)
      .locator('> svg')
      .evaluate((svg) => getComputedStyle(svg).opacity)
  await map.card('Long queue').hover()
  await expect.poll(() => paleness('Stays at home')).toBe('0.35')
  expect(await paleness('Long queue')).toBe('1')
  expect(await paleness('One case number')).toBe('1')
  await map.card('Stays at home').hover()
  await expect.poll(() => paleness('Retold on every call')).toBe('1')
})

test('[HANDS93] a card that goes from under the pointer lets its chain go, though the pointer rests', async ({
  hands,
}) => {
  const map = await hands('wide')
  const { page } = map
  await map.card('Card 2').click()
  await page.keyboard.press('k')
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^Card 3 / })
    .click()
  await page.keyboard.press('Escape')
  const paleness = () =>
    map
      .card('Card 7')
      .locator('> svg')
      .evaluate((svg) => getComputedStyle(svg).opacity)
  await map.card('Card 3').hover()
  await expect.poll(paleness).toBe('0.35')
  await page.mouse.wheel(130, 0)
  await expect.poll(paleness).toBe('1')
  await map.card('Card 3').hover()
  await expect.poll(paleness).toBe('0.35')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await expect.poll(paleness).toBe('1')
})

test('[HANDS24] the kind of a connector is chosen where it is made, and it is turned round', async ({ hands }) => {
  const map = await hands()
  const joined = async () => (await map.saved()).connectors.map(({ from, to, kind }) => `${from} ${kind} ${to}`).sort()
  await map.card('Cleans the filter').click()
  await map.page.keyboard.press('k')
  const list = map.page.getByRole('dialog')
  await list.getByRole('radio', { name: 'Causes' }).check({ force: true })
  await list.getByRole('option', { name: 'Calls the helpline' }).click()
  await expect(map.spoken).toHaveText('“Cleans the filter” causes “Calls the helpline”')
  await expect.poll(joined).toContain('Cleans-the-filter causes Calls-the-helpline')
  await map.inspector.getByRole('button', { name: 'Reverse direction' }).click()
  await expect.poll(joined).toContain('Calls-the-helpline causes Cleans-the-filter')

  await map.card('Calls the helpline').click()
  await map.page.getByRole('button', { name: 'Connect to another card' }).click()
  await map.page.getByRole('group', { name: 'Kind of connector' }).getByText('Addresses').click()
  await map.card('Stays at home').click()
  await expect.poll(joined).toContain('Calls-the-helpline addresses Stays-at-home')
})
