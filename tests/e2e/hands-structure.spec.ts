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
