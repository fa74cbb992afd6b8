import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Template } from '../../src/core/wire/routes.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap, introduce, smallMapFile } from './support/library.ts'
import { expect, test } from './support/test.ts'

test.use({ ownServer: true })

const card = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title })
const onMap = /\/m\/[A-Za-z0-9_-]+(\?at=.+)?$/

/** A file on its way from another program, let go over the page. */
async function dropFile(page: Page, { name, text }: { readonly name: string; readonly text: string }): Promise<void> {
  const transfer = await page.evaluateHandle(
    (file) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([file.text], file.name, { type: 'application/json' }))
      return dropped
    },
    { name, text },
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop the map file to import it')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test.describe('the library', () => {
  test.beforeEach(async ({ page }) => introduce(page, 'Asha Menon'))

  test('[HOME1] a blank map begins with its brief @phone', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'No maps yet' })).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'New map' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New map' })
    await expect(dialog.getByLabel('Title')).toBeFocused()
    await dialog.getByLabel('Title').fill('AC after-sales')
    await dialog.getByLabel('Scenario').fill('The AC fails in May')
    await dialog.getByLabel('Starts when').fill('It stops cooling')
    await dialog.getByLabel('Ends when').fill('It cools again')
    await dialog.getByLabel('Personas').fill('Meera, Rituraj')
    await dialog.getByLabel('Question').fill('Where do we lose them?')
    await dialog.getByText('Current state').click()
    await dialog.getByLabel('Owner').fill('Asha Menon')
    await dialog.getByLabel('Review by').fill('2026-12-31')
    await dialog.getByRole('button', { name: 'Create map' }).click()

    await page.waitForURL(onMap)
    const file = await page.request.get(`/api/maps/${new URL(page.url()).pathname.slice('/m/'.length)}`)
    const { map } = await file.json()
    expect(map.title).toBe('AC after-sales')
    expect(map.brief).toMatchObject({
      scenario: 'The AC fails in May',
      startsWhen: 'It stops cooling',
      endsWhen: 'It cools again',
      question: 'Where do we lose them?',
      state: 'current',
      reviewBy: '2026-12-31',
    })
    expect(map.personas.map(({ name }: { name: string }) => name)).toEqual(['Meera', 'Rituraj'])
    expect(map.people.map(({ name }: { name: string }) => name)).toEqual(['Asha Menon'])

    await page.goto('/')
    await expect(card(page, 'AC after-sales')).toContainText('Changed today at')
  })

  test('[HOME1] a day that no map can hold is told at its field', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('main').getByRole('button', { name: 'New map' }).first().click()
    const day = page.getByRole('dialog', { name: 'New map' }).getByLabel('Review by')
    await day.evaluate((field: HTMLInputElement) => {
      field.value = '61201-02-02'
    })
    await page.getByRole('button', { name: 'Create map' }).click()
    await expect(page.getByText('Review by is a day with a year of four digits, such as 2026-05-31.')).toBeVisible()
    await expect(day).toBeFocused()
    await expect(day).toHaveAttribute('aria-invalid', 'true')
    await day.fill('2026-05-31')
    await page.getByRole('button', { name: 'Create map' }).click()
    await page.waitForURL(onMap)
  })

  test('[HOME1] the brief may be skipped', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: /Blank map/ }).click()
    await page.getByRole('button', { name: 'Skip the brief' }).click()
    await page.waitForURL(onMap)
    await page.goto('/')
    await expect(card(page, 'Untitled map')).toBeVisible()
  })

  test('[HOME2] a map begins as a copy of a template', async ({ page }) => {
    const { templates } = await (await page.request.get('/api/templates')).json()
    await page.goto('/')
    await page.getByRole('button', { name: templates[0].title }).click()
    await page.waitForURL(onMap)
    await page.goto('/')
    await expect(card(page, templates[0].title)).toBeVisible()
  })

  test('[HOME2] a second map from the same template can be told apart', async ({ page }) => {
    const { templates } = await (await page.request.get('/api/templates')).json()
    for (const expected of [templates[0].title, `${templates[0].title} 2`]) {
      await page.goto('/')
      await page.getByRole('region', { name: 'Begin a map' }).getByRole('button', { name: templates[0].title }).click()
      await page.waitForURL(onMap)
      await page.goto('/')
      await expect(page.getByRole('article').getByText(expected, { exact: true })).toBeVisible()
    }
  })

  test('[HOME13] every template and example is looked at before a map begins with it, by keys alone @phone', async ({
    page,
  }) => {
    const templates: Template[] = (await (await page.request.get('/api/templates')).json()).templates
    await page.goto('/')
    await page.getByRole('button', { name: /^All templates/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Templates' })
    await expect(dialog.getByRole('radio')).toHaveCount(templates.length)
    await expect(dialog.getByRole('group', { name: 'To learn from' }).getByRole('radio')).toHaveCount(2)
    await expect(dialog.getByRole('radio').first()).toBeFocused()
    for (const { id, scenario } of templates) {
      await expect(dialog.getByText(scenario)).toBeVisible()
      await expect(dialog.locator(`img[src*="/${id}/"]`)).toHaveJSProperty('complete', true)
      await page.keyboard.press('ArrowDown')
    }
    await checkAccessible(page)
    const last = templates.at(-1)?.title ?? ''
    await page.keyboard.press('ArrowUp')
    await expect(dialog.getByRole('radio', { name: last })).toBeChecked()
    await page.keyboard.press('Enter')
    await page.waitForURL(onMap)
    await page.goto('/')
    await expect(card(page, last)).toBeVisible()
  })

  test('[HOME3] a card shows the shape of its map, asked for again only after a change', async ({ page }) => {
    const { id } = await createMap(page.request, smallMapFile)
    await page.goto('/')
    const picture = card(page, 'Repair of an AC').locator('img')
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)

    const address = `/api/maps/${id}/thumbnail.svg?theme=light`
    const tag = (await page.request.get(address)).headers().etag ?? ''
    const again = () => page.request.get(address, { headers: { 'if-none-match': tag } })
    expect((await again()).status()).toBe(304)
    await page.request.patch(`/api/maps/${id}`, { data: { title: 'Another title' } })
    expect((await again()).status()).toBe(200)
  })

  test('[HOME4] a map is renamed, deleted, taken back at once, and put back from the bin @phone', async ({ page }) => {
    await createMap(page.request, { title: 'Draft' })
    await page.goto('/')
    await page.getByRole('button', { name: 'More for Draft' }).click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByLabel('Title').fill('Contract renewal, online')
    await page.keyboard.press('Enter')
    await expect(card(page, 'Contract renewal, online')).toBeVisible()

    const remove = async () => {
      await page.getByRole('button', { name: 'More for Contract renewal' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await expect(card(page, 'Contract renewal, online')).toHaveCount(0)
    }
    await remove()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(card(page, 'Contract renewal, online')).toBeVisible()

    await remove()
    await page.getByRole('link', { name: /Bin/ }).click()
    await expect(page.getByText('30 days left')).toBeVisible()
    await page.getByRole('button', { name: 'Put back Contract renewal, online' }).click()
    await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible()
    await page.getByRole('link', { name: /Maps/ }).first().click()
    await expect(card(page, 'Contract renewal, online')).toBeVisible()
  })

  test('[HOME5] maps are found by words of their title', async ({ page }) => {
    for (const title of ['Compressor claims, Assam', 'Café loyalty', 'Contract renewal']) {
      await createMap(page.request, { title })
    }
    await page.goto('/')
    await page.getByLabel('Search maps and cards').fill('claims assam')
    await expect(page.getByRole('article')).toHaveCount(1)
    await page.getByLabel('Search maps and cards').fill('cafe')
    await expect(card(page, 'Café loyalty')).toBeVisible()
    await page.getByLabel('Search maps and cards').fill('nowhere')
    await expect(page.getByText('No map, card or step has “nowhere” in its title.')).toBeVisible()
    await page.getByRole('button', { name: 'Show all maps' }).click()
    await expect(page.getByRole('article')).toHaveCount(3)
  })

  test('[HOME15] a card is found with its map and step, and opens there, selected @phone', async ({ page }) => {
    await createMap(page.request, smallMapFile)
    await createMap(page.request, { title: 'Another' })
    await page.goto('/')
    await page.getByLabel('Search maps and cards').fill('queue')
    const hit = page.getByRole('region', { name: 'Cards and steps' }).getByRole('link', { name: /Long queue/ })
    await expect(hit).toContainText('Card in step “Report the fault” · Repair of an AC')
    await expect(page.getByText('No map has “queue” in its title.')).toBeVisible()
    await checkAccessible(page)
    await hit.click()
    await page.waitForURL(onMap)
    await expect(page.locator('[data-card="queue"][aria-current="true"]')).toBeVisible()
  })

  test('[HOME90] until cards and steps are searched, nobody is told that nothing was found', async ({ page }) => {
    await createMap(page.request, smallMapFile)
    let answer = (): void => {}
    const late = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/search?*', async (route) => {
      await late
      await route.continue()
    })
    await page.goto('/')
    await page.getByLabel('Search maps and cards').fill('zebra')
    await expect(page.getByRole('status').filter({ hasText: 'Searching…' })).toBeVisible()
    await expect(page.getByText('No map, card or step has')).toHaveCount(0)
    answer()
    await expect(page.getByText('No map, card or step has “zebra” in its title.')).toBeVisible()
    await expect(page.getByText('Searching…')).toHaveCount(0)
  })

  test('[HOME6] a broken file is refused with every problem by line, and nothing is created', async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 422/)
    const broken = smallMapFile
      .replace('"severity": 3', '"severity": 9')
      .replace('"stepId": "report"', '"stepId": "reprot", "colour": "red"')
    const lineOf = (part: string) => broken.split('\n').findIndex((line) => line.includes(part)) + 1
    await page.goto('/')
    await page.getByLabel('Map file').setInputFiles(fileOf('repair.journey.json', broken))
    const problems = page.getByRole('dialog', { name: 'Import a map' }).getByRole('listitem')
    await expect(problems).toHaveCount(3)
    const inOrder = ['"severity"', '"colour"', '"reprot"'].map(lineOf).sort((a, b) => a - b)
    await expect(problems.locator('b')).toHaveText(inOrder.map((line) => `Line ${line}`))
    await expect(problems.filter({ hasText: `Line ${lineOf('"severity"')}` })).toContainText('map.cards[0].severity')
    await expect(problems.filter({ hasText: 'colour' })).toContainText(`Line ${lineOf('"colour"')}`)
    await expect(problems.filter({ hasText: 'reprot' })).toContainText('map.cards[0].stepId')
    expect((await (await page.request.get('/api/maps')).json()).maps).toEqual([])
  })

  test('[HOME6] a file that is no JSON says where and why, and a picture is named as such', async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 400/)
    await page.goto('/')
    const dialog = page.getByRole('dialog', { name: 'Import a map' })
    await page.getByLabel('Map file').setInputFiles(fileOf('notes.json', '{\n not json'))
    await expect(dialog.getByRole('listitem')).toContainText('Line 2')
    await expect(dialog.getByRole('listitem')).toContainText('This is not JSON: invalid symbol, found “not”')
    await page.keyboard.press('Escape')
    const picture = { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }
    await page.getByLabel('Map file').setInputFiles(picture)
    await expect(dialog).toContainText('This is a picture, not a map file.')
  })

  test('[HOME6] a dropped file says what it would become, then becomes it', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'No maps yet' })).toBeVisible()
    await dropFile(page, { name: 'repair.journey.json', text: smallMapFile })
    const dialog = page.getByRole('dialog', { name: 'Import a map' })
    await expect(dialog).toContainText('Repair of an AC')
    await expect(dialog).toContainText('1 stage')
    expect((await (await page.request.get('/api/maps')).json()).maps).toEqual([])
    await dialog.getByRole('button', { name: 'Import the map' }).click()
    await page.waitForURL(onMap)
  })

  test('[HOME6] a file that is no map is not taken for a wish for a blank one', async ({ page }) => {
    await page.goto('/')
    for (const [text, words] of [
      ['', 'The file is empty'],
      ['{"name": "my-package"}', 'neither “format” nor “map”'],
    ] as const) {
      await page.getByLabel('Map file').setInputFiles(fileOf('some.json', text))
      await expect(page.getByRole('dialog')).toContainText(words)
      await page.keyboard.press('Escape')
    }
    expect((await (await page.request.get('/api/maps')).json()).maps).toEqual([])
  })

  test('[HOME7] a map file leaves by the card’s menu', async ({ page }) => {
    await createMap(page.request, smallMapFile)
    await page.goto('/')
    await page.getByRole('button', { name: 'More for Repair of an AC' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Download the map file' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Repair of an AC.journey.json')
    expect(JSON.parse(await readFile(await file.path(), 'utf8')).map.cards[0].title).toBe('Long queue')
  })

  test('[HOME14] a map is duplicated from its card, and its copy is one press away @phone', async ({ page }) => {
    await createMap(page.request, smallMapFile)
    await page.goto('/')
    for (const title of ['Repair of an AC copy', 'Repair of an AC copy 2']) {
      await page.getByRole('button', { name: 'More for Repair of an AC', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Duplicate' }).click()
      await expect(page.getByRole('article').getByText(title, { exact: true })).toBeVisible()
    }
    const told = page.getByRole('listitem').filter({ hasText: '“Repair of an AC copy 2” is among the maps.' })
    await told.getByRole('button', { name: 'Open it' }).click()
    await page.waitForURL(onMap)
    await expect(page.getByText('Long queue').first()).toBeVisible()
  })

  test('[HOME21] one’s own maps, and those one came to by a link from the first time on, are shown by themselves @phone', async ({
    page,
    browser,
    playwright,
    server,
    isMobile,
  }) => {
    const { links } = await createMap(page.request, { title: 'Made by Asha' })
    const program = await playwright.request.newContext({ baseURL: server.url })
    await createMap(program, { title: 'Made by nobody' })
    await program.dispose()
    await page.goto('/')
    await expect(page.getByRole('article')).toHaveCount(2)
    const show = (at: Page, whose: string) => at.getByRole('group', { name: 'Whose maps' }).getByText(whose).click()
    await show(page, 'Mine')
    await expect(page.getByRole('article')).toHaveText([/Made by Asha/])
    await show(page, 'Shared with me')
    await expect(page.getByText('You have come to none of these maps by a link')).toBeVisible()
    await checkAccessible(page)
    if (isMobile) return

    const newcomer = await (await browser.newContext({ baseURL: server.url })).newPage()
    await newcomer.goto(links.edit)
    await newcomer.getByRole('textbox', { name: 'Name' }).fill('Ben Okafor')
    await newcomer.keyboard.press('Enter')
    await expect(newcomer.getByRole('dialog')).toHaveCount(0)
    await newcomer.goto('/')
    await show(newcomer, 'Shared with me')
    await expect(newcomer.getByRole('article')).toHaveText([/Made by Asha/])
    await newcomer.context().close()
  })

  test('[HOME8] everything works without a pointer, and dialogs give the focus back', async ({ page }) => {
    await createMap(page.request, { title: 'Draft' })
    await page.goto('/')
    await expect(card(page, 'Draft')).toBeVisible()
    const focused = page.locator(':focus')
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab')
        if ((await focused.getAttribute('aria-label')) === name || (await focused.textContent())?.trim() === name)
          return
      }
      throw new Error(`Tab never reached “${name}”`)
    }
    await tabTo('New map')
    await expect(focused).toHaveCSS('outline-style', 'solid')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'New map' })
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await dialog.evaluate((window) => window.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(focused).toHaveText('New map')

    await tabTo('More for Draft')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Title')).toBeFocused()
    await page.keyboard.type('Named by keys')
    await page.keyboard.press('Enter')
    await expect(card(page, 'Named by keys')).toBeVisible()
    await expect(page.getByRole('button', { name: 'More for Named by keys' })).toBeFocused()
  })

  test('[HOME9] light, dark or as the system, and kept', async ({ page }) => {
    const root = page.locator('html')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/')
    await expect(root).toHaveAttribute('data-theme', 'dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(root).toHaveAttribute('data-theme', 'light')
    await page.getByRole('button', { name: /Asha Menon/ }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await expect(root).toHaveAttribute('data-theme', 'dark')
    await page.reload()
    await expect(root).toHaveAttribute('data-theme', 'dark')
  })

  test('[HOME10] nothing on a phone is wider than the phone or too small for a finger @phone', async ({
    page,
    isMobile,
  }) => {
    await createMap(page.request, {
      title: 'A title that is much longer than a phone is wide, and has no mercy at all',
    })
    await page.goto('/')
    await expect(page.getByRole('article')).toBeVisible()
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll).toBe(client)
    if (!isMobile) return
    const small = await page.locator('button:visible, a:visible').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect()
        return Math.min(width, height) < 44 ? [`${target.textContent} is ${width} x ${height}`] : []
      }),
    )
    expect(small).toEqual([])
  })
})

test.describe('a name', () => {
  test('[HOME11] is asked for once, when a map is first opened, and kept', async ({ page }) => {
    const { id } = await createMap(page.request, { title: 'Draft' })
    await page.goto(`/m/${id}`)
    const dialog = page.getByRole('dialog', { name: 'What is your name?' })
    await dialog.getByRole('button', { name: 'Use this name' }).click()
    await expect(dialog.getByText('Type a name first')).toBeVisible()
    await dialog.getByLabel('Name').fill('Nilima Das')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)

    await page.reload()
    await page.waitForLoadState('networkidle')
    await expect(dialog).toHaveCount(0)
    await page.goto('/')
    await expect(page.getByRole('button', { name: /Nilima Das/ })).toBeVisible()
  })

  test('[HOME11] is not asked of who may only look', async ({ page, guarded }) => {
    const { links } = await createMap(guarded.owner, { title: 'Draft' })
    const opened = page.waitForResponse((response) => response.url().endsWith('/session'))
    await page.goto(`${guarded.url}${links.view}`)
    expect((await opened).ok()).toBe(true)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

const fileOf = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
