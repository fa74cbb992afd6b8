// How much is shown of a map at which zoom, and what keeps its size on the screen.
import type { APIRequestContext, Locator } from '@playwright/test'
import { createMap } from './support/library.ts'
import { join, type MapPage } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

async function respond(request: APIRequestContext, mapId: string): Promise<void> {
  const answers = [1, 2, 3, 4, 5].map((score) => {
    return { id: `r${score}`, step: 'Report', metric: 'csat', at: '2026-05-01T00:00:00Z', score }
  })
  const response = await request.post(`/api/maps/${mapId}/answers`, { data: answers })
  expect(await response.json()).toMatchObject({ accepted: 5 })
}

/** Until the canvas says so. */
async function zoomOutTo(map: MapPage, percent: RegExp): Promise<void> {
  const zoom = map.page.getByRole('button', { name: /%$/ })
  for (let presses = 0; presses < 12 && !percent.test((await zoom.textContent()) ?? ''); presses += 1) {
    const before = await zoom.textContent()
    await map.page.getByRole('button', { name: 'Zoom out' }).click()
    await expect(zoom).not.toHaveText(before ?? '')
  }
  await expect(zoom).toHaveText(percent)
}

const heightOf = async (letters: Locator): Promise<number> => (await letters.boundingBox())?.height ?? 0

test('[CANVAS74] [CANVAS75] names, scores and signs stay legible from afar, and what is too small to read goes', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  await respond(request, id)
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const nilima = await join(browser, { url: `${server.url}${links.edit}`, name: 'Nilima' })
  const step = asha.header('step', 'Report')
  const name = step.getByTestId('from-afar').getByText('Report', { exact: true })
  const stage = asha.header('stage', 'Repair').getByTestId('from-afar').getByText('Repair', { exact: true })
  const others = asha.page.getByTestId('cursor')
  await nilima.page.mouse.move(700, 400)
  await expect(others.getByText('Nilima')).toBeVisible()

  const heights: number[] = []
  for (const percent of [/^41%$/, /^33%$/]) {
    await zoomOutTo(asha, percent)
    await expect(name).toBeVisible()
    await expect(step.getByTestId('from-afar').getByText('3.0', { exact: true })).toBeVisible()
    heights.push(await heightOf(name), await heightOf(stage))
  }
  for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 0)
  expect(heights[0]).toBeGreaterThanOrEqual(11)
  await nilima.page.mouse.move(720, 420)
  await expect(others).toHaveCount(1)
  await expect(others.getByText('Nilima')).toBeHidden()
  // Who cannot see the whole name can ask for it.
  await step.hover()
  await expect(asha.page.getByRole('tooltip')).toHaveText(/^Report.*CSAT 3.00.*95 % range/)

  await zoomOutTo(asha, /^2[01]%$/)
  await expect(name).toHaveCount(0)
  await expect(step.getByTestId('score-bar')).toBeVisible()
  await expect(stage).toBeVisible()
  await expect(asha.header('lane', 'pains').getByTestId('from-afar')).toHaveCount(0)
  await expect(asha.header('lane', 'pains').locator('text')).toHaveCount(0)
  await expect(asha.page.getByRole('columnheader', { name: /^Step 2 .* Report$/ })).toBeVisible()

  for (const person of [asha, nilima]) expect(person.errors).toEqual([])
})
