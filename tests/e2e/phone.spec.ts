// A map in a hand: one step a screen, with swipes, taps and resting fingers.
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { JourneyMap } from '../../src/core/model/map.ts'
import type { CreatedMap } from '../../src/core/wire/routes.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { Fingers } from './support/finger.ts'
import { createMap, introduce } from './support/library.ts'
import { join, MapPage, middleOf } from './support/mapPage.ts'
import { expect, test } from './support/test.ts'

/** So many that a page is higher than a phone. */
const wishes = Array.from({ length: 12 }, (_, at) => ({
  id: `wish${at}`,
  laneId: 'acts',
  stepId: 'visit',
  title: `Wish ${at + 1}`,
}))

const base = {
  format: 'throughline',
  version: 1,
  map: {
    title: 'Repair of an AC',
    stages: [
      {
        id: 'report',
        title: 'Report',
        steps: [
          { id: 'notice', title: 'Notice the fault', description: 'It blows warm air.' },
          { id: 'call', title: 'Call the hotline', momentOfTruth: true, wait: { value: 20, unit: 'minutes' } },
        ],
      },
      { id: 'repair', title: 'Repair', steps: [{ id: 'visit', title: 'Technician visits' }] },
    ],
    lanes: [
      { id: 'acts', kind: 'actions', title: 'Actions' },
      { id: 'feel', kind: 'emotion', title: 'Emotion' },
      { id: 'pains', kind: 'pains', title: 'Pain points' },
    ],
    cards: [
      { id: 'feels', laneId: 'acts', stepId: 'notice', endStepId: 'call', title: 'Feels the heat all day long' },
      { id: 'looks', laneId: 'acts', stepId: 'notice', title: 'Looks for the number' },
      { id: 'queue', laneId: 'pains', stepId: 'call', title: 'Long queue', severity: 3 },
      { id: 'again', laneId: 'pains', stepId: 'visit', title: 'Told once more' },
    ],
    connectors: [{ id: 'c1', from: 'queue', to: 'again', kind: 'causes' }],
    emotions: [
      { laneId: 'feel', stepId: 'notice', personaId: 'all', expected: 1, experienced: 0, source: 'assumed' },
      { laneId: 'feel', stepId: 'call', personaId: 'all', expected: 1, experienced: -1, source: 'assumed' },
    ],
  },
}
const file = JSON.stringify(base)

const longFile = JSON.stringify({ ...base, map: { ...base.map, cards: [...base.map.cards, ...wishes] } })

class StepsPage {
  readonly page: Page
  readonly id: string
  readonly links: CreatedMap['links']

  constructor(page: Page, { id, links }: CreatedMap) {
    this.page = page
    this.id = id
    this.links = links
  }

  /** The step that one looks at. */
  get here(): Locator {
    return this.page.locator('[data-page]:not([inert])')
  }

  step = (title: string): Locator => this.here.getByRole('heading', { name: title })
  card = (title: string): Locator => this.here.locator(`[data-card][aria-label$=": ${title}"]`)
  lane = (title: string): Locator => this.here.getByRole('region', { name: title })
  titlesIn = (lane: string): Promise<string[]> =>
    this.lane(lane)
      .locator('[data-card]')
      .evaluateAll((cards) => cards.map((card) => (card.getAttribute('aria-label') ?? '').replace(/^.*?: /, '')))

  async saved(): Promise<JourneyMap> {
    const response = await this.page.request.get(`/api/maps/${this.id}?images=no`)
    return (await response.json()).map
  }

  async goTo(title: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Step \d+ of/ }).tap()
    await this.page.getByRole('dialog').getByRole('button', { name: title }).tap()
    await expect(this.step(title)).toBeVisible()
  }
}

interface Start {
  readonly page: Page
  readonly request: APIRequestContext
}

async function openSteps({ page, request }: Start): Promise<StepsPage> {
  const made = await createMap(request, file)
  await introduce(page, 'Asha Menon')
  return arrive(page, made, made.links.edit)
}

