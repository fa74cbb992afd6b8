// What one chose lately, offered first where it is chosen again.
import { toMapFile } from '../../src/core/export/json.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const file = toMapFile(
  mapOf({
    title: 'Repair',
    stages: stagesOf({ Repair: ['Report', 'Wait'] }),
    lanes: lanesOf('touchpoints'),
    personas: [
      { id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' },
      { id: as.persona('rituraj'), name: 'Rituraj', colour: 'azure', line: 'dotted' },
    ],
    cards: [
      card('Helpline', { step: 'Report', lane: 'touchpoints' }),
      card('Technician', { step: 'Wait', lane: 'touchpoints' }),
    ],
  }),
)

test('[COMFORT6] channels chosen lately stand first in the list, in the outline too, over a reload', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await map.card('Helpline').click()
  await map.choose('Channel', 'Visit')
  await map.choose('Channel', 'Phone')
  await map.expectCard('Helpline', { channel: 'phone' })
  await page.reload()
  await map.card('Technician').click()
  await map.inspector.getByLabel('Channel').click()
  const options = page.getByRole('option')
  await expect(options).toHaveText([/Not set/, /Phone/, /Visit/, /Web/, /App/, ...Array(8).fill(/./)])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Outline' }).click()
  await page.getByRole('row').filter({ hasText: 'Technician' }).click()
  await page.getByRole('treegrid').getByLabel('Channel').click()
  await expect(options.nth(1)).toHaveText(/Phone/)
  await options.nth(2).click()
  await map.expectCard('Technician', { channel: 'visit' })
})

test('[COMFORT6] colours of personas chosen lately stand first', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, file)
  await page.getByRole('navigation').getByRole('button', { name: 'Personas' }).click()
  const window = page.getByRole('dialog', { name: 'Personas' })
  const colours = () =>
    window
      .getByRole('group', { name: 'Colour' })
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label')))
  const asEver = ['Plum', 'Azure', 'Gold', 'Lagoon', 'Ember', 'Iris', 'Sand']
  await expect.poll(colours).toEqual(asEver)
  await window.getByRole('radio', { name: 'Iris' }).click()
  expect(await colours()).toEqual(asEver)
  await window.getByRole('button', { name: 'Rituraj' }).click()
  await expect.poll(colours).toEqual(['Iris', 'Plum', 'Azure', 'Gold', 'Lagoon', 'Ember', 'Sand'])
  await checkAccessible(page)
  await expect.poll(async () => (await map.saved()).personas[0]?.colour).toBe('iris')
})
