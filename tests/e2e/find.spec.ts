// Finding by typing: commands by name, words on the map, steps by number; and finding again, by address.
import { toMapFile } from '../../src/core/export/json.ts'
import type { NoteId } from '../../src/core/model/ids.ts'
import { card } from '../support/mapBuilder.ts'
import { createMap } from './support/library.ts'
import { forgetRenders, rendersIn, watchRenders } from './support/renders.ts'
import { repairMap, repairMapFile } from './support/repairMap.ts'
import { SeekPage, test } from './support/seekPage.ts'
import { expect } from './support/test.ts'

test('[FIND2] every command by name, from wherever one is, and Escape leads back', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click()
  await map.openCommands()
  await page.keyboard.press('Escape')
  await expect(map.commands).toHaveCount(0)
  await expect(map.card('Long queue')).toBeFocused()

  // What it does comes after the focus is back: a field that it opens keeps the focus.
  await map.command('rena', 'Rename')
  await expect(map.field).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(map.commands).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(map.card('Long queue')).toBeVisible()

  await map.command('pain point', 'Add a pain point')
  await map.field.fill('Nobody calls back')
  await page.keyboard.press('Enter')
  await expect(map.card('Nobody calls back')).toBeVisible()
  await map.command('severity critical', 'Severity: Critical')
  await expect(map.card('Nobody calls back')).toHaveAttribute('aria-label', 'Critical pain point: Nobody calls back')
  await map.command('undo', 'Undo')
  await expect(map.card('Nobody calls back')).toHaveAttribute('aria-label', 'Moderate pain point: Nobody calls back')

  await map.command('outline', 'Show the outline')
  await expect(page.getByRole('treegrid')).toBeVisible()
  await map.command('export', 'Export')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  // A window in front is to be answered first.
  await page.keyboard.press('Control+k')
  await expect(map.commands).toHaveCount(0)
})

test('[FIND2] commands are found by a button, too, and in the menu of a narrow page', async ({ seeker, page }) => {
  const map = await seeker()
  await page.getByRole('button', { name: 'Commands' }).click()
  await expect(map.commands).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Commands' })).toBeFocused()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Commands' }).click()
  await expect(map.commands).toBeVisible()
})

test('[FIND3] the commands of what is selected are those of its menu', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click({ button: 'right' })
  await expect(map.menu).toBeVisible()
  const entries = await map.menu.getByRole('menuitem').locator('span:first-of-type').allInnerTexts()
  expect(entries).toContain('Rename')
  await page.keyboard.press('Escape')
  await map.openCommands()
  const group = map.commands.getByRole('group', { name: '“Long queue”' })
  for (const entry of entries.filter((each) => each !== 'Severity'))
    await expect(group.getByRole('option', { name: entry }).first()).toBeAttached()
  await expect(group.getByRole('option', { name: 'Severity: Major' })).toContainText('Major')
})

test('[FIND3] whoever may only look is offered what changes nothing', async ({ page, guarded }) => {
  const { id, links } = await createMap(guarded.owner, repairMapFile)
  const map = new SeekPage(page, id)
  await map.open(`${guarded.url}${links.view}`)
  await map.card('Long queue').click()
  await map.openCommands()
  const labels = (await map.options.allInnerTexts()).map((text) => text.split('\n')[0])
  expect(labels).toEqual(expect.arrayContaining(['Copy', 'Show the outline', 'Export', 'Keys']))
  expect(
    labels.filter((label) => /^(Add|Rename|Delete|Cut|Duplicate|Undo|Move to|Connect|Comment$)/.test(label ?? '')),
  ).toEqual([])
  await page.keyboard.type('lane')
  await expect(map.options.filter({ hasText: 'Add' })).toHaveCount(0)
})

