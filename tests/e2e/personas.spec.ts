// Personas, their pictures and curves, and tags, as people keep them up on a map.

import { toMapFile } from '../../src/core/export/json.ts'
import { LINE_STYLES, PERSONA_COLOURS } from '../../src/core/model/map.ts'
import { as, card, lanesOf, mapOf, point, stagesOf } from '../support/mapBuilder.ts'
import { allKindsFile } from './support/allKinds.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { DOT_PICTURE } from './support/dotPicture.ts'
import { createMap } from './support/library.ts'
import { openPanels, PanelPage } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const three = (['Meera', 'Rituraj', 'Jonali'] as const).map((name, index) => ({
  id: as.persona(name),
  name,
  colour: PERSONA_COLOURS[index] ?? 'plum',
  line: LINE_STYLES[index] ?? 'solid',
}))
const curvesFile = toMapFile(
  mapOf({
    title: 'Three personas',
    stages: stagesOf({ Repair: ['Report', 'Wait'] }),
    lanes: lanesOf('emotion', 'actions'),
    personas: three,
    cards: [card('Calls', { step: 'Report', lane: 'actions' }, { personaIds: [as.persona('Meera')] })],
    emotions: [
      point('Report', { experienced: 1, expected: 1 }),
      point('Wait', { experienced: -1 }),
      point('Report', { personaId: as.persona('Meera'), experienced: -1 }),
      point('Report', { personaId: as.persona('Rituraj'), experienced: 0 }),
    ],
  }),
)

async function openPersonas(map: PanelPage) {
  await map.page.getByRole('navigation').getByRole('button', { name: 'Personas' }).click()
  return map.page.getByRole('dialog', { name: 'Personas' })
}

test('[PERSONA1] a persona has a page of its own that says how it looks and where it is used', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  const dialog = await openPersonas(map)
  await expect(dialog.getByLabel('On this map')).toHaveText('Nowhere yet')
  await dialog.getByLabel('Goals').fill('A cool home')
  await dialog.getByRole('radio', { name: 'Ember' }).click()
  await dialog.getByRole('radio', { name: 'Dashed' }).click()
  await expect
    .poll(async () => (await map.saved()).personas[0])
    .toMatchObject({ goals: 'A cool home', colour: 'ember', line: 'dashed' })
  await checkAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await map.inspect('A card of pains')
  await map.inspector.getByRole('button', { name: 'Meera' }).click()
  await expect((await openPersonas(map)).getByLabel('On this map')).toHaveText('1 card')
})

test('[PERSONA1] whoever may only look reads the page of a persona and changes nothing', async ({ page, guarded }) => {
  const { id, links } = await createMap(guarded.owner, allKindsFile)
  const map = new PanelPage(page, id)
  await map.open(`${guarded.url}${links.view}`)
  const dialog = await openPersonas(map)
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Meera')
  await expect(dialog.getByRole('radio', { name: 'Gold' })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Choose a picture' })).toHaveCount(0)
})

test('[PERSONA2] the picture of a persona stands beside its name everywhere, and travels with the map', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  const dialog = await openPersonas(map)
  await dialog.getByLabel('Picture file').setInputFiles(DOT_PICTURE)
  await expect(dialog.getByRole('img', { name: 'Meera' })).toBeVisible()
  const address = await dialog.getByRole('img', { name: 'Meera' }).getAttribute('src')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('group', { name: 'Cards of persona' }).locator('img')).toHaveAttribute(
    'src',
    address ?? '',
  )
  await expect.poll(async () => (await map.saved()).personas[0]?.picture).toBeDefined()

  const file = await (await page.request.get(`/api/maps/${map.id}/export.json`)).text()
  const copy = await createMap(request, file)
  const { map: copied } = await (await request.get(`/api/maps/${copy.id}`)).json()
  expect(copied.images[copied.personas[0].picture].data).toBe(DOT_PICTURE.buffer.toString('base64'))
  const svg = await (await page.request.get(`/api/maps/${map.id}/export.svg`)).text()
  expect(svg).toContain(DOT_PICTURE.buffer.toString('base64'))

  await openPersonas(map)
  await dialog.getByRole('button', { name: 'Take it away' }).click()
  await expect(dialog.getByRole('img', { name: 'Meera' })).toHaveCount(0)
  await expect.poll(async () => (await map.saved()).personas[0]?.picture).toBeUndefined()
})

