// What stands around the canvas: the bar, the tools, the strip of the journey, the brief, personas, people, the parking lot,
// the keys, the list of problems.
import { checkAccessible } from './support/checkAccessible.ts'
import { DOT_PICTURE } from './support/dotPicture.ts'
import { join, middleOf } from './support/mapPage.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test('[PANEL4] the title is changed where it stands, for everybody', async ({ page, browser, request, server }) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  const other = await join(browser, { url: page.url(), name: 'Vikram Shah' })
  await page.getByLabel('Title of the map').fill('Repair of a fridge')
  await expect(other.page.getByLabel('Title of the map')).toHaveValue('Repair of a fridge')
  await expect(page).toHaveTitle('Repair of a fridge · Throughline')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect((await map.saved()).title).toBe('Repair of a fridge')
  await other.close()
})

test('[PANEL5] everybody who is here is named once, oneself first', async ({ page, browser, request, server }) => {
  await openPanels({ page, request, server }, repairMapFile)
  const url = page.url()
  const vikram = await join(browser, { url, name: 'Vikram Shah' })
  const again = await vikram.page.context().newPage()
  await again.goto(url)
  const here = page.getByRole('list', { name: 'Who is here' }).getByRole('listitem')
  await expect(here).toContainText(['Asha Menon, you', 'Vikram Shah'])
  await page.getByRole('button', { name: 'Asha Menon, you. Change your name' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Asha M.')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(vikram.page.getByRole('list', { name: 'Who is here' })).toContainText('Asha M.')
  await vikram.close()
  await expect(here).toHaveCount(1)
})

test('[PANEL18] a tool adds beside what is selected, and a lane where its kind has none', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  const tools = page.getByRole('toolbar')
  await map.card('Stays at home').click()
  await tools.getByRole('button', { name: 'Add a card' }).click()
  await map.field.fill('Calls again')
  await page.keyboard.press('Enter')
  await map.expectCard('Calls again', { stepId: 'Wait', laneId: 'actions' })
  await tools.getByRole('button', { name: 'Add a pain point' }).click()
  await map.field.fill('Nobody calls back')
  await page.keyboard.press('Enter')
  await map.expectCard('Nobody calls back', { stepId: 'Wait', laneId: 'pains', severity: 2, status: 'new' })
  await page.getByLabel('File of the new picture').setInputFiles(DOT_PICTURE)
  await map.field.fill('The unit')
  await page.keyboard.press('Enter')
  const lanes = (await map.saved()).lanes
  await map.expectCard('The unit', { stepId: 'Wait', laneId: lanes.find(({ kind }) => kind === 'images')?.id })
  await tools.getByRole('button', { name: 'Add a step' }).click()
  await map.field.fill('Second wait')
  await page.keyboard.press('Enter')
  await tools.getByRole('button', { name: 'Add a lane' }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(15)
  await page.getByRole('menuitem', { name: 'Touchpoints' }).click()
  await expect
    .poll(async () => (await map.saved()).stages.flatMap(({ steps }) => steps.map(({ title }) => title)))
    .toEqual(['Stops cooling', 'Report', 'Wait', 'Second wait', 'Visit'])
  expect((await map.saved()).lanes.map(({ kind }) => kind)).toContain('touchpoints')
})

test('[PANEL25] a picture that is refused adds nothing; one that is taken comes with its lane, and both go in one undo', async ({
  page,
  request,
  server,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 415/)
  const map = await openPanels({ page, request, server }, repairMapFile)
  const before = await map.saved()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('toolbar').getByRole('button', { name: 'Add a picture' }).click()
  const big = { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(11 * 1024 * 1024) }
  await (await chooser).setFiles(big)
  await expect(page.getByText('This picture has 11 MB.')).toBeVisible()
  const file = page.getByLabel('File of the new picture')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  await file.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: svg })
  await expect(page.getByText(/SVG/)).toBeVisible()
  expect(await map.saved()).toEqual(before)

  await file.setInputFiles(DOT_PICTURE)
  await map.field.fill('The unit')
  await page.keyboard.press('Enter')
  await map.expectCard('The unit', { image: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await map.saved()).lanes).toEqual(before.lanes)
  expect((await map.saved()).cards).toEqual(before.cards)
})

test('[PANEL14] the strip shows what is in sight and moves it, by pointer and by key', async ({
  page,
  request,
  server,
}) => {
  await page.setViewportSize({ width: 640, height: 700 })
  await openPanels({ page, request, server }, repairMapFile)
  const strip = page.getByRole('slider', { name: 'Journey overview' })
  const inView = (steps: string) => expect(strip).toHaveAttribute('aria-valuetext', `steps ${steps} of 4 in view`)
  await inView('1 to 3')
  await page.setViewportSize({ width: 440, height: 700 })
  await inView('1 to 2')
  await strip.press('End')
  await inView('3 to 4')
  await strip.press('ArrowLeft')
  await inView('2 to 3')
  await strip.press('Home')
  await inView('1 to 2')
  const { x, y } = await middleOf(strip)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 300, y, { steps: 4 })
  await page.mouse.up()
  await inView('3 to 4')
})