test('[FIND4] the commands used lately come first', async ({ seeker, page }) => {
  const map = await seeker()
  await map.command('dark', 'Dark theme')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await map.command('whole', 'Show the whole map')
  await map.openCommands()
  const lately = map.commands.getByRole('group', { name: 'Used lately' }).getByRole('option')
  // It is dark already.
  await expect(lately).toHaveText([/^Show the whole map/])
  await page.keyboard.press('Enter')
  await page.reload()
  await expect(map.card('Long queue')).toBeVisible()
  await map.openCommands()
  await expect(lately.first()).toHaveText(/^Show the whole map/)
})

test('[FIND7] words are found, marked and gone through, and Escape leaves one on what was found', async ({
  seeker,
  page,
}) => {
  const map = await seeker()
  await map.find('call')
  await expect(map.count).toHaveText('2 found')
  await expect.poll(() => map.outlineOf(map.card('Calls the helpline'))).toBe('solid')
  await expect.poll(() => map.outlineOf(map.card('Long queue'))).toBe('none')
  await page.keyboard.press('Enter')
  await expect(map.count).toHaveText(/^1 of 2/)
  await expect(map.inspector.getByLabel('Title')).toHaveValue('Calls the helpline')
  await page.keyboard.press('ArrowDown')
  await expect(map.count).toHaveText(/^2 of 2/)
  await page.keyboard.press('Enter')
  await expect(map.count).toHaveText(/^1 of 2/)
  await page.keyboard.press('Shift+Enter')
  await expect(map.count).toHaveText('2 of 2: Retold on every call')
  await expect(map.finder.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(map.finder).toHaveCount(0)
  await expect(map.card('Retold on every call')).toBeFocused()
  expect(await map.outlineOf(map.card('Calls the helpline'))).toBe('none')

  // Who went nowhere is where they were; a second Ctrl F from elsewhere leads back into the field.
  await map.card('Long queue').click()
  await map.find('nothing like it')
  await expect(map.count).toHaveText('Nothing found')
  await map.card('Long queue').focus()
  await page.keyboard.press('Control+f')
  await expect(map.finder.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(map.card('Long queue')).toBeFocused()
})

test('[FIND7] finding marks cards without drawing one anew', async ({ seeker, page }) => {
  await watchRenders(page)
  const map = await seeker()
  await map.find('c')
  await expect(map.count).toHaveText(/found$/)
  await forgetRenders(page)
  await page.keyboard.type('all')
  await expect(map.count).toHaveText('2 found')
  await expect.poll(() => map.outlineOf(map.card('Retold on every call'))).toBe('solid')
  expect(await rendersIn(page, '[data-card]')).toBe(0)
})

test('[FIND8] what waits in the parking lot is found and said, in the outline as on the canvas', async ({
  seeker,
  page,
}) => {
  const map = await seeker(
    toMapFile({
      ...repairMap,
      cards: [...repairMap.cards, card('Call the part supplier', { step: null, lane: 'pains' })],
      notes: [{ id: 'n' as NoteId, text: 'Who makes the calls?', x: 0, y: 0 }],
    }),
  )
  await map.find('call')
  await expect(map.count).toHaveText('4 found')
  await expect(map.finder).toContainText('2 in the parking lot')
  await page.keyboard.press('ArrowUp')
  await expect(map.finder).toContainText('Who makes the calls? is in the parking lot')
  await map.finder.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('region', { name: 'Parking lot' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Outline' }).click()
  await page.keyboard.press('Control+f')
  await expect(map.finder.getByRole('textbox')).toBeFocused()
  await map.finder.getByRole('textbox').fill('supplier')
  await page.keyboard.press('Enter')
  await expect(map.count).toHaveText(/^1 of 1/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: 'Call the part supplier' })).toBeFocused()
})

test('[FIND9] G leads to a step by its number or its name', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click()
  await page.keyboard.press('g')
  await expect(map.options).toHaveText([/1.*Stops cooling/, /2.*Report/, /3.*Wait/, /4.*Visit/])
  await page.keyboard.type('3')
  await expect(map.options).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(map.header('step', 'Wait')).toBeFocused()
  await expect(map.spoken).toHaveText('Step 3 of 4: Wait')
  await map.command('visit', 'Step 4: Visit')
  await expect(map.header('step', 'Visit')).toBeFocused()
  await page.getByRole('link', { name: 'Outline' }).click()
  await page.getByRole('treegrid').getByRole('row').nth(1).focus()
  await page.keyboard.press('g')
  await page.keyboard.type('cooling')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Stops cooling/ })).toBeFocused()
})

