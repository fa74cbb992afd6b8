// The outline: the whole map as a tree, by keys alone, by pointer, by finger, together with others.
import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import { card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce } from './support/library.ts'
import { join, MapPage } from './support/mapPage.ts'
import { repairMap, repairMapFile } from './support/repairMap.ts'
import type { TestServer } from './support/startServer.ts'
import { expect, test } from './support/test.ts'

interface Start {
  readonly page: Page
  readonly request: APIRequestContext
  readonly server: TestServer
}

/** The outline as a person uses it: rows by what they are called. */
class OutlinePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get tree(): Locator {
    return this.page.getByRole('treegrid', { name: 'Outline of the map' })
  }

  row(name: string): Locator {
    return this.tree.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  get field(): Locator {
    return this.page.getByTestId('title-editor').getByRole('textbox')
  }

  get toast(): Locator {
    return this.page.locator('[data-sonner-toast]')
  }

  /** Types into the field that has just opened, and leaves it. */
  async name(words: string): Promise<void> {
    await expect(this.field).toBeFocused()
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
    await expect(this.row(words)).toBeFocused()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Tab until something has the focus: the way of those who have keys only. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await this.page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`Tab does not lead to ${target}`)
  }

  said(words: string): Locator {
    return this.page.getByRole('status').filter({ hasText: words })
  }
}

const inOutline = (link: string): string => link.replace('#', '?view=outline#')

async function openOutline({ page, request, server }: Start, file = repairMapFile): Promise<OutlinePage> {
  const { links } = await createMap(request, file)
  await introduce(page, 'Asha Menon')
  await page.goto(`${server.url}${inOutline(links.edit)}`)
  const outline = new OutlinePage(page)
  await expect(outline.tree).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  return outline
}

