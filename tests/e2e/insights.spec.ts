// What customers' feedback says of the whole journey: the charts, their tables and files, and the filter over all of them.
import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { decode } from 'fast-png'
import { checkAccessible } from './support/checkAccessible.ts'
import { bringFeedback } from './support/journeyFeedback.ts'
import { createMap, introduce } from './support/library.ts'
import { expect, test } from './support/test.ts'

const journey = JSON.parse(
  readFileSync(new URL('../../examples/ac-after-sales.journey.json', import.meta.url), 'utf8'),
) as { map: { stages: { steps: { id: string }[] }[] } }
const steps = journey.map.stages.flatMap((stage) => stage.steps.map(({ id }) => id))

async function openInsights(page: Page, request: APIRequestContext, feedback: boolean): Promise<string> {
  await introduce(page, 'Asha Menon')
  const { id } = await createMap(request, JSON.stringify(journey))
  if (feedback) await bringFeedback(request, { mapId: id, steps })
  await page.goto(`/m/${id}`)
  await page.getByRole('link', { name: 'Insights' }).click()
  await expect(page.getByRole('heading', { name: 'Insights', level: 1 })).toBeVisible()
  return id
}

const table = (page: Page, title: string) => page.getByRole('region', { name: `${title}, as a table` })
const rowOf = (page: Page, title: string, name: string) => table(page, title).getByRole('row', { name }).first()

test('[INSIGHT1] every chart says in a table what it draws: scores with n and range, gaps, groups, drop-off, contacts', async ({
  page,
  request,
}) => {
  await openInsights(page, request, true)
  // 80 of 5, 4, 4, 5 and 80 of 4, 5, 4, 5: 4.5 on average.
  await expect(rowOf(page, 'Score by step', '2 Choose and pay')).toHaveText(/4\.5\s*CSAT\s*±0\.0\d\s*160/)
  await expect(rowOf(page, 'Score by step', '3 ')).toContainText('fewer than 5')
  await expect(rowOf(page, 'Score by step', '1 Compare')).toHaveText(/–\s*–\s*–\s*0/)
  // A third of 60 as expected, the others worse: -67; a third better: +33. The largest shortfall stands first.
  const gaps = table(page, 'Expectation gap').getByRole('row')
  await expect(gaps.nth(1)).toContainText(/7 .*−67.*60/)
  await expect(gaps.nth(2)).toContainText(/2 .*\+33.*60/)
  await expect(rowOf(page, 'Consistency', '7 Wait for technician Assam')).toContainText('lower')
  await expect(rowOf(page, 'Consistency', '2 Choose and pay Assam')).not.toContainText('lower')
  await expect(rowOf(page, 'Drop-off', '7 Wait for technician')).toHaveText(/10\s*3\s*30 %/)
  await expect(rowOf(page, 'Contact pressure', '7 Wait for technician')).toHaveText(/0\.4\s*0\.2\s*10/)
  await expect(rowOf(page, 'Social care', 'social')).toHaveText(/8\s*38 %.*3 h/)
  // Of a question asked twice the latest counts; a base that was not given is said.
  await expect(rowOf(page, 'Counted elsewhere', 'Very clearly')).toHaveText(/46 %\s*base not given/)
  await expect(table(page, 'Counted elsewhere')).not.toContainText('51 %')
  await expect(rowOf(page, 'Counted elsewhere', 'Yes')).toContainText('n 1,240')
  await expect(rowOf(page, 'Trend', 'Assam')).toContainText('2026-01-05')
  const glance = page.getByRole('list', { name: 'At a glance' })
  await expect(glance).toContainText('Steps with feedback3 of 11')
  await expect(glance).toContainText(/Lowest score2\.5.*Wait for technician/)
  await expect(glance).toContainText('Regions differ1 of 2')
  await checkAccessible(page)
})

test('[INSIGHT2] the filter holds for every chart, and is gone with one press', async ({ page, request }) => {
  await openInsights(page, request, true)
  await expect(rowOf(page, 'Score by step', '7 Wait')).toContainText('2.5')
  await page.getByRole('button', { name: 'Region: All regions' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Assam' }).click()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Score by step', '7 Wait')).toHaveText(/1\.5\s*CSAT.*80/)
  await expect(table(page, 'Consistency')).not.toContainText('Gujarat')
  // Events of this example say no region.
  await expect(page.getByRole('region', { name: 'Drop-off' })).toContainText('Events of customers')
  await page.getByRole('button', { name: 'All feedback' }).click()
  await expect(rowOf(page, 'Score by step', '7 Wait')).toContainText('2.5')
  await expect(rowOf(page, 'Drop-off', '7 Wait')).toContainText('30 %')
})