test('[FIND10] the address holds view and selection, and going back goes between views', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click()
  await expect(page).toHaveURL(/\?at=card\/Long-queue(#|$)/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/at=/)
  await map.header('step', 'Wait').click()
  await map.card('Stays at home').click()
  await page.getByRole('link', { name: 'Outline' }).click()
  await expect(page).toHaveURL(/\?view=outline&at=card\/Stays-at-home(#|$)/)
  await page.goBack()
  await expect(map.canvas).toBeVisible()
  await expect(page).toHaveURL(/\/m\/[^?]*\?at=card\/Stays-at-home(#|$)/)
  await page.goForward()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: 'Stays at home' })).toHaveAttribute('aria-selected', 'true')
})

test('[FIND11] a link to what is gone says so, shows where it stood, and offers it back', async ({ seeker, page }) => {
  const map = await seeker()
  await map.card('Long queue').click()
  await expect(page).toHaveURL(/at=card/)
  const link = page.url()
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await map.saved()).cards.some(({ title }) => title === 'Long queue')).toBe(false)
  await page.goto('/')
  await page.goto(link)
  await expect(map.toast).toContainText(
    'This link points at “Long queue”, which was removed. This is the step it stood in: “Report”.',
  )
  await expect(map.header('step', 'Report')).toHaveAttribute('data-selected', 'true')
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(map.card('Long queue')).toHaveAttribute('data-selected', 'true')
  await page.goto(link.replace('card/Long-queue', 'card/Never-was'))
  await expect(map.toast).toContainText('What this link points at is not on this map.')
})

test('[FIND12] the link to what is selected is copied from menu, inspector and palette', async ({
  seeker,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const map = await seeker()
  await map.card('Long queue').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy link to this card' }).click()
  await expect(map.toast).toContainText('Link copied')
  expect(await copied()).toMatch(/\/m\/[^?]*\?at=card\/Long-queue(#|$)/)
  await map.header('step', 'Wait').click()
  await map.inspector.getByRole('button', { name: 'Copy link to this step' }).click()
  await expect.poll(copied).toMatch(/at=step\/Wait(#|$)/)
  await map.command('copy link map', 'Copy link to this map')
  await expect.poll(copied).not.toMatch(/at=/)
})

test('[FIND13] a map opens where one looked last', async ({ seeker, page }) => {
  const map = await seeker()
  const place = () => map.header('step', 'Wait').boundingBox()
  const shownZoom = () =>
    page.locator('.react-flow__viewport').evaluate((map) => new DOMMatrix(getComputedStyle(map).transform).a)
  const keptZoom = () =>
    page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').zoom, `throughline.viewport.${map.id}`)
  const zoom = (await shownZoom()) * 1.25 ** 2
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  // What is kept is the last of it, and not the way there.
  await expect.poll(shownZoom).toBeCloseTo(zoom, 3)
  await expect.poll(keptZoom).toBeCloseTo(zoom, 3)
  const before = await place()
  await page.reload()
  await expect(map.header('step', 'Wait')).toBeVisible()
  await expect.poll(place).toEqual(before)
})

test('[FIND15] what is found hidden is shown at a press', async ({ seeker, page }) => {
  const map = await seeker()
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Lanes in sight' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'pains' }).click()
  await page.keyboard.press('Escape')
  await expect(map.card('Long queue')).toHaveCount(0)
  await map.find('Long queue')
  await page.keyboard.press('Enter')
  await map.finder.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(map.card('Long queue')).toBeVisible()
})
