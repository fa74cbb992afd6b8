// What comes out of the printer while a map is open.
import { toMapFile } from '../../src/core/export/json.ts'
import { bigMap } from '../bench/bigMap.ts'
import { createMap, introduce } from './support/library.ts'
import { MapPage } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

for (const [name, file] of [
  ['a map of a few steps', repairMapFile],
  ['a map far wider than the window', toMapFile(bigMap({ cards: 200, connectors: 100 }))],
] as const) {
  test(`[COMFORT90] ${name} is printed as its picture on one page, without the editor around it`, async ({
    page,
    request,
    server,
  }) => {
    const { links } = await createMap(request, file)
    await introduce(page, 'Asha Menon')
    const map = new MapPage(page)
    const part = page.waitForResponse('**/assets/PrintedMap-*.js')
    await map.open(`${server.url}${links.edit}`)
    await part
    await page.emulateMedia({ media: 'print' })
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await expect(page.locator('[data-printed] > svg')).toBeVisible({ timeout: 1_000 })
    }).toPass()
    const isWide = await page
      .locator('[data-printed] > svg')
      .evaluate((svg) => Number(svg.getAttribute('width')) > Number(svg.getAttribute('height')))
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    await expect(map.canvas).toBeHidden()
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(page.locator('[data-printed]')).toHaveCount(0)
    await page.emulateMedia({ media: null })
    await expect(map.canvas).toBeVisible()

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1)
    const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect(Number(width) > Number(height)).toBe(isWide)
  })
}
