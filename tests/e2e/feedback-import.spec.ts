// Files of feedback through the import window: what becomes of real surveys, what a row in trouble looks like, the next file.
import { existsSync, readFileSync } from 'node:fs'
import { join as pathOf } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import { csvRows } from '../support/csvRows.ts'
import { lanesOf, mapOf, stagesOf } from '../support/mapBuilder.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap } from './support/library.ts'
import { join } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

const DATA = '../shared/data/feedback'
const there = existsSync(DATA)
const where = `(skips where ${DATA} is not there)`
const YEARS = [2016, 2017, 2018]
const surveyOf = (year: number) => pathOf(DATA, `sfo/${year}_SFO_Customer_Survey.csv`)

/** A map with just these steps. */
const withSteps = (...titles: readonly string[]) =>
  toMapFile(mapOf({ title: 'Airport', stages: stagesOf({ All: [...titles] }), lanes: lanesOf('actions') }))

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import feedback' })

async function open(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Import feedback' }).first().click()
  await page.getByLabel('Feedback file').setInputFiles(file)
  await expect(dialog(page).getByRole('heading', { name: 'Columns' })).toBeVisible()
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

async function bringIn(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Check' }).click()
  await dialog(page)
    .getByRole('button', { name: /^Import [\d,]+ rows?$/ })
    .click()
  await expect(dialog(page).getByText(/on the map now/)).toBeVisible({ timeout: 60_000 })
}

async function scores(request: APIRequestContext, mapId: string) {
  const response = await request.get(`/api/maps/${mapId}/answers/summary?solicited=all&trend=no`)
  const { steps } = (await response.json()) as { steps: { stepId: string; n: number; mean: number }[] }
  return Object.fromEntries(steps.map(({ stepId, n, mean }) => [stepId, { n, mean }]))
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Recomputed from the file itself: 1 to 5 is a score, all else is none. */
function scoresIn(year: number, column: string) {
  const rows = csvRows(readFileSync(surveyOf(year), 'latin1'))
  const values = rows.flatMap((row) => (/^[1-5]$/.test(row[column] ?? '') ? [Number(row[column])] : []))
  return { n: values.length, mean: values.reduce((sum, value) => sum + value, 0) / values.length }
}

for (const year of YEARS) {
  test(`[IMPORT12] the airport survey of ${year} comes in through the window with the means of its file ${where}`, async ({
    browser,
    request,
    server,
  }) => {
    test.skip(!there)
    const { id, links } = await createMap(request, withSteps('Getting there', 'Roads', 'Parking'))
    const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
    const { page } = asha
    await open(page, surveyOf(year))
    await expect(dialog(page)).toContainText(/Q7PARK/)
    await expect(dialog(page)).toContainText('outside 1 to 5, taken as not a score')
    if (year !== 2016) await dialog(page).getByLabel('Of which month').fill(`${year}-05`)
    await dialog(page).getByRole('button', { name: 'Show them' }).click()
    await choose(page, 'What Q13GETRATE holds', 'Score')
    await choose(page, 'Step of Q13GETRATE', '1. Getting there')
    await bringIn(page)

    const found = await scores(request, id)
    for (const [step, column] of Object.entries({
      'Getting-there': 'Q13GETRATE',
      Roads: 'Q7ROADS',
      Parking: 'Q7PARK',
    })) {
      const { n, mean } = scoresIn(year, column)
      expect({ step, n: found[step]?.n }).toEqual({ step, n })
      expect(found[step]?.mean).toBeCloseTo(mean, 6)
    }
    if (year === 2017) {
      expect(found.Parking?.mean).toBeCloseTo(3.87, 2)
      expect(found.Roads?.mean).toBeCloseTo(4.01, 2)
      expect(found['Getting-there']?.mean).toBeCloseTo(4.21, 2)
    }
    await asha.close()
  })
}

test(`[IMPORT12] complaints without a score come in as words that nobody asked for ${where}`, async ({
  browser,
  request,
  server,
}) => {
  test.skip(!there)
  const { id, links } = await createMap(request, withSteps('Apply', 'Pay back'))
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  await open(page, pathOf(DATA, 'cfpb/consumer_complaints.csv'))
  await expect(dialog(page).getByText('13 rows of 145 can be taken')).toBeVisible()
  await bringIn(page)
  const verbatims = await (await request.get(`/api/maps/${id}/answers`)).json()
  expect(verbatims.verbatims).toHaveLength(13)
  expect(verbatims.verbatims[0]).toMatchObject({ stepId: null, score: null, solicited: false })
  await asha.close()
})

test(`[IMPORT12] [IMPORT14] results of hospitals come in as shares without a base, as many as the file has ${where}`, async ({
  browser,
  request,
  server,
}) => {
  test.skip(!there)
  const { id, links } = await createMap(request, withSteps('Nurses', 'Quiet nights'))
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  await open(page, pathOf(DATA, 'hcahps/national_results.csv'))
  await choose(page, 'Step of H_COMP_1', '1. Nurses')
  await choose(page, 'Step of H_QUIET_HSP', '2. Quiet nights')
  await expect(dialog(page).getByLabel('First day of 07_2015')).toHaveValue('2015-07-01')
  await checkAccessible(page)
  await bringIn(page)
  const rows = csvRows(readFileSync(pathOf(DATA, 'hcahps/national_results.csv'), 'utf8'))
  const expected = rows
    .filter((row) => row['Measure ID'] === 'H_COMP_1')
    .map((row) => ({
      'Bottom-box': Number(row['Bottom-box Percentage']),
      'Middle-box': Number(row['Middle-box Percentage']),
      'Top-box': Number(row['Top-box Percentage']),
    }))
  const { aggregates } = await (await request.get(`/api/maps/${id}/aggregates?step=Nurses`)).json()
  expect(aggregates.map(({ shares }: { shares: object }) => shares)).toEqual(expected.toReversed())
  expect(aggregates.every((one: object) => !('base' in one))).toBe(true)
  expect(await scores(request, id)).toEqual({})
  await asha.close()
})

test('[IMPORT9] good rows go in, each bad one is told by row with a click that settles it, and the rest is a file', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  const rows = Array.from(
    { length: 60 },
    (_, index) => `${index + 1},2026-05-${String((index % 28) + 1).padStart(2, '0')},Report,${(index % 5) + 1},fine`,
  )
  const text = [
    'Id,Date,Step,CSAT,Comment',
    ...rows,
    '61,2026-05-01,Repport the fault,4,',
    '62,2026-05-01,Report,11,',
    '63,31/11/2026,Report,2,=1+1',
  ].join('\r\n')
  await open(page, csv('survey-november.csv', text))
  await checkAccessible(page)
  await dialog(page).getByRole('button', { name: 'Check' }).click()
  const trouble = dialog(page).getByRole('region', { name: 'What cannot be taken' })
  await expect(trouble).toContainText('3 rows need a decision')
  await expect(trouble).toContainText('Row 63')
  await expect(trouble).toContainText('“CSAT” is “11”. The scale goes from 1 to 5.')
  await expect(trouble).toContainText('“31/11/2026” in “Date” is no date')
  await checkAccessible(page)
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Download the 3 rows' }).click()
  const saved = readFileSync(await (await download).path(), 'utf8')
  expect(saved.split('\r\n')).toHaveLength(4)
  expect(saved).toContain("'=1+1")

  await trouble.getByRole('button', { name: 'Leave out' }).click()
  await dialog(page).getByRole('button', { name: 'Check' }).click()
  await expect(trouble).toContainText('2 rows need a decision')
  await dialog(page).getByRole('button', { name: 'Import 60 rows' }).click()
  await expect(dialog(page)).toContainText('60 responses are on the map now')
  expect(Object.values(await scores(request, id))).toMatchObject([{ n: 60, mean: 3 }])
  await asha.close()
})

test('[IMPORT10] the next file with these headings is read as the last one, and a file twice brings nothing twice', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, withSteps('Parking', 'Food'))
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  const month = (number: number) =>
    [
      'Nr,Day,P,Food',
      ...Array.from({ length: 10 }, (_, index) => `${index},2026-0${number}-02,${(index % 5) + 1},4`),
    ].join('\n')
  await open(page, csv('may.csv', month(5)))
  await dialog(page).getByText('One column per step').click()
  await choose(page, 'What P holds', 'Score')
  await choose(page, 'Step of P', '1. Parking')
  await choose(page, 'What Day holds', 'Date')
  await bringIn(page)
  expect((await scores(request, id)).Parking).toEqual({ n: 10, mean: 3 })
  await dialog(page).getByRole('button', { name: 'Import another file' }).click()
  await page.getByLabel('Feedback file').setInputFiles(csv('may.csv', month(5)))
  await expect(dialog(page)).toContainText('Read as may.csv was')
  await dialog(page).getByRole('button', { name: 'Check' }).click()
  await expect(dialog(page).getByText('responses are here already')).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'Import 10 rows' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await open(page, csv('june.csv', month(6)))
  await expect(dialog(page)).toContainText('Read as may.csv was')
  await bringIn(page)
  expect((await scores(request, id)).Parking).toEqual({ n: 20, mean: 3 })
  await asha.close()
})

test('[IMPORT11] a table dropped on the map opens the window with it, and what is no table is refused with a way on', async ({
  browser,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Date,Report\n2026-05-01,4\n2026-05-02,5'], 'dropped.csv', { type: 'text/csv' }))
    return transfer
  })
  await page.locator('.react-flow').dispatchEvent('drop', { dataTransfer: data })
  await expect(dialog(page)).toContainText('dropped.csv, 2 rows, 2 columns')
  await dialog(page).getByRole('button', { name: 'Choose another file' }).click()
  await page.getByLabel('Feedback file').setInputFiles(csv('broken.xlsx', 'PK\u0003\u0004 nothing of the kind'))
  await expect(dialog(page).getByRole('alert')).toContainText('Save it as CSV')
  await asha.close()
})