test('[OUTLINE3] canvas and outline are two addresses of one map, with one selection and one undo', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha Menon')
  const map = new MapPage(page)
  await map.open(`${server.url}${links.edit}`)
  const outline = new OutlinePage(page)
  await map.card('Stays at home').click()
  await page.getByRole('link', { name: 'Outline' }).click()
  await expect(outline.row('Stays at home')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title')).toHaveValue('Stays at home')
  expect(new URL(page.url()).searchParams.get('view')).toBe('outline')

  await outline.row('Long queue').click()
  await outline.press('Enter', 'End')
  await page.keyboard.type(' at noon')
  await page.keyboard.press('Enter')
  await page.goBack()
  await expect(map.card('Long queue at noon')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Control+z')
  await expect(map.card('Long queue')).toBeVisible()
  await page.goForward()
  await expect(outline.row('Long queue')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(outline.row('Long queue')).toBeVisible()
})

test('[OUTLINE4] a map is made, edited and exported by keys alone', async ({ page, server }) => {
  await introduce(page, 'Asha Menon')
  const outline = new OutlinePage(page)
  await page.goto(server.url)
  await outline.tabTo(page.getByRole('button', { name: 'New map' }).first())
  await page.keyboard.press('Enter')
  await outline.tabTo(page.getByRole('button', { name: 'Skip the brief' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What does the customer do first?' })).toBeVisible()
  await outline.tabTo(page.getByRole('link', { name: 'Outline' }))
  await page.keyboard.press('Enter')
  await outline.tabTo(page.getByLabel('Name of the first step'))
  await page.keyboard.type('Report the fault')
  await page.keyboard.press('Enter')
  await expect(outline.row('Report the fault')).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('n')
  await outline.name('Calls the helpline')
  await page.keyboard.press('n')
  await outline.name('Waits in a queue')
  await page.keyboard.press('p')
  await outline.name('Nobody knows the case')
  await page.keyboard.press('4')
  await expect(outline.row('Nobody knows the case')).toContainText('Critical')
  await page.keyboard.press('s')
  await outline.name('Wait for the part')

  await outline.press('ArrowUp')
  await expect(outline.row('Nobody knows the case')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(outline.said('Moved to step Wait for the part, lane Pain points')).toBeAttached()
  await expect(outline.row('Wait for the part')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Control+z')
  await expect(outline.row('Wait for the part')).not.toHaveAttribute('aria-expanded')

  await outline.tabTo(page.getByRole('button', { name: 'Export', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await outline.tabTo(dialog.getByRole('radio', { name: 'PNG' }))
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'SVG' })).toBeFocused()
  await page.keyboard.press('Space')
  await outline.tabTo(dialog.getByRole('button', { name: 'Export SVG' }))
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const svg = await readFile(await (await coming).path(), 'utf8')
  // Long titles are broken into lines.
  for (const words of ['Report the', 'Calls the', 'Waits in a', 'Nobody']) expect(svg).toContain(words)
})

test('[OUTLINE5] the tree is one stop of the Tab key, and arrows lead through its rows and cells', async ({
  page,
  request,
  server,
}) => {
  const outline = await openOutline({ page, request, server })
  await outline.tabTo(outline.row('Notice'))
  await outline.press('ArrowDown', 'ArrowDown')
  await expect(outline.row('Cleans the filter')).toBeFocused()
  await outline.press('ArrowLeft')
  await expect(outline.row('Stops cooling')).toBeFocused()
  await outline.press('ArrowLeft')
  await expect(outline.row('Stops cooling')).toHaveAttribute('aria-expanded', 'false')
  await expect(outline.row('Cleans the filter')).toHaveCount(0)
  await outline.press('ArrowRight')
  await expect(outline.row('Cleans the filter')).toBeVisible()
  await outline.press('End')
  await expect(outline.row('Lanes')).toBeFocused()
  await outline.press('Home')
  await expect(outline.row('Notice')).toBeFocused()

  await outline.row('Long queue').click()
  await outline.press('ArrowRight', 'ArrowRight', 'ArrowRight')
  const severity = outline.row('Long queue').getByRole('combobox', { name: 'Severity' })
  await expect(severity).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Critical' }).press('Enter')
  await expect(severity).toHaveText('Critical')
  await page.keyboard.press('ArrowDown')
  await expect(outline.row('Retold on every call').getByRole('combobox', { name: 'Severity' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(outline.row('Retold on every call')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(outline.tree.locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(outline.row('Retold on every call')).toBeFocused()
})

test('[OUTLINE6] cards, steps and stages are moved by keys, and where to is said', async ({
  page,
  request,
  server,
}) => {
  const outline = await openOutline({ page, request, server })
  await outline.row('Retold on every call').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(outline.said('Moved to step Report, lane pains')).toBeAttached()
  await expect(outline.row('Retold on every call')).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(outline.said('Moved to step Wait, lane pains')).toBeAttached()
  await expect(outline.row('Retold on every call')).toBeFocused()

  await outline.row('Visit').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(outline.row('Visit')).toHaveAttribute('aria-posinset', '1')
  await expect(outline.said('Moved to stage Repair, step 1 of 2')).toBeAttached()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(outline.said('Moved to stage Notice, step 3 of 3')).toBeAttached()
  await outline.row('Repair').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(outline.said('Moved to place 1 of 2')).toBeAttached()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(outline.said('It is the first already')).toBeAttached()
  // Which was no step of undo.
  await page.keyboard.press('Control+z')
  await expect(outline.row('Repair')).toHaveAttribute('aria-posinset', '2')
})

test('[OUTLINE7] what is deleted can be put back, and whoever goes on by key stands on what took its place', async ({
  page,
  request,
  server,
}) => {
  const outline = await openOutline({ page, request, server })
  await outline.row('Long queue').click()
  await page.keyboard.press('Delete')
  await expect(outline.toast).toContainText('Removed “Long queue”.')
  await expect(outline.row('Retold on every call')).toBeFocused()
  await outline.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(outline.row('Long queue')).toBeVisible()

  await outline.row('Stays at home').click()
  await page.keyboard.press('n')
  await outline.name('Loses a day')
  await outline.row('Loses a day').click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(outline.row('Loses a day')).toHaveCount(0)
  await expect(outline.tree.locator(':focus')).toHaveCount(1)
})

test('[OUTLINE8] others’ selection and typing stand at their rows with their names', async ({
  page,
  request,
  server,
  browser,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha Menon')
  await page.goto(`${server.url}${inOutline(links.edit)}`)
  const outline = new OutlinePage(page)
  const nilima = await join(browser, { url: `${server.url}${links.edit}`, name: 'Nilima Das' })
  await nilima.card('Long queue').click()
  await expect(outline.row('Long queue')).toContainText('Nilima Das')
  await nilima.page.keyboard.press('Enter')
  await expect(outline.row('Long queue')).toContainText('Nilima Das is typing')
  await outline.row('Stays at home').click()
  await expect(nilima.canvas.getByText('Asha Menon')).toBeVisible()
  await nilima.close()
})

test('[OUTLINE9] of 2,000 cards only the rows in sight are in the page', async ({ page, request, server }) => {
  const steps = Array.from({ length: 50 }, (_, at) => `Step ${at + 1}`)
  const cards = steps.flatMap((step, at) =>
    Array.from({ length: 40 }, (_, index) =>
      card(`Card ${at + 1}.${index + 1}`, { step: step.replace(' ', '-'), lane: index < 20 ? 'actions' : 'pains' }),
    ),
  )
  const large = mapOf({ title: 'Large', stages: stagesOf({ All: steps }), lanes: lanesOf('actions', 'pains'), cards })
  const outline = await openOutline({ page, request, server }, toMapFile(large))
  await expect(outline.tree).toHaveAttribute('aria-rowcount', '2053')
  expect(await outline.tree.getByRole('row').count()).toBeLessThan(60)
  await outline.row('All').click()
  await page.keyboard.press('End')
  await expect(outline.row('Lanes')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(outline.row('Card 50.40')).toBeFocused()
  expect(await outline.tree.getByRole('row').count()).toBeLessThan(60)
})

test('[OUTLINE90] a title has the room of the columns in which its lane says nothing', async ({
  page,
  request,
  server,
}) => {
  const title = 'Asks three neighbours which of the brands has people who come when it is hot'
  const map = mapOf({
    stages: stagesOf({ Use: ['Compare'] }),
    lanes: lanesOf('actions', 'touchpoints', 'pains'),
    cards: [
      card(title, { step: 'Compare', lane: 'actions' }),
      card(`Also: ${title}`, { step: 'Compare', lane: 'touchpoints' }),
      card('Nobody came', { step: 'Compare', lane: 'pains' }, { severity: 3 }),
    ],
  })
  const outline = await openOutline({ page, request, server }, toMapFile(map))
  const box = async (name: string | RegExp) => {
    const found = await outline.tree.getByRole('rowheader', { name }).boundingBox()
    if (!found) throw new Error('it is in sight')
    return found
  }
  const whole = await box(new RegExp(`^${title}$`))
  const beside = await box(`Also: ${title}`)
  expect(whole.height).toBeLessThan(34)
  expect(beside.height).toBeGreaterThan(40)
  const owner = await outline.row('Nobody came').locator('[data-name="owner"]').boundingBox()
  expect(whole.x + whole.width).toBeGreaterThan(beside.x + beside.width + 200)
  expect(whole.x + whole.width).toBeLessThanOrEqual(owner?.x ?? 0)
  // What is empty lies over it and takes no press.
  await page.mouse.dblclick(whole.x + whole.width - 20, whole.y + whole.height / 2)
  await expect(outline.field).toHaveValue(title)
})

test('[OUTLINE10] whoever may only look goes through everything and changes nothing', async ({ page, guarded }) => {
  const { links } = await createMap(guarded.owner, repairMapFile)
  await page.goto(`${guarded.url}${inOutline(links.view)}`)
  const outline = new OutlinePage(page)
  await expect(outline.tree).toHaveAttribute('aria-readonly', 'true')
  await outline.row('Long queue').dblclick()
  await outline.press('Enter', 'Delete', 'n', 'Alt+ArrowDown')
  await expect(outline.field).toHaveCount(0)
  await expect(outline.row('Long queue')).toBeFocused()
  await expect(outline.tree.getByRole('combobox')).toHaveCount(0)
  await expect(page.getByRole('toolbar', { name: 'Add and undo' })).toHaveCount(0)
  await checkAccessible(page)
})

test('[OUTLINE11] cards without a place and the lanes have groups of their own', async ({ page, request, server }) => {
  const waiting = mapOf({
    ...repairMap,
    cards: [...repairMap.cards, card('Calls again', { step: null, lane: 'pains' })],
  })
  const outline = await openOutline({ page, request, server }, toMapFile(waiting))
  await outline.row('Calls again').click()
  await outline.row('Calls again').getByRole('button', { name: 'Place in…' }).click()
  await page.getByRole('menuitem', { name: 'pains' }).click()
  await page.getByRole('menuitem', { name: '3 Wait' }).click()
  await expect(outline.row('Parking lot')).toHaveCount(0)
  await expect(outline.row('Calls again')).toHaveAttribute('aria-level', '3')

  await outline.row('Calls again').click()
  await page.keyboard.press('l')
  await expect(outline.field).toHaveValue('Text')
  await outline.name('What we heard')
  await expect(outline.row('Lanes')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(outline.row('What we heard')).toHaveAttribute('aria-posinset', '3')
})

test('[OUTLINE15] what is added is in sight, in a closed step, too', async ({ page, request, server }) => {
  const outline = await openOutline({ page, request, server })
  await outline.row('Wait').click()
  await page.keyboard.press('ArrowLeft')
  await expect(outline.row('Wait')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('n')
  await outline.name('Loses a day')
  await expect(outline.row('Wait')).toHaveAttribute('aria-expanded', 'true')
})

test('[OUTLINE13] on a phone rows have two lines and fit a finger @phone-only', async ({ page, request, server }) => {
  const outline = await openOutline({ page, request, server })
  await expect(outline.row('Long queue')).toContainText('pains · Major')
  await checkAccessible(page)
  const small = await page
    .locator('header, main')
    .locator('[data-row]:visible, button:visible, a:visible')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ box: target.getBoundingClientRect(), name: target.ariaLabel ?? target.textContent }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ box, name }) => `${name}: ${box.width} × ${box.height}`),
    )
  expect(small).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await outline.row('Long queue').tap()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title')).toHaveValue('Long queue')
  await page.getByRole('button', { name: 'Close the inspector' }).tap()
  await page.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Canvas' }).tap()
  await expect(new MapPage(page).card('Long queue')).toHaveAttribute('aria-current', 'true')
})