async function arrive(page: Page, made: CreatedMap, address: string): Promise<StepsPage> {
  await page.goto(address)
  const steps = new StepsPage(page, made)
  await expect(steps.step('Notice the fault')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  return steps
}

/** Beside what is selected, which the address holds, too. */
const viewIn = (page: Page): string | null => new URL(page.url()).searchParams.get('view')

const addressOf = ({ links }: CreatedMap, query: string): string => links.edit.replace('#', `?${query}#`)

test('[PHONE1] a phone opens a map step by step, and the address says another view @phone-only', async ({
  page,
  request,
}) => {
  const steps = await openSteps({ page, request })
  expect(viewIn(page)).toBe(null)
  await page.getByRole('link', { name: 'Canvas' }).tap()
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible()
  expect(viewIn(page)).toBe('canvas')
  await page.getByRole('link', { name: 'Steps' }).tap()
  await expect(steps.step('Notice the fault')).toBeVisible()
  expect(viewIn(page)).toBe(null)
})

test('[PHONE1] a desk opens the canvas, and the steps where the address says so', async ({ page, request, server }) => {
  const made = await createMap(request, file)
  await introduce(page, 'Asha Menon')
  await page.goto(`${server.url}${made.links.edit}`)
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible()
  await page.goto(`${server.url}${addressOf(made, 'view=steps')}`)
  await expect(page.getByRole('region', { name: 'Steps of the journey' })).toBeVisible()
})

test('[PHONE2] a page follows the finger and comes to rest on a step @phone-only', async ({ page, request }) => {
  const steps = await openSteps({ page, request })
  const finger = await Fingers.on(page)
  await finger.down({ x: 340, y: 300 })
  await finger.move({ from: { x: 340, y: 300 }, to: { x: 60, y: 300 } })
  const first = page.locator('[data-page="1"]')
  expect((await first.boundingBox())?.x).toBeLessThan(-150)
  await finger.up()
  await expect(steps.step('Call the hotline')).toBeVisible()
  await expect.poll(async () => (await steps.here.boundingBox())?.x).toBe(0)

  await finger.drag({ x: 60, y: 300 }, { x: 340, y: 300 })
  await expect(steps.step('Notice the fault')).toBeVisible()
})

test('[PHONE3] buttons, the list and the curve lead to a step @phone-only', async ({ page, request }) => {
  const steps = await openSteps({ page, request })
  await expect(page.getByRole('button', { name: 'Previous step' })).toBeDisabled()
  await page.getByRole('button', { name: 'Next step' }).tap()
  await expect(steps.step('Call the hotline')).toBeVisible()
  await steps.goTo('Technician visits')
  await expect(page.getByRole('button', { name: 'Next step' })).toBeDisabled()

  const strip = page.getByRole('slider', { name: 'Journey overview' })
  await expect(strip).toHaveAttribute('aria-valuetext', 'step 3 of 3: Technician visits, Repair')
  const { x, y } = await middleOf(strip)
  const finger = await Fingers.on(page)
  await finger.drag({ x, y }, { x: 30, y })
  await expect(steps.step('Notice the fault')).toBeVisible()
})

test('[PHONE4] a step shows its facts, whole titles lane by lane, and where cards lead @phone-only', async ({
  page,
  request,
}) => {
  const steps = await openSteps({ page, request })
  await expect(steps.here).toContainText('It blows warm air.')
  expect(await steps.titlesIn('Actions')).toEqual(['Feels the heat all day long', 'Looks for the number'])
  await steps.goTo('Call the hotline')
  await expect(steps.here).toContainText('Report')
  await expect(steps.here).toContainText('Moment of truth')
  await expect(steps.here).toContainText('Wait 20 minutes')
  await expect(steps.here).toContainText('Assumption')
  // It spans both steps.
  await expect(steps.card('Feels the heat all day long')).toContainText('steps 1 to 2')
  await expect(steps.card('Long queue')).toContainText('Major')
  await steps.here.getByRole('button', { name: 'Causes “Told once more”, step 3' }).tap()
  await expect(steps.step('Technician visits')).toBeVisible()
  await expect(steps.card('Told once more')).toHaveAttribute('aria-current', 'true')
})

test('[PHONE4] what is out of sight on the canvas is on the pages', async ({ page, request, server }) => {
  const made = await createMap(request, file)
  await introduce(page, 'Asha Menon')
  const map = new MapPage(page)
  await map.open(`${server.url}${made.links.edit}`)
  await map.header('lane', 'Pain points').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide', exact: true }).click()
  await expect(map.card('Long queue')).toBeHidden()
  await map.header('stage', 'Report').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Fold', exact: true }).click()
  await expect(map.header('step', 'Call the hotline')).toBeHidden()
  await page.goto(`${server.url}${addressOf(made, 'view=steps')}`)
  const steps = new StepsPage(page, made)
  await expect(page.getByRole('button', { name: 'Step 1 of 3' })).toBeVisible()
  await page.getByRole('button', { name: 'Next step' }).click()
  await expect(steps.card('Long queue')).toBeVisible()
})

test('[PHONE5] a card is added open for typing, and goes again when it has no title @phone-only', async ({
  page,
  request,
}) => {
  const steps = await openSteps({ page, request })
  const add = steps.lane('Pain points').getByRole('button', { name: 'Add pain point' })
  await add.tap()
  const field = steps.here.getByRole('textbox', { name: 'Title' })
  await expect(field).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden()
  await page.keyboard.type('Nobody answers')
  await page.keyboard.press('Enter')
  await expect(steps.card('Nobody answers')).toBeVisible()
  await add.tap()
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(steps.lane('Pain points').locator('[data-card]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).tap()
  await expect(steps.card('Nobody answers')).toBeHidden()
})

test('[PHONE6] a tap opens a card’s details @phone-only', async ({ page, request }) => {
  const steps = await openSteps({ page, request })
  await steps.card('Looks for the number').tap({ position: { x: 40, y: 20 } })
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByLabel('Title')).toHaveValue('Looks for the number')
})

test('[PHONE7] a resting finger opens the menu of a card, and goes on with the card @phone-only', async ({
  page,
  request,
}) => {
  const steps = await openSteps({ page, request })
  const finger = await Fingers.on(page)
  const from = await finger.hold(steps.card('Looks for the number').getByRole('button').first())
  const above = await middleOf(steps.card('Feels the heat all day long'))
  await finger.move({ from, to: { x: from.x, y: above.y - 40 } })
  await expect(page.getByRole('menu')).toBeHidden()
  await finger.up()
  await expect.poll(() => steps.titlesIn('Actions')).toEqual(['Looks for the number', 'Feels the heat all day long'])
  await page.getByRole('button', { name: 'Undo' }).tap()
  await expect.poll(() => steps.titlesIn('Actions')).toEqual(['Feels the heat all day long', 'Looks for the number'])

  await finger.hold(steps.card('Looks for the number').getByRole('button').first())
  await finger.up()
  await page.getByRole('menuitem', { name: 'Delete' }).tap()
  await expect(steps.card('Looks for the number')).toBeHidden()
  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).tap()
  await expect(steps.card('Looks for the number')).toBeVisible()
})

test('[PHONE8] a card is moved to another step and lane from lists @phone-only', async ({ page, request }) => {
  const steps = await openSteps({ page, request })
  await steps.here.getByRole('button', { name: 'What to do with Looks for the number' }).tap()
  await page.getByRole('menuitem', { name: 'Move to…' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Move “Looks for the number”' })
  await dialog.getByLabel('Step').tap()
  await page.getByRole('option', { name: '3 Technician visits' }).tap()
  await dialog.getByLabel('Lane').tap()
  await page.getByRole('option', { name: 'Pain points' }).tap()
  await dialog.getByLabel('Behind').tap()
  await page.getByRole('option', { name: 'Nothing, it comes first' }).tap()
  await dialog.getByRole('button', { name: 'Move', exact: true }).tap()
  await expect(steps.step('Technician visits')).toBeVisible()
  await expect.poll(() => steps.titlesIn('Pain points')).toEqual(['Looks for the number', 'Told once more'])
})

test('[PHONE9] a level is set by a finger, and a step is renamed and added @phone-only', async ({ page, request }) => {
  const steps = await openSteps({ page, request })
  const ruler = steps.here.getByRole('slider', { name: 'Experienced, Every customer' })
  await ruler.scrollIntoViewIfNeeded()
  const { x, width, y, height } = (await ruler.boundingBox()) ?? { x: 0, width: 0, y: 0, height: 0 }
  await page.touchscreen.tap(x + width - 4, y + height / 2)
  await expect
    .poll(async () => (await steps.saved()).emotions.find(({ stepId }) => stepId === 'notice')?.experienced)
    .toBe(2)

  await steps.here.getByRole('button', { name: 'What to do with step 1' }).tap()
  await page.getByRole('menuitem', { name: 'Add a step after' }).tap()
  await expect(steps.here.getByRole('textbox', { name: 'Name of the step' })).toBeFocused()
  await page.keyboard.type('Look for help')
  await page.keyboard.press('Enter')
  await expect(steps.step('Look for help')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Step 2 of 4' })).toBeVisible()
})

test('[PHONE10] whoever may only look goes through the steps and changes nothing @phone-only', async ({
  page,
  guarded,
}) => {
  const made = await createMap(guarded.owner, file)
  const steps = await arrive(page, made, `${guarded.url}${made.links.view}`)
  await expect(steps.here.getByRole('button', { name: /^Add/ })).toHaveCount(0)
  await expect(steps.here.getByRole('slider', { name: 'Experienced, Every customer' })).toBeDisabled()
  await steps.here.getByRole('button', { name: 'What to do with Looks for the number' }).tap()
  await expect(page.getByRole('menuitem', { name: 'Copy', exact: true })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Next step' }).tap()
  await expect(steps.step('Call the hotline')).toBeVisible()
})

test('[PHONE11] what others do moves no page, and who is on a step or types is named @phone-only', async ({
  page,
  request,
  browser,
  server,
}) => {
  const steps = await openSteps({ page, request })
  await steps.goTo('Technician visits')
  const other = await join(browser, { url: `${server.url}${steps.links.edit}`, name: 'Nilima Rao' })
  await other.header('step', 'Technician visits').click()
  await expect(steps.here.getByText('Nilima Rao')).toBeVisible()
  await other.header('step', 'Notice the fault').click()
  await other.page.keyboard.press('s')
  await other.page.keyboard.type('Try the remote')
  await other.page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Step 4 of 4' })).toBeVisible()
  await expect(steps.step('Technician visits')).toBeVisible()
  await expect.poll(async () => (await steps.here.boundingBox())?.x).toBe(0)
  // And the other way round: where this one is, is in sight there.
  await expect(other.page.getByText('Asha Menon').first()).toBeVisible()
  await other.close()
})

test('[PHONE12] a keyboard that rises leaves the field in sight @phone-only', async ({ page, request }) => {
  const steps = await openSteps({ page, request })
  await steps.lane('Pain points').getByRole('button', { name: 'Add pain point' }).tap()
  const field = steps.here.getByRole('textbox', { name: 'Title' })
  await expect(field).toBeFocused()
  await page.setViewportSize({ width: 390, height: 430 })
  await expect(field).toBeInViewport({ ratio: 1 })
})

test('[PHONE14] a link leads to the page of what it names, and there to the card @phone-only', async ({
  page,
  request,
}) => {
  const made = await createMap(request, longFile)
  await introduce(page, 'Asha Menon')
  const steps = new StepsPage(page, made)
  await page.goto(addressOf(made, 'at=card/again'))
  await expect(steps.step('Technician visits')).toBeVisible()
  await expect(steps.card('Told once more')).toHaveAttribute('aria-current', 'true')
  await expect(steps.card('Told once more')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden()

  for (const [named, title] of [
    ['step/call', 'Call the hotline'],
    ['stage/repair', 'Technician visits'],
    ['connector/c1', 'Call the hotline'],
    ['cell/visit/pains', 'Technician visits'],
  ]) {
    await page.goto('/')
    await page.goto(addressOf(made, `at=${named}`))
    await expect(steps.step(`${title}`)).toBeVisible()
  }
  await expect(steps.lane('Pain points')).toBeInViewport({ ratio: 1 })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[PHONE13] the steps are accessible and fit a finger, ${colorScheme} @phone-only`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme })
    const steps = await openSteps({ page, request })
    await steps.goTo('Call the hotline')
    await checkAccessible(page)
    const small = await page
      .locator('header, main')
      .locator('button:visible, a:visible, input:visible')
      .evaluateAll((targets) =>
        targets
          .filter((target) => !target.closest('[inert]'))
          .map((target) => ({ box: target.getBoundingClientRect(), name: target.ariaLabel ?? target.textContent }))
          .filter(({ box }) => box.height < 44 || box.width < 44)
          .map(({ box, name }) => `${name}: ${box.width} × ${box.height}`),
      )
    expect(small).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
}
