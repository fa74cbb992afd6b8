// The screens of the library and of what is not there, looked at in every theme.
import { readFileSync } from 'node:fs'
import { createMap, introduce, smallMapFile } from './support/library.ts'
import { Look, THEMES } from './support/look.ts'
import { expect, test } from './support/test.ts'

test.use({ ownServer: true })

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.journey.json`, import.meta.url), 'utf8')

for (const theme of THEMES) {
  test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] [HOME12] the library looks as it should, ${theme}`, async ({
    page,
    guarded,
    expectedErrors,
  }) => {
    test.setTimeout(300_000)
    expectedErrors.push(/status of 4\d\d/)
    const look = await Look.of(page, theme)
    const heading = (name: string) => page.getByRole('heading', { level: 1, name })
    const when = page.locator('small[title]')
    await introduce(page, 'Asha Menon')
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'No maps yet' })).toBeVisible()
    await look.at('home-empty')

    await page.getByRole('button', { name: /^All templates/ }).click()
    await expect(page.getByRole('dialog', { name: 'Templates' }).getByRole('radio').first()).toBeVisible()
    await look.at('home-templates')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Blank map/ }).click()
    await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible()
    await look.at('home-new-map')
    await page.keyboard.press('Escape')
    const broken = Buffer.from(smallMapFile.replace('"severity": 3', '"severity": 9'))
    await page
      .getByLabel('Map file')
      .setInputFiles({ name: 'repair.journey.json', mimeType: 'application/json', buffer: broken })
    await expect(page.getByText('One thing is wrong')).toBeVisible()
    await look.at('home-import-refused')
    await page.keyboard.press('Escape')

    await createMap(page.request, example('ac-after-sales'))
    await createMap(page.request, example('airport-passenger'))
    const { id: small } = await createMap(page.request, smallMapFile)
    const { id: draft } = await createMap(page.request, { title: 'Old draft' })
    await page.request.delete(`/api/maps/${draft}`)
    const folder = await page.request.post('/api/folders', { data: { name: 'Service' } })
    const { id: folderId } = await folder.json()
    await page.request.put(`/api/maps/${small}/folder`, { data: { folderId } })
    await page.goto('/')
    await expect(page.getByRole('article')).toHaveCount(3)
    await look.at('home', when)
    await page.getByRole('button', { name: 'More for Repair of an AC' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look.at('home-menu', when)
    await page.keyboard.press('Escape')
    await page.getByLabel('Search maps and cards').fill('queue')
    await expect(page.getByText('Long queue')).toBeVisible()
    await look.at('home-search')
    await page.goto(`/?folder=${folderId}`)
    await expect(heading('Service')).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(1)
    await look.at('home-folder', when)
    await page.goto('/?view=bin')
    await expect(page.getByRole('button', { name: 'Put back Old draft' })).toBeVisible()
    await look.at('home-bin', when)

    await page.goto('/m/nothing')
    await expect(heading('This map is not here')).toBeVisible()
    await look.at('state-not-here')
    await page.goto(`/m/${draft}`)
    await expect(heading('This map is in the bin')).toBeVisible()
    await look.at('state-in-bin')
    const { id: closed } = await createMap(guarded.owner, { title: 'Draft' })
    await page.goto(`${guarded.url}/m/${closed}#not-the-key`)
    await expect(heading('This link has ended')).toBeVisible()
    await look.at('state-link-ended')
    await page.goto(`${guarded.url}/sign-in`)
    await expect(page.getByLabel('Admin key')).toBeVisible()
    await look.at('state-sign-in')
  })
}