test('[PANEL14] undo, redo and zoom stand beside it, and the map says what it rests on', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  const footer = page.locator('footer')
  await expect(footer).toContainText('claims validated 0 of 5')
  await expect(footer).toContainText('steps with feedback 0 of 4')
  await map.inspect('Long queue')
  await map.inspector.getByText('Validated', { exact: true }).click()
  await expect(footer).toContainText('claims validated 1 of 5')
  await footer.getByRole('button', { name: 'Undo' }).click()
  await expect(footer).toContainText('claims validated 0 of 5')
  await footer.getByRole('button', { name: 'Redo' }).click()
  await expect(footer).toContainText('claims validated 1 of 5')
  await footer.getByRole('button', { name: 'Zoom in' }).click()
  await expect(footer.getByRole('button', { name: '125 %. Zoom to 100 %' })).toBeVisible()
  await footer.getByRole('button', { name: '125 %. Zoom to 100 %' }).click()
  await expect(footer.getByRole('button', { name: '100 %. Zoom to 100 %' })).toBeVisible()
})

test('[PANEL13] brief and settings are typed by everybody, and refuse what cannot be', async ({
  page,
  browser,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  const other = await join(browser, { url: page.url(), name: 'Vikram Shah' })
  await page.getByRole('navigation').getByRole('button', { name: 'Brief' }).click()
  const brief = page.getByRole('dialog', { name: 'Brief' })
  await brief.getByLabel('Scenario').fill('The AC fails in May')
  await expect(other.page.getByRole('complementary', { name: 'Inspector' })).toContainText('The AC fails in May')
  await brief.getByLabel('The question it answers').fill('Where do we lose them?')
  await map.choose('State', 'Current')
  await brief.getByLabel('Owner').click()
  await page.getByRole('option', { name: 'Add a person…' }).click()
  await brief.getByPlaceholder('Name of the person').fill('Imran Qureshi')
  await page.keyboard.press('Enter')
  await brief.getByLabel('Review by').fill('2026-12-15')
  await brief.getByLabel('Currency').fill('rupees')
  await page.keyboard.press('Tab')
  await expect(brief.getByRole('alert')).toHaveText('A currency is three capital letters, such as EUR or INR.')
  await brief.getByLabel('Currency').fill('INR')
  await brief.getByLabel('Time zone').fill('Asia/Kolkata')
  await page.keyboard.press('Tab')
  await expect(brief.getByRole('alert')).toHaveCount(0)
  await checkAccessible(page)
  await brief.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(async () => (await map.saved()).settings)
    .toMatchObject({ currency: 'INR', timeZone: 'Asia/Kolkata' })
  const saved = await map.saved()
  expect(saved.brief).toMatchObject({
    scenario: 'The AC fails in May',
    question: 'Where do we lose them?',
    state: 'current',
    reviewBy: '2026-12-15',
    ownerId: saved.people.find(({ name }) => name === 'Imran Qureshi')?.id,
  })
  await other.close()
})

test('[PANEL13] personas are added, told apart, put in order, deleted and put back', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('navigation').getByRole('button', { name: 'Personas' }).click()
  const dialog = page.getByRole('dialog', { name: 'Personas' })
  for (const name of ['Meera', 'Rituraj']) {
    await dialog.getByLabel('Name of another persona').fill(name)
    await dialog.getByRole('button', { name: 'Add persona' }).click()
  }
  await dialog.getByLabel('Needs').fill('To be called before anyone comes')
  await dialog.getByRole('radio', { name: 'Gold' }).click()
  await dialog.getByRole('button', { name: 'Move before the previous one' }).click()
  await checkAccessible(page)
  await expect
    .poll(async () => (await map.saved()).personas.map(({ name, colour, line }) => `${name} ${colour} ${line}`))
    .toEqual(['Rituraj gold dotted', 'Meera plum solid'])
  await dialog.getByRole('button', { name: 'Delete this persona' }).click()
  await expect.poll(async () => (await map.saved()).personas.length).toBe(1)
  await dialog.getByRole('button', { name: 'Put back' }).click()
  await expect
    .poll(async () => (await map.saved()).personas.find(({ name }) => name === 'Rituraj')?.needs)
    .toBe('To be called before anyone comes')
})

