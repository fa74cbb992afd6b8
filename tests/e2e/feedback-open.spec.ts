// A score opened: several metrics, groups that differ, verbatims found and paged, and how the map makes its scores.
import type { APIRequestContext, Page } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap } from './support/library.ts'
import { join } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

let made = 0
const DAY_MS = 86_400_000

interface Said {
  readonly score: number
  readonly count: number
  readonly daysAgo?: number
  readonly more?: object
}

async function respond(request: APIRequestContext, mapId: string, said: readonly Said[]): Promise<void> {
  const answers = said.flatMap(({ score, count, daysAgo = 0, more }) =>
    Array.from({ length: count }, () => {
      made += 1
      const at = new Date(Date.now() - daysAgo * DAY_MS).toISOString()
      return { id: `o${made}`, step: 'Report', metric: 'csat', at, score, ...more }
    }),
  )
  const response = await request.post(`/api/maps/${mapId}/answers`, { data: answers })
  expect(await response.json()).toMatchObject({ accepted: answers.length, rejected: 0 })
}

const header = (page: Page) => page.getByRole('columnheader', { name: /Step 2 / })
const feedback = (page: Page) => page.getByRole('tabpanel', { name: 'Feedback' })

test('[OPEN2] a score is opened: spread, weeks, groups that differ, another metric; all of it in tables', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  await respond(request, id, [
    { score: 5, count: 40, daysAgo: 15, more: { region: 'Gujarat' } },
    { score: 4, count: 20, daysAgo: 8, more: { region: 'Gujarat' } },
    { score: 2, count: 40, daysAgo: 8, more: { region: 'Assam' } },
    { score: 1, count: 3, daysAgo: 2, more: { region: 'Goa' } },
    { score: 9, count: 6, daysAgo: 2, more: { metric: 'nps' } },
    { score: -1, count: 12, daysAgo: 2, more: { metric: 'expectation' } },
  ])
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  await header(asha.page).click()
  const panel = feedback(asha.page)
  await expect(panel.getByRole('table', { name: /By region/ })).toContainText('Differs')
  const row = (name: RegExp) => panel.getByRole('row', { name })
  await expect(row(/^Assam/)).toContainText('lower than the rest (4.5)')
  await expect(row(/^Goa/)).toContainText('fewer than 5 responses')
  await expect(row(/^5/)).toContainText('39 %')
  await expect(panel).toContainText(/−100vs expected, n 12/)
  await panel.getByText('As a table').click()
  await expect(panel.getByRole('table').filter({ hasText: 'Week of' }).getByRole('row')).toHaveCount(4)
  await checkAccessible(asha.page)
  await panel.getByText('NPS', { exact: true }).click()
  await expect(panel).toContainText('promoters less detractors')
  await expect(row(/^9/)).toContainText('100 %')

  await asha.page.getByRole('tab', { name: 'Details' }).click()
  await expect(asha.page.getByText('What happens')).toBeVisible()
  await asha.close()
})

test('[OPEN3] verbatims are found by their words, narrowed and paged', async ({ browser, request, server }) => {
  const { id, links } = await createMap(request, repairMapFile)
  const words = (score: number, comment: string, count: number, more: object = {}): Said => ({
    ...{ score, count, more: { comment, ...more } },
  })
  await respond(request, id, [
    words(2, 'They never called back', 1, { region: 'Assam', channel: 'phone' }),
    words(4, 'A friendly café by the workshop', 1, { region: 'Goa', channel: 'web' }),
    words(5, 'Fine', 120, { region: 'Goa' }),
  ])
  const asha = await join(browser, { url: `${server.url}${links.comment}`, name: 'Asha' })
  await header(asha.page).click()
  const verbatims = feedback(asha.page).getByRole('region', { name: 'Verbatims' })
  await expect(verbatims.getByRole('heading')).toHaveText('Verbatims 122')
  await expect(verbatims.getByRole('listitem')).toHaveCount(100)
  await verbatims.getByRole('button', { name: 'Show more' }).click()
  await expect(verbatims.getByRole('listitem')).toHaveCount(122)
  await verbatims.getByRole('searchbox').fill('cafe')
  await expect(verbatims.getByRole('listitem')).toHaveText([/A friendly café/])
  await verbatims.getByRole('searchbox').fill('')
  await verbatims.getByRole('combobox', { name: 'Any region' }).click()
  await asha.page.getByRole('option', { name: 'Assam' }).click()
  await expect(verbatims.getByRole('listitem')).toHaveText([/They never called back/])
  await verbatims.getByRole('searchbox').fill('nothing like it')
  await expect(verbatims).toContainText('None of them')
  await checkAccessible(asha.page)
  await asha.close()

  const viewer = await join(browser, { url: `${server.url}${links.view}`, name: 'Guest' })
  await header(viewer.page).click()
  await expect(feedback(viewer.page).getByRole('row', { name: /^5/ })).toBeVisible()
  await expect(feedback(viewer.page)).not.toContainText('They never called back')
  await viewer.close()
})

test('[OPEN4] what the map says of its scores holds for everybody at once', async ({ browser, request, server }) => {
  const { id, links } = await createMap(request, repairMapFile)
  await respond(request, id, [
    { score: 5, count: 6 },
    { score: 1, count: 4 },
  ])
  const [asha, guest] = [
    await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' }),
    await join(browser, { url: `${server.url}${links.view}`, name: 'Guest' }),
  ]
  for (const { page } of [asha, guest]) await expect(header(page)).toContainText(/3\.4\s+CSAT\s+of 5/)
  await asha.page.getByRole('button', { name: /the brief$/ }).click()
  await asha.page.getByRole('combobox', { name: 'CSAT is told as' }).click()
  await asha.page.getByRole('option', { name: 'Share of 4 and 5' }).click()
  await checkAccessible(asha.page)
  await asha.page.getByRole('button', { name: 'Done' }).click()
  for (const { page } of [asha, guest]) await expect(header(page)).toContainText(/60 %\s+CSAT\s+top 2/)
  for (const person of [asha, guest]) await person.close()
})

