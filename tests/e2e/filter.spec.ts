// Which cards somebody wants to see: the others are dimmed, on the canvas and in the picture that they take away.
import { readFile } from 'node:fs/promises'
import { toMapFile } from '../../src/core/export/json.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const file = toMapFile(
  mapOf({
    title: 'Repair of an AC',
    personas: [
      { id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' },
      { id: as.persona('rituraj'), name: 'Rituraj', colour: 'azure', line: 'dotted' },
    ],
    people: [{ id: as.person('asha'), name: 'Asha Menon' }],
    stages: stagesOf({ Notice: ['Report'] }),
    lanes: lanesOf('actions', 'pains'),
    cards: [
      card('Calls the helpline', { step: 'Report', lane: 'actions' }, { personaIds: [as.persona('meera')] }),
      card('Long queue', { step: 'Report', lane: 'pains' }, { severity: 3, ownerId: as.person('asha') }),
      card(
        'Asks a son',
        { step: 'Report', lane: 'actions' },
        { personaIds: [as.persona('rituraj')], tags: ['family'] },
      ),
    ],
  }),
)

const dimmed = '[data-card][data-dimmed="true"]'

test('[FILTER2] a persona of the bar dims the cards of the others, and its picture fades them', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, file)
  await page.getByRole('button', { name: 'Meera' }).click()
  await expect(page.locator(dimmed)).toHaveCount(1)
  await expect(map.card('Asks a son')).toHaveAttribute('data-dimmed', 'true')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'SVG', exact: true }).click()
  await expect(dialog.getByLabel('Fade all but Meera')).toBeChecked()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export SVG' }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg.match(/ opacity="0.25">/g)).toHaveLength(1)
  expect(svg).toContain('In full colour')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(page.locator(dimmed)).toHaveCount(0)
})

test('[FILTER2] words, severity, owner and tag are asked for together, counted, and cleared @phone', async ({
  page,
  request,
  server,
  isMobile,
}) => {
  const map = await openPanels({ page, request, server }, file)
  if (isMobile) {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Filter' }).click()
  } else await page.getByRole('button', { name: 'Filter' }).click()
  const filter = page.getByRole('dialog', { name: 'Filter' })
  await expect(filter.getByRole('status')).toHaveText('3 cards')
  await filter.getByRole('button', { name: 'Major' }).click()
  await expect(filter.getByRole('status')).toHaveText('1 of 3 cards match')
  await filter.getByRole('button', { name: 'Asha Menon' }).click()
  await filter.getByLabel('Words').fill('long')
  await expect(filter.getByRole('status')).toHaveText('1 of 3 cards match')
  await checkAccessible(page)
  await filter.getByRole('button', { name: 'family' }).click()
  await expect(filter.getByRole('status')).toHaveText('0 of 3 cards match')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Filter, 4 on' })).toBeVisible()
  await expect(map.card('Long queue')).toHaveAttribute('data-dimmed', 'true')
  await page.getByRole('button', { name: 'Filter, 4 on' }).click()
  await filter.getByRole('button', { name: 'Clear' }).click()
  await expect(page.locator(dimmed)).toHaveCount(0)
})
