// The + that comes up at the edges of what the pointer is on, and its likes in the menus.
import { HandsPage, test } from './support/handsPage.ts'
import { createMap } from './support/library.ts'
import { middleOf } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect } from './support/test.ts'

const steps = async (map: HandsPage) => (await map.saved()).stages.map((stage) => stage.steps.map(({ title }) => title))

test('[HANDS30] a + before the first step, between two stages and between two lanes adds there', async ({ hands }) => {
  const map = await hands()
  const add = (name: string) => map.page.getByRole('button', { name, exact: true })
  await map.header('step', 'Stops cooling').hover()
  await add('Add a step before Stops cooling').click()
  await map.field.fill('Hot weeks')
  await map.page.keyboard.press('Enter')
  await expect
    .poll(() => steps(map))
    .toEqual([
      ['Hot weeks', 'Stops cooling', 'Report'],
      ['Wait', 'Visit'],
    ])

  await map.header('stage', 'Notice').hover()
  await add('Add a stage after Notice').click()
  await map.field.fill('Ask')
  await map.page.keyboard.press('Enter')
  await expect
    .poll(async () => (await map.saved()).stages.map(({ title }) => title))
    .toEqual(['Notice', 'Ask', 'Repair'])

  await map.header('lane', 'emotion').hover()
  await add('Add a lane below emotion').click()
  await map.page.getByRole('menuitem', { name: 'Thoughts' }).click()
  await map.page.keyboard.press('Enter')
  await expect
    .poll(async () => (await map.saved()).lanes.map(({ kind }) => kind))
    .toEqual(['actions', 'emotion', 'thoughts', 'pains', 'opportunities', 'backstage'])
})

test('[HANDS30] within a cell a + stands between the cards that the pointer is nearest to', async ({ hands }) => {
  const map = await hands()
  const lower = await map.card('Retold on every call').boundingBox()
  if (!lower) throw new Error('the card is drawn')
  await map.page.mouse.move(lower.x + 20, lower.y + 4)
  const add = map.page.getByRole('button', { name: 'Add pain point to Report' })
  await expect(add).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  expect((await middleOf(add)).y).toBeLessThan(lower.y)
  await add.click()
  await map.field.fill('No answer')
  await map.page.keyboard.press('Enter')
  await expect
    .poll(async () => (await map.saved()).cards.filter(({ laneId }) => laneId === 'pains').map(({ title }) => title))
    .toEqual(['Long queue', 'No answer', 'Retold on every call'])
})

test('[HANDS30] the menus add before and above, too', async ({ hands }) => {
  const map = await hands()
  const choose = async (...names: readonly string[]) => {
    for (const name of names) await map.page.getByRole('menuitem', { name, exact: true }).click()
    await map.field.fill('New')
    await map.page.keyboard.press('Enter')
  }
  await map.header('step', 'Visit').click({ button: 'right' })
  await choose('Add a step before')
  await expect.poll(async () => (await steps(map))[1]).toEqual(['Wait', 'New', 'Visit'])
  await map.card('Long queue').click({ button: 'right' })
  await choose('Add a card above')
  await expect.poll(async () => (await map.saved()).cards.find(({ laneId }) => laneId === 'pains')?.title).toBe('New')
  await map.header('lane', 'actions').click({ button: 'right' })
  await choose('Add a lane above', 'Needs')
  await expect.poll(async () => (await map.saved()).lanes[0]).toMatchObject({ kind: 'needs', title: 'New' })
})

test('[HANDS30] in the overview, and for whoever may only look, there is no +', async ({ hands, guarded, page }) => {
  const map = await hands()
  const add = map.page.getByRole('button', { name: 'Add a step after Report' })
  await map.header('step', 'Report').hover()
  await expect(add).toBeVisible()
  for (let press = 0; press < 6; press += 1) await map.page.keyboard.press('-')
  await expect(add).toBeHidden()

  const { id, links } = await createMap(guarded.owner, repairMapFile)
  const looking = new HandsPage(page, id)
  await looking.open(`${guarded.url}${links.view}`)
  await looking.header('step', 'Report').hover()
  await expect(page.getByRole('button', { name: /^Add a (step|stage|lane)/ })).toHaveCount(0)
})