test('[INSIGHT3] charts are seen as tables and saved as PNG and CSV', async ({ page, request }) => {
  await openInsights(page, request, true)
  const menu = page.getByRole('button', { name: 'Score by step: table and files' })
  const saved = async (name: string): Promise<Buffer> => {
    await menu.click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(`Score by step.${name.slice(-3).toLowerCase()}`)
    return readFileSync(await download.path())
  }
  const csv = (await saved('Save as CSV')).toString('utf8')
  expect(csv).toMatch(/^\uFEFFStep,Score,Metric,95 % range,Responses/)
  expect(csv).toContain('2 Choose and pay,4.5,CSAT,')
  const png = decode(await saved('Save as PNG'))
  // Twice the size of what is on the page, and not empty: it has the worst band's colour and the paper's.
  const drawn = await page
    .getByRole('region', { name: 'Score by step', exact: true })
    .locator('svg[class^=plot]')
    .boundingBox()
  expect(png.width).toBe(2 * (Math.round(drawn?.width ?? 0) + 32))
  const colours = new Set<number>()
  const { data, channels } = png
  for (let at = 0; at < data.length; at += channels) {
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
  }
  expect(colours.has(0xffffff)).toBe(true)
  expect(colours.has(0xd9673c)).toBe(true)

  await menu.click()
  await page.getByRole('menuitemcheckbox', { name: 'As a table' }).click()
  await expect(table(page, 'Score by step')).toBeInViewport()
  await expect(table(page, 'Score by step').getByText('2 Choose and pay')).toBeVisible()
})

test('[INSIGHT4] a chart without data says which data would fill it, and new responses fill it by themselves', async ({
  page,
  request,
}) => {
  const mapId = await openInsights(page, request, false)
  for (const [title, words] of [
    ['Score by step', 'Responses with a score'],
    ['Expectation gap', 'compared with what you expected'],
    ['Consistency', 'Responses that say their region'],
    ['Drop-off', 'Events of customers'],
    ['Social care', 'Responses with words'],
    ['Counted elsewhere', 'Results of other surveys'],
  ] as const) {
    await expect(page.getByRole('region', { name: title, exact: true })).toContainText(words)
  }
  await expect(page.getByRole('region', { name: 'Contact pressure', exact: true })).toContainText(
    'as the touchpoints plan',
  )
  await bringFeedback(request, { mapId, steps })
  await expect(rowOf(page, 'Score by step', '2 Choose and pay')).toContainText('4.5')
})

test('[INSIGHT1] a gap against the team’s guess is a ranking of its own, within one metric', async ({
  page,
  request,
}) => {
  await openInsights(page, request, true)
  await expect(page.getByRole('region', { name: 'Expectation gap', exact: true })).toContainText(
    'what customers say themselves',
  )
  await page.getByRole('combobox', { name: 'Gap' }).click()
  await page.getByRole('option', { name: 'CSAT against the guess' }).click()
  await expect(page.getByRole('region', { name: 'Expectation gap', exact: true })).toContainText(
    'against the team’s guess',
  )
  await expect(table(page, 'Expectation gap')).toContainText('Experienced less expected, of 100')
  await expect(table(page, 'Expectation gap').getByRole('row')).toHaveCount(3)
})

test('[INSIGHT2] what is chosen on the canvas holds here, whether customers were asked as well', async ({
  page,
  request,
}) => {
  await openInsights(page, request, true)
  await page.getByRole('link', { name: 'Canvas' }).click()
  await page.getByRole('button', { name: /^Feedback from/ }).click()
  await page.getByRole('combobox', { name: 'Who responded' }).click()
  await page.getByRole('option', { name: 'Those whom nobody asked' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Insights' }).click()
  await expect(page.getByRole('button', { name: 'Who responded: Only not asked' })).toBeVisible()
  // The posts alone were not asked for, and have no score; events know no difference.
  await expect(rowOf(page, 'Social care', 'social')).toContainText('38 %')
  await expect(page.getByRole('region', { name: 'Score by step', exact: true })).toContainText('Responses with a score')
  await expect(rowOf(page, 'Drop-off', '7 Wait')).toContainText('30 %')
})

test('[INSIGHT5] where responses cannot be read it is said, and trying again reads them', async ({
  page,
  request,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/)
  await introduce(page, 'Asha Menon')
  const { id } = await createMap(request, JSON.stringify(journey))
  await bringFeedback(request, { mapId: id, steps })
  await page.route('**/answers/slices**', (route) => route.abort())
  await page.goto(`/m/${id}?view=insights`)
  await expect(page.getByRole('heading', { name: 'The responses could not be read' })).toBeVisible()
  await page.unroute('**/answers/slices**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(rowOf(page, 'Score by step', '2 Choose and pay')).toContainText('4.5')
})
