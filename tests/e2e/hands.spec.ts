// Working on many cards at once: selecting, moving, removing and copying them together, by pointer and by keys.
import { checkAccessible } from './support/checkAccessible.ts'
import { test } from './support/handsPage.ts'
import { join, middleOf } from './support/mapPage.ts'
import { expect } from './support/test.ts'

test('[HANDS1] cards are selected together by Shift and a press, and let go of one by one', async ({ hands }) => {
  const map = await hands()
  await map.card('Long queue').click()
  await map.card('Retold on every call').click({ modifiers: ['Shift'] })
  await map.card('Stays at home').click({ modifiers: ['ControlOrMeta'] })
  await expect(map.heading).toHaveText('3 cards')
  await expect(map.spoken).toHaveText('Stays at home selected. 3 cards selected')
  await expect(map.selected).toHaveCount(3)
  await map.card('Stays at home').click({ modifiers: ['Shift'] })
  await expect(map.heading).toHaveText('2 cards')
  await checkAccessible(map.page)
  await map.page.keyboard.press('Escape')
  await expect(map.selected).toHaveCount(0)
})

test('[HANDS1] a frame drawn with Shift takes what it touches, in sight or not; Escape takes it back', async ({
  hands,
}) => {
  const map = await hands('wide')
  await map.frameFrom(await map.emptyGround())
  await expect(map.page.getByTestId('selection-frame')).toBeVisible()
  await map.page.keyboard.press('Escape')
  await expect(map.selected).toHaveCount(0)
  await map.drop()

  // The wheel moves the map under the frame that is being drawn: the first cards go out of sight, and off the page.
  await map.frameFrom(await map.emptyGround())
  await map.page.mouse.wheel(3_000, 0)
  await expect(map.card('Card 1')).toHaveCount(0)
  await map.page.mouse.move(700, 700)
  await map.drop()
  await expect(map.heading).toHaveText(/^\d\d cards$/)
  const held = Number((await map.heading.textContent())?.split(' ')[0])
  expect(held).toBeGreaterThan(await map.selected.count())
  await map.page.keyboard.press('Delete')
  await expect(map.toast).toContainText(`Removed ${held} cards.`)
  await expect.poll(async () => (await map.saved()).cards.some((card) => card.title === 'Card 1')).toBe(false)
})

test('[HANDS1] Ctrl A selects every card, and each keeps its ring when the map is far away', async ({ hands }) => {
  const map = await hands()
  await map.card('Long queue').click()
  await map.page.keyboard.press('ControlOrMeta+a')
  await expect(map.heading).toHaveText('6 cards')
  for (let press = 0; press < 6; press += 1) await map.page.keyboard.press('-')
  await expect(map.page.locator('[data-card]')).toHaveCount(0)
  await expect(map.page.getByTestId('selection-ring')).toHaveCount(6)
})

test('[HANDS6] with Ctrl and the arrows one goes on without letting go, and Space adds where one stands', async ({
  hands,
}) => {
  const map = await hands()
  await map.card('Long queue').click()
  await map.page.keyboard.press('Control+ArrowDown')
  await expect(map.card('Retold on every call')).toBeFocused()
  await expect(map.selected).toHaveCount(1)
  await map.page.keyboard.press('Space')
  await expect(map.spoken).toHaveText('Retold on every call selected. 2 cards selected')
  await map.page.keyboard.press('Control+Space')
  await expect(map.spoken).toHaveText('Retold on every call not selected. 1 card selected')
  await map.page.keyboard.press('Space')
  await map.page.keyboard.press('2')
  await expect(map.card('Long queue')).toHaveAttribute('aria-label', /^Moderate/)
  await expect(map.card('Retold on every call')).toHaveAttribute('aria-label', /^Moderate/)
  await map.page.keyboard.press('ArrowUp')
  await expect(map.selected).toHaveCount(1)
})

test('[HANDS3] cards removed together come back together, from one message or in one step', async ({ hands }) => {
  const map = await hands()
  await map.take('Long queue', 'Retold on every call', 'Stays at home')
  await map.page.keyboard.press('Delete')
  await expect(map.toast).toContainText('Removed 3 cards.')
  await expect(map.card('Long queue')).toHaveCount(0)
  await map.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(map.page.locator('[data-card]')).toHaveCount(6)
  await map.take('Long queue', 'Stays at home')
  await map.page.keyboard.press('Backspace')
  await expect(map.page.locator('[data-card]')).toHaveCount(4)
  await map.page.keyboard.press('Control+z')
  await expect(map.page.locator('[data-card]')).toHaveCount(6)
})

