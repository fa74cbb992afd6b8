// Insights as it is looked at, with feedback and without.
import { readFileSync } from 'node:fs'
import { bringFeedback } from './support/journeyFeedback.ts'
import { createMap, introduce } from './support/library.ts'
import { Look, THEMES } from './support/look.ts'
import { expect, test } from './support/test.ts'

const journey = readFileSync(new URL('../../examples/ac-after-sales.journey.json', import.meta.url), 'utf8')
const file = JSON.parse(journey) as { map: { stages: { steps: { id: string }[] }[] } }
const steps = file.map.stages.flatMap((stage) => stage.steps.map(({ id }) => id))

for (const theme of THEMES) {
  test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] insights look as they should, ${theme} @phone`, async ({
    page,
    request,
    isMobile,
  }) => {
    const look = await Look.of(page, theme)
    await introduce(page, 'Asha Menon')
    const { id } = await createMap(request, journey)
    await page.goto(`/m/${id}?view=insights`)
    await expect(page.getByRole('region', { name: 'Score by step', exact: true })).toBeVisible()
    const screen = (name: string) => (isMobile ? `phone-${name}` : name)
    await look.at(screen('insights-empty'))
    await bringFeedback(request, { mapId: id, steps })
    await page.reload()
    await expect(page.getByRole('region', { name: 'Trend', exact: true }).locator('svg[class^=plot]')).toBeVisible()
    await look.at(screen('insights'))
    await page.getByRole('region', { name: 'Social care', exact: true }).scrollIntoViewIfNeeded()
    await look.at(screen('insights-below'))
  })
}
