// What keys do beyond the canvas, and the list of them.
import type { Locator, Page } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import { LINE_STYLES, PERSONA_COLOURS } from '../../src/core/model/map.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { createMap, introduce } from './support/library.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const personas = (['Meera', 'Rituraj'] as const).map((name, index) => ({
  id: as.persona(name),
  name,
  colour: PERSONA_COLOURS[index] ?? 'plum',
  line: LINE_STYLES[index] ?? 'solid',
}))
const file = toMapFile(
  mapOf({
    title: 'Repair',
    stages: stagesOf({ Repair: ['Report', 'Wait'] }),
    lanes: lanesOf('actions', 'pains'),
    personas,
    people: [{ id: as.person('vikram'), name: 'Vikram', role: 'Service' }],
    cards: [card('Calls', { step: 'Report', lane: 'actions' }, { tags: ['summer'] })],
    views: [{ id: as.savedView('all'), name: 'All of it', view: {} }],
  }),
)

/** Presses F2 there, and types another name into the field that has the focus then. */
async function renameBy(target: Locator, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  const page = target.page()
  await target.focus()
  await expect(target).toBeFocused()
  await page.keyboard.press('F2')
  const field = page.locator('input:focus, textarea:focus')
  await expect(field).toHaveValue(from)
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  // The words at a button take the next Escape for themselves.
  await expect(page.getByRole('tooltip')).toHaveCount(0)
}

test.describe('at home', () => {
  // The test counts on the folders of its server.
  test.use({ ownServer: true })

  test('[COMFORT4] F2 renames a map and a folder in the library', async ({ page }) => {
    await introduce(page, 'Asha Menon')
    await createMap(page.request, { title: 'Draft' })
    await page.request.post('/api/folders', { data: { name: 'Service' } })
    await page.goto('/')
    const map = page.getByRole('article').filter({ hasText: 'Draft' })
    await renameBy(map.getByRole('link'), { from: 'Draft', to: 'Contract renewal' })
    await renameBy(page.getByRole('button', { name: 'More for Contract renewal' }), {
      from: 'Contract renewal',
      to: 'Renewal',
    })
    await expect(page.getByRole('article').filter({ hasText: 'Renewal' })).toBeVisible()
    const folders = page.getByRole('navigation', { name: 'Folders' })
    await renameBy(folders.getByRole('link', { name: 'Service' }), { from: 'Service', to: 'Sales' })
    await expect(folders.getByRole('link', { name: 'Sales' })).toBeVisible()
  })
})

const windowOf = async (page: Page, door: string): Promise<Locator> => {
  await page.getByRole('navigation', { name: 'About the map' }).getByRole('button', { name: door }).click()
  return page.getByRole('dialog', { name: door })
}

test('[COMFORT4] F2 renames what stands in lists: personas, people, tags, saved views, steps and lanes', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  const people = await windowOf(page, 'People')
  await renameBy(people.getByRole('button', { name: 'Remove Vikram' }), { from: 'Vikram', to: 'Vikram Rao' })
  await page.keyboard.press('Escape')
  const window = await windowOf(page, 'Personas')
  await renameBy(window.getByRole('button', { name: 'Rituraj' }), { from: 'Rituraj', to: 'Jonali' })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('button', { name: 'Edit tags' }).click()
  const tags = page.getByRole('dialog', { name: 'Tags' })
  await renameBy(tags.getByRole('button', { name: 'Remove the tag summer' }), { from: 'summer', to: 'monsoon' })
  await expect(tags.getByText('“summer” is “monsoon” now.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tags).toHaveCount(0)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save or edit views…' }).click()
  const views = page.getByRole('dialog', { name: 'Saved views' })
  await renameBy(views.getByRole('button', { name: 'Open' }), { from: 'All of it', to: 'Everything' })
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Outline' }).click()
  const steps = page.getByRole('navigation', { name: 'Steps' })
  await renameBy(steps.getByRole('button', { name: 'Wait' }), { from: 'Wait', to: 'Wait at home' })
  const tree = page.getByRole('treegrid')
  const rowOf = (name: string) => tree.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await rowOf('Lanes').click()
  await page.keyboard.press('ArrowRight')
  for (const [from, to] of [
    ['Report', 'Call'],
    ['pains', 'What hurts'],
  ] as const) {
    await rowOf(from).click()
    await renameBy(rowOf(from), { from, to })
  }
  const { origin, pathname, hash } = new URL(page.url())
  await page.goto(`${origin}${pathname}?view=steps&at=card/Calls${hash}`)
  await renameBy(page.getByRole('button', { name: 'Calls', exact: true }), { from: 'Calls', to: 'Rings up' })

  await expect.poll(async () => (await map.saved()).cards[0]).toMatchObject({ title: 'Rings up', tags: ['monsoon'] })
  const saved = await map.saved()
  expect(saved.people[0]?.name).toBe('Vikram Rao')
  expect(saved.personas.map(({ name }) => name)).toEqual(['Meera', 'Jonali'])
  expect(saved.views[0]?.name).toBe('Everything')
  expect(saved.stages[0]?.steps.map(({ title }) => title)).toEqual(['Call', 'Wait at home'])
  expect(saved.lanes[1]?.title).toBe('What hurts')
})