test('[PERSONA4] whose curve is large is chosen in the bar, and a persona without points gets a band', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, curvesFile)
  const header = map.header('lane', 'emotion')
  await expect(header).toContainText('All customers')
  await page.getByRole('button', { name: 'Cards of persona: All personas' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Jonali' }).click()
  await expect(header).toContainText('Jonali')
  await expect(header).not.toContainText('Rituraj')
  const empty = page.getByRole('slider', { name: 'Experienced at Wait, Jonali' })
  await expect(empty).toHaveAttribute('aria-valuetext', 'not set')
  await empty.focus()
  await page.keyboard.press('ArrowUp')
  await expect
    .poll(async () => (await map.saved()).emotions.find(({ personaId }) => personaId === 'Jonali'))
    .toMatchObject({ stepId: 'Wait', experienced: 0.25 })
  await page.getByRole('button', { name: 'Cards of persona: Jonali' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Meera' }).click()
  await expect(page.getByRole('button', { name: 'Cards of persona: Jonali, Meera' })).toBeVisible()
  await expect(header).toContainText('Meera')
  const svg = await (
    await page.request.get(`/api/maps/${map.id}/export.svg?filter=${encodeURIComponent('{"personas":["Jonali"]}')}`)
  ).text()
  expect(svg).toContain('>Jonali</text>')
})

test('[PERSONA3] [PERSONA5] curves one below the other are led through by key, and one begins as a copy', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, curvesFile)
  await map.header('lane', 'emotion').click()
  await map.choose('Shown', 'One below the other')
  await expect.poll(async () => (await map.saved()).lanes[0]).toMatchObject({ curves: 'each' })
  const at = (whose: string) => page.getByRole('slider', { name: `Experienced at Report, ${whose}` })
  await at('All customers').focus()
  await page.keyboard.press(']')
  await expect(at('Meera')).toBeFocused()
  await page.keyboard.press(']')
  await expect(at('Rituraj')).toBeFocused()
  await page.keyboard.press('[')
  await expect(at('Meera')).toBeFocused()
  await checkAccessible(page)

  await map.header('lane', 'emotion').click()
  await map.inspector.getByRole('button', { name: 'Copy the curve of All customers' }).click()
  await page.getByRole('menuitem', { name: 'Rituraj, in place of 1 step' }).click()
  const ofRituraj = async () => (await map.saved()).emotions.filter(({ personaId }) => personaId === 'Rituraj')
  await expect.poll(ofRituraj).toMatchObject([
    { stepId: 'Report', experienced: 1, expected: 1, source: 'assumed' },
    { stepId: 'Wait', experienced: -1 },
  ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(ofRituraj).toMatchObject([{ stepId: 'Report', experienced: 0 }])
})

const taggedFile = toMapFile(
  mapOf({
    title: 'Tags',
    stages: stagesOf({ Repair: ['Report', 'Wait', 'Visit'] }),
    lanes: lanesOf('pains', 'touchpoints'),
    personas: three,
    cards: [
      card('Long queue', { step: 'Report', lane: 'pains' }, { tags: ['calls', 'summer'] }),
      card('Nobody comes', { step: 'Wait', lane: 'pains' }, { tags: ['helpline'], personaIds: [as.persona('Meera')] }),
    ],
  }),
)

const tagsOf = async (map: PanelPage) =>
  (await map.saved()).cards.map(({ title, tags = [] }) => `${title}: ${tags.join(', ')}`)

test('[PERSONA6] tags are renamed, made one, removed and put back from the filter', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, taggedFile)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('button', { name: 'calls', exact: true }).click()
  await page.getByRole('button', { name: 'Edit tags' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags' })
  await checkAccessible(page)
  await dialog.getByLabel('Name of the tag calls').fill('helpline')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('“calls” is one with “helpline” now.')).toBeVisible()
  await expect.poll(() => tagsOf(map)).toEqual(['Long queue: helpline, summer', 'Nobody comes: helpline'])
  await dialog.getByRole('button', { name: 'Remove the tag helpline' }).click()
  await expect.poll(() => tagsOf(map)).toEqual(['Long queue: summer', 'Nobody comes: '])
  await dialog.getByRole('button', { name: 'Put back' }).click()
  await expect.poll(() => tagsOf(map)).toEqual(['Long queue: summer, helpline', 'Nobody comes: helpline'])
})

test('[PERSONA7] several cards take a tag, a persona, evidence and a status, and keep what else they have', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, taggedFile)
  await map.card('Long queue').click()
  await map.card('Nobody comes').click({ modifiers: ['Shift'] })
  const { inspector } = map
  await expect(inspector.getByRole('button', { name: 'Remove the tag summer, 1 of 2' })).toBeVisible()
  await expect(inspector.locator('datalist option[value="helpline"]')).toHaveCount(0)
  await inspector.getByLabel('Add a tag').fill('2026')
  await expect(inspector.locator('datalist option[value="helpline"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await inspector.getByRole('button', { name: 'Rituraj' }).click()
  await map.choose('Status', 'Confirmed')
  await expect(inspector.getByText('2 of these have none yet')).toBeVisible()
  await inspector.getByRole('radio', { name: 'Observed' }).click()
  await map.choose('Status', 'In progress')
  await checkAccessible(page)
  await map.expectCard('Long queue', {
    tags: ['calls', 'summer', '2026'],
    personaIds: ['Rituraj'],
    evidence: { level: 'observed' },
    status: 'in-progress',
  })
  await map.expectCard('Nobody comes', { tags: ['helpline', '2026'], personaIds: ['Meera', 'Rituraj'] })
  await expect(inspector.getByLabel('Channel')).toHaveCount(0)
})