test('[PANEL13] people are added, renamed, removed and put back', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('navigation').getByRole('button', { name: 'People' }).click()
  const dialog = page.getByRole('dialog', { name: 'People' })
  await dialog.getByLabel('Name of another person').fill('Nilima Das')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('What Nilima Das does').fill('Service partner, Guwahati')
  await checkAccessible(page)
  await expect
    .poll(async () => (await map.saved()).people.map(({ name, role }) => ({ name, role })))
    .toEqual([{ name: 'Nilima Das', role: 'Service partner, Guwahati' }])
  await dialog.getByRole('button', { name: 'Remove Nilima Das' }).click()
  await expect.poll(async () => (await map.saved()).people.length).toBe(0)
  await dialog.getByRole('button', { name: 'Put back' }).click()
  await expect.poll(async () => (await map.saved()).people.length).toBe(1)
})

test('[PANEL12] a note waits in the parking lot, then goes onto the map by pointer or by menu', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('button', { name: 'Parking lot', exact: true }).click()
  const lot = page.getByRole('region', { name: 'Parking lot' })
  await lot.getByRole('button', { name: 'Add a note' }).click()
  await lot.getByRole('textbox', { name: 'Note' }).fill('Asks for cash')
  await expect
    .poll(async () => (await map.saved()).notes.map(({ text, by }) => ({ text, by })))
    .toEqual([{ text: 'Asks for cash', by: 'Asha Menon' }])
  await checkAccessible(page)

  const grip = lot.getByTitle('Drag onto the map')
  const target = await map.cell('Visit', 'pains')
  await map.dragTo(grip, target)
  await expect(map.dropMarker).toBeVisible()
  await page.keyboard.press('Escape')
  await map.drop()
  await expect(lot.getByRole('textbox', { name: 'Note' })).toBeVisible()
  await map.dragTo(grip, target)
  await map.drop()
  await map.expectCard('Asks for cash', { stepId: 'Visit', laneId: 'pains' })
  await expect(lot.getByRole('textbox', { name: 'Note' })).toHaveCount(0)

  await map.choose('Step', 'Parking lot')
  await lot.getByRole('button', { name: 'Place in…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'actions' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: '1 Stops cooling' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: '2 Report' })).toBeFocused()
  await page.keyboard.press('Enter')
  await map.expectCard('Asks for cash', { stepId: 'Report', laneId: 'actions' })
})

test('[PANEL12] a card dropped on the parking lot waits there, and one undo brings a placed note back', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.dragTo(
    map.card('Long queue'),
    await middleOf(page.getByRole('button', { name: 'Parking lot', exact: true })),
  )
  await map.drop()
  await map.expectCard('Long queue', { stepId: null })
  await page.getByRole('button', { name: 'Parking lot, 1 waiting' }).click()
  const lot = page.getByRole('region', { name: 'Parking lot' })
  await lot.getByRole('button', { name: 'Add a note' }).click()
  await lot.getByRole('textbox', { name: 'Note' }).fill('Loose end')
  await lot.getByRole('button', { name: 'Place in…' }).first().click()
  await page.getByRole('menuitem', { name: 'backstage' }).click()
  await page.getByRole('menuitem', { name: '1 Stops cooling' }).click()
  await map.expectCard('Loose end', { stepId: 'Stops-cooling', laneId: 'backstage' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(lot.getByRole('textbox', { name: 'Note' })).toHaveValue('Loose end')
  await lot.getByRole('button', { name: 'Delete this note' }).click()
  await expect(lot.getByRole('textbox', { name: 'Note' })).toHaveCount(0)
  await map.toast.getByRole('button', { name: 'Put back' }).click()
  await expect(lot.getByRole('textbox', { name: 'Note' })).toHaveValue('Loose end')
})

test('[PANEL19] the keys are listed by key and by button, and one Escape closes the list', async ({
  page,
  request,
  server,
}) => {
  await openPanels({ page, request, server }, repairMapFile)
  const sheet = page.getByRole('dialog', { name: 'Keyboard' })
  await page.keyboard.press('?')
  await expect(sheet).toContainText('Connect to another card')
  await checkAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.getByRole('button', { name: 'Keyboard and help' }).click()
  await expect(sheet).toBeVisible()
})

test('[PANEL20] the theme is chosen from the bar', async ({ page, request, server }) => {
  await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('[PANEL21] on a phone the inspector is a sheet and every control fits a finger @phone-only', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await expect(map.inspector).toHaveCount(0)
  await page.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Brief' }).tap()
  await page.getByRole('dialog', { name: 'Brief' }).getByLabel('Scenario').fill('On the way')
  await checkAccessible(page)
  await page.getByRole('button', { name: 'Done' }).tap()
  await map.card('Calls the helpline').tap()
  await expect(map.inspector).toBeVisible()
  await checkAccessible(page)
  const small = await page
    .locator('header, aside, footer')
    .locator('button:visible, input:visible:not([type=file]), textarea:visible, a:visible')
    .evaluateAll((controls) =>
      controls
        .map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ box, html }) => `${Math.round(box.width)} x ${Math.round(box.height)} ${html}`),
    )
  expect(small).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('button', { name: 'Close the inspector' }).tap()
  await expect(map.inspector).toHaveCount(0)
})