test('[HANDS4] what several cards share is set for all of them at once', async ({ hands }) => {
  const map = await hands()
  await map.take('Long queue', 'Retold on every call')
  await map.inspector.getByRole('radio', { name: 'Minor' }).click()
  await expect(map.card('Long queue')).toHaveAttribute('aria-label', /^Minor/)
  await expect(map.card('Retold on every call')).toHaveAttribute('aria-label', /^Minor/)
  await map.page.keyboard.press('Control+z')
  await expect(map.card('Long queue')).toHaveAttribute('aria-label', /^Major/)
  await expect(map.card('Retold on every call')).toHaveAttribute('aria-label', /^Critical/)
  await map.choose('Owner', 'Add a person…')
  await map.page.getByPlaceholder('Name of the person').fill('Vikram Shah')
  await map.page.keyboard.press('Enter')
  for (const title of ['Long queue', 'Retold on every call']) {
    await map.expectCard(title, { ownerId: (await map.saved()).people[0]?.id })
  }
  await map.take('Long queue', 'Stays at home')
  await expect(map.inspector.getByRole('radio', { name: 'Minor' })).toHaveCount(0)
  await expect(map.inspector.getByLabel('Owner')).toHaveText('Different owners')
  await map.inspector.getByRole('button', { name: 'Move to the parking lot' }).click()
  await expect(map.spoken).toHaveText('2 cards moved to the parking lot')
  await map.expectCard('Stays at home', { stepId: null, laneId: 'actions' })
})

test('[HANDS5] colleagues see all that one has selected, and keep theirs when one of them is removed', async ({
  browser,
  hands,
}) => {
  const map = await hands()
  const colleague = await join(browser, { url: map.page.url(), name: 'Nilima Das' })
  await colleague.card('Long queue').click()
  await colleague.card('Stays at home').click({ modifiers: ['Shift'] })
  await expect(map.card('Long queue')).toHaveAttribute('data-peer', 'true')
  await expect(map.card('Stays at home')).toHaveAttribute('data-peer', 'true')
  await expect(map.page.getByText('Nilima Das', { exact: true }).first()).toBeVisible()
  await colleague.card('One case number').click({ modifiers: ['Shift'] })
  await map.card('One case number').click()
  await map.page.keyboard.press('Delete')
  await expect(colleague.card('One case number')).toHaveCount(0)
  await expect(colleague.page.getByRole('heading', { name: '2 cards' })).toBeVisible()
  await expect(colleague.toast).toContainText('removed “One case number”.')
  await colleague.close()
})

test('[HANDS2] cards dragged together keep their distances, and go back in one step', async ({ browser, hands }) => {
  const map = await hands()
  const colleague = await join(browser, { url: map.page.url(), name: 'Nilima Das' })
  await map.take('Calls the helpline', 'Long queue', 'Retold on every call')
  await map.dragTo(map.card('Long queue'), await map.cell('Visit', 'pains'))
  await expect(map.page.getByTestId('drag-tag')).toHaveText('3 cards')
  await expect(colleague.page.getByTestId('peer-drag')).toHaveText('Long queue and 2 more')
  await map.drop()
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Calls the helpline', 'Long queue', 'Retold on every call'])
  await expect(map.spoken).toHaveText('3 cards moved to step Visit, lane actions')
  await expect(map.selected).toHaveCount(3)
  await map.page.keyboard.press('Control+z')
  await expect
    .poll(() => map.cardsUnder('Report'))
    .toEqual(['Calls the helpline', 'Long queue', 'Retold on every call', 'One case number'])
  await colleague.close()
})

test('[HANDS2] Alt and the arrows move cards together, and refuse in words what would leave the map', async ({
  hands,
}) => {
  const map = await hands()
  await map.take('Stays at home', 'Long queue')
  await map.page.keyboard.press('Alt+ArrowRight')
  await map.expectCard('Stays at home', { stepId: 'Visit' })
  await map.expectCard('Long queue', { stepId: 'Wait' })
  await map.page.keyboard.press('Alt+ArrowRight')
  await expect(map.toast).toContainText('Nothing was moved')
  await map.page.keyboard.press('Alt+ArrowDown')
  await expect(map.toast.filter({ hasText: '2 cards changed to another kind' })).toBeVisible()
  await map.expectCard('Stays at home', { stepId: 'Visit', laneId: 'pains' })
  await map.expectCard('Long queue', { stepId: 'Wait', laneId: 'opportunities', severity: 3 })
  await map.toast.getByRole('button', { name: 'Undo' }).click()
  await map.expectCard('Stays at home', { stepId: 'Visit', laneId: 'actions' })
  await map.expectCard('Long queue', { stepId: 'Wait', laneId: 'pains' })
})

