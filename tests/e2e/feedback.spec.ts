// What customers say, on the map: headers that move as responses come, and what stands behind them.
import type { APIRequestContext } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { createMap } from './support/library.ts'
import { join } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

let made = 0

/** Responses of now, one for each score. */
async function respond(request: APIRequestContext, mapId: string, scores: readonly number[], more: object = {}) {
  const answers = scores.map((score) => {
    made += 1
    return { id: `r${made}`, step: 'Report', metric: 'csat', at: new Date().toISOString(), score, ...more }
  })
  const response = await request.post(`/api/maps/${mapId}/answers`, { data: answers })
  expect(await response.json()).toMatchObject({ accepted: scores.length, rejected: 0 })
}

test('[HDR6] two people see a step’s score move while responses come, and open what stands behind it', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  const [asha, guest] = [
    await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' }),
    await join(browser, { url: `${server.url}${links.edit}`, name: 'Guest' }),
  ]
  const header = (person: typeof asha) => person.page.getByRole('columnheader', { name: /Step 2 / })
  await expect(header(asha)).toContainText('No feedback yet')
  await respond(request, id, [2, 3])
  for (const person of [asha, guest]) await expect(header(person)).toContainText('responses, n 2')
  await respond(request, id, [4, 4, 4], { comment: 'Call me at +91 98250 12345', region: 'Gujarat' })
  for (const person of [asha, guest]) await expect(header(person)).toContainText(/3\.4\s+CSAT\s+of 5\s+n 5/)
  await expect(asha.page.getByText(/steps with feedback/)).toContainText('1 of')

  await expect(asha.page.getByRole('complementary', { name: 'Inspector' })).toContainText(/Steps with feedback\s*1 of/)

  await header(asha).click()
  await header(guest).click()
  const behind = (person: typeof asha) => person.page.getByRole('tabpanel', { name: 'Feedback' })
  await expect(behind(asha).getByRole('row', { name: /^4/ })).toContainText('60 %')
  await expect(behind(asha)).toContainText('Indicative')
  await expect(behind(asha).getByRole('listitem').first()).toContainText('Call me at [phone]')
  await expect(behind(guest).getByRole('row', { name: /^4/ })).toContainText('60 %')
  await checkAccessible(asha.page)

  await asha.page.reload()
  await expect(header(asha)).toContainText('n 5')
  for (const person of [asha, guest]) await person.close()
})