test('[OPEN5] scores on the canvas are of those who are looked at, live, and of nobody else’s page', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  const said = (score: number, count: number, region: string, more: object = {}) => ({
    ...{ score, count, more: { region, channel: 'phone', ...more } },
  })
  await respond(request, id, [said(5, 6, 'Gujarat'), said(1, 6, 'Silchar, Assam'), said(3, 5, 'Goa', { step: 'Wait' })])
  const [asha, guest] = [
    await join(browser, { url: `${server.url}${links.view}`, name: 'Asha' }),
    await join(browser, { url: `${server.url}${links.view}`, name: 'Guest' }),
  ]
  await expect(header(asha.page)).toContainText('3.0')
  await asha.page.getByRole('button', { name: /^Feedback from/ }).click()
  const choices = asha.page.getByRole('dialog', { name: 'Feedback from' })
  await choices.getByRole('button', { name: 'Silchar, Assam' }).click()
  await expect(header(asha.page)).toContainText(/1\.0\s+CSAT/)
  // A step that others responded to is no assumption.
  await expect(asha.page.getByRole('columnheader', { name: /Step 3 / })).toContainText('responses, n 0')
  await checkAccessible(asha.page)
  await respond(request, id, [said(5, 6, 'Silchar, Assam'), said(5, 30, 'Gujarat')])
  await expect(header(asha.page)).toContainText('n 12')
  await expect(header(asha.page)).toContainText(/3\.0\s+CSAT/)
  await expect(header(guest.page)).toContainText('n 48')
  await choices.getByRole('button', { name: 'Clear' }).click()
  await expect(header(asha.page)).toContainText('n 48')
  for (const person of [asha, guest]) await person.close()
})

test('[OPEN6] a badge tells its exact values, what they cover and how old the last response is', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  await respond(request, id, [
    { score: 5, count: 6 },
    { score: 4, count: 3 },
  ])
  const asha = await join(browser, { url: `${server.url}${links.view}`, name: 'Asha' })
  await expect(header(asha.page)).toContainText('n 9')
  const tip = asha.page.getByRole('tooltip')
  // What is told comes after the map: a pointer that was there before it asks again.
  await expect(async () => {
    await asha.page.mouse.move(0, 0)
    await header(asha.page).hover()
    await expect(tip).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(tip).toContainText(/CSAT 4\.67 \(mean, of 5\), 95 % range 4\.01 to 5\.00, 9 responses\./)
  await expect(tip).toContainText('covers chance only, not who chose to respond')
  await expect(tip).toContainText(/Last response (just now|1 minute ago)/)
  await asha.close()
})

test('[OPEN7] a verbatim becomes a card of the lane one chooses, which says what it quotes; undo takes it away', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  await respond(request, id, [
    { score: 2, count: 1, more: { comment: 'Nobody called back', at: '2026-05-12T10:00:00Z' } },
  ])
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  await header(page).click()
  await feedback(page).getByRole('button', { name: 'Quote' }).click()
  await page.getByRole('menuitem', { name: 'A new lane of thoughts' }).click()
  const card = page.locator('[data-card]').filter({ hasText: 'Nobody called back' })
  await expect(card).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'Quotes a response of 12 May 2026.',
  )
  await checkAccessible(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('rowheader', { name: /Thoughts/ })).toHaveCount(0)
  await asha.close()
})

test('[INBOX3] responses of a deleted step wait in the inbox, and are put at another by its number or name; undo takes it back', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  await respond(request, id, [
    { score: 4, count: 5, more: { step: 'Wait' } },
    { score: 1, count: 1, more: { step: 'Wait', comment: 'Nobody came' } },
  ])
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  const step = (name: RegExp) => page.getByRole('columnheader', { name })
  await expect(step(/Step 3 Wait/)).toContainText('n 6')
  await step(/Step 3 Wait/).click()
  await page.keyboard.press('Delete')
  await expect(step(/Step 3 Wait/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '6 responses have no step' }).click()
  const inbox = page.getByRole('dialog', { name: /responses? without a step|Every response/ })
  await expect(inbox.getByRole('listitem')).toHaveCount(6)
  await checkAccessible(page)
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(inbox.getByRole('listitem')).toHaveCount(5)
  await expect(inbox.getByRole('textbox')).toBeFocused()
  await inbox.getByRole('button', { name: /Report/ }).click()
  await expect(inbox.getByRole('listitem')).toHaveCount(4)
  await inbox.getByRole('button', { name: 'Undo' }).click()
  await expect(inbox.getByRole('listitem')).toHaveCount(5)
  for (let left = 4; left >= 1; left -= 1) {
    await inbox.getByRole('textbox').fill('repo')
    await page.keyboard.press('Enter')
    await expect(inbox.getByRole('listitem')).toHaveCount(left)
  }
  await inbox.getByRole('button', { name: 'Done' }).click()
  await expect(step(/Step 2 /)).toContainText('n 5')
  await expect(page.getByRole('button', { name: '1 response has no step' })).toBeVisible()
  await asha.close()
})