test('[HANDS2] cards dragged onto the parking lot wait there together', async ({ hands }) => {
  const map = await hands()
  await map.take('Stays at home', 'Long queue')
  const lot = await middleOf(map.page.getByRole('button', { name: 'Parking lot', exact: true }))
  await map.dragTo(map.card('Long queue'), lot)
  await map.drop()
  await map.expectCard('Stays at home', { stepId: null })
  await map.expectCard('Long queue', { stepId: null })
})

test('[HANDS7] a drag with Alt leaves the cards and puts copies, with the connectors among them', async ({ hands }) => {
  const map = await hands()
  await map.take('Long queue', 'One case number')
  await map.dragTo(map.card('Long queue'), await map.cell('Wait', 'pains'))
  await map.page.keyboard.down('Alt')
  const at = await map.cell('Wait', 'pains')
  await map.page.mouse.move(at.x + 2, at.y)
  await expect(map.page.getByTestId('drag-tag')).toHaveText('Copy 2 cards')
  await map.drop()
  await map.page.keyboard.up('Alt')
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home', 'Long queue', 'One case number'])
  await expect(map.heading).toHaveText('2 cards')
  await expect.poll(async () => (await map.saved()).connectors).toHaveLength(2)
  await map.page.keyboard.press('Control+z')
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home'])
  await expect.poll(async () => (await map.saved()).connectors).toHaveLength(1)
})

test('[HANDS7] duplicated cards stand just below, with all their fields, and are selected', async ({ hands }) => {
  const map = await hands()
  await map.take('Long queue', 'Retold on every call')
  await map.page.keyboard.press('ControlOrMeta+d')
  const twice = ['Long queue', 'Retold on every call']
  await expect
    .poll(() => map.cardsUnder('Report'))
    .toEqual(['Calls the helpline', ...twice, ...twice, 'One case number'])
  await expect(map.spoken).toHaveText('2 cards copied to step Report, lane pains')
  await expect(map.selected).toHaveCount(2)
  await map.page.keyboard.press('1')
  const severities = async () =>
    (await map.saved()).cards.filter(({ laneId }) => laneId === 'pains').map(({ severity }) => severity)
  await expect.poll(severities).toEqual([3, 4, 1, 1])
})

test('[HANDS8] a step, a stage and a lane are duplicated with all they hold, in one step', async ({ hands }) => {
  const map = await hands()
  const counts = async () => {
    const { stages, lanes, cards, connectors, emotions } = await map.saved()
    return [
      stages.length,
      stages.flatMap(({ steps }) => steps).length,
      lanes.length,
      cards.length,
      connectors.length,
      emotions.length,
    ]
  }
  await expect.poll(counts).toEqual([2, 4, 5, 6, 1, 2])
  await map.header('step', 'Report').click()
  await map.page.keyboard.press('ControlOrMeta+d')
  await expect.poll(counts).toEqual([2, 5, 5, 10, 2, 3])
  await expect(map.spoken).toHaveText('Copied “Report” with 4 cards')
  await map.page.keyboard.press('Control+z')
  await expect.poll(counts).toEqual([2, 4, 5, 6, 1, 2])
  await map.header('stage', 'Notice').click()
  await map.page.keyboard.press('ControlOrMeta+d')
  await expect.poll(counts).toEqual([3, 6, 5, 11, 2, 3])
  await map.page.keyboard.press('Control+z')
  await expect.poll(counts).toEqual([2, 4, 5, 6, 1, 2])
  await map.header('lane', 'pains').click()
  await map.page.keyboard.press('ControlOrMeta+d')
  await expect.poll(counts).toEqual([2, 4, 6, 8, 1, 2])
})

test('[HANDS15] the outline takes over the card one stands on, and no others', async ({ hands }) => {
  const map = await hands()
  await map.take('Stays at home', 'Long queue')
  await map.page.getByRole('link', { name: 'Outline' }).click()
  await expect(map.page.getByRole('treegrid')).toBeVisible()
  await expect(map.inspector.getByLabel('Title')).toHaveValue('Long queue')
  await map.page.keyboard.press('ControlOrMeta+d')
  await expect.poll(async () => (await map.saved()).cards).toHaveLength(7)
})
