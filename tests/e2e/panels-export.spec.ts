// The map leaves the editor as a file: a PNG made by the browser, other files by the server from what is saved, or by the browser
// while the server is away. That all who draw give the same bytes is in pictures.spec.ts.
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import { checkAccessible } from './support/checkAccessible.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

async function exported(page: Page, choices: readonly string[], format: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format, exact: true }).click()
  for (const choice of choices) await dialog.getByText(choice, { exact: true }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: `Export ${format}` }).click()
  return download
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

/** Width and height from the header of a PNG. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('[PANEL15] PNG in any scale, SVG in any theme, and JSON that gives the same map', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.rename('Stays at home', 'Waits all day')
  const once = await exported(page, ['1×'], 'PNG')
  expect(once.suggestedFilename()).toBe('Repair of an AC.png')
  const [width, height] = sizeOf(await bytesOf(once))
  expect(width).toBeGreaterThan(700)
  expect(sizeOf(await bytesOf(await exported(page, ['3×'], 'PNG')))).toEqual([width * 3, height * 3])

  const svg = (await bytesOf(await exported(page, ['Dark'], 'SVG'))).toString()
  expect(svg).toContain('Waits all day')
  expect(svg).toContain('#131317')

  const file = await exported(page, [], 'JSON')
  expect(file.suggestedFilename()).toBe('Repair of an AC.journey.json')
  const parsed = parseMapFile((await bytesOf(file)).toString())
  expect(parsed.ok && parsed.value.map).toEqual(await map.saved())
})

test('[PANEL15] the window shows what will be made', async ({ page, request, server }) => {
  await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const preview = page.getByRole('img', { name: 'Preview' })
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700)
  await checkAccessible(page)
})

test('[PANEL40] [PANEL41] a part of the map, without what is not wanted, of a size that is said beforehand', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.inspect('Stays at home')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'SVG', exact: true }).click()
  await dialog.getByText('Selection', { exact: true }).click()
  await dialog.getByLabel('Title block').uncheck()
  const download = page.waitForEvent('download')
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ × \d+ px, \d+ KB$/)
  await dialog.getByRole('button', { name: 'Export SVG' }).click()
  const svg = (await bytesOf(await download)).toString()
  expect(svg).toContain('Step 3: Wait')
  expect(svg).toContain('Stays at home')
  expect(svg).not.toContain('Long queue')
  expect(svg).not.toContain('Version')
})

test('[PANEL41] the file is made anew when somebody changes the map meanwhile', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'JSON', exact: true }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^\d/)
  const renamed = await request.patch(`${server.url}/api/maps/${map.id}`, { data: { title: 'Renamed meanwhile' } })
  expect(renamed.ok()).toBe(true)
  await expect(page).toHaveTitle(/Renamed meanwhile/)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export JSON' }).click()
  expect((await bytesOf(await download)).toString()).toContain('"title": "Renamed meanwhile"')
})

test('[PANEL69] the window says what of the map a selection is, begins there, and hands out the file when it is ready', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.inspect('Stays at home')
  const door = page.getByRole('button', { name: 'Export', exact: true })
  await door.click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('Selection', { exact: true }).click()
  await expect(dialog.getByText('Step 3 with all lanes')).toBeVisible()
  await dialog.getByText('Blueprint lanes').click()
  await expect(dialog.getByText('Step 3 with 4 of 5 lanes')).toBeVisible()
  await dialog.getByText('Stages', { exact: true }).click()
  await expect(dialog.getByLabel('From stage')).toContainText('Repair')

  let letGo = (): void => {}
  const slow = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/export.svg*', async (route) => {
    await slow
    await route.continue()
  })
  await dialog.getByRole('radio', { name: 'SVG', exact: true }).click()
  const press = dialog.getByRole('button', { name: 'Export SVG' })
  await press.click()
  await expect(dialog.getByRole('button', { name: 'Exporting…' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await press.click()
  const download = page.waitForEvent('download')
  letGo()
  expect((await bytesOf(await download)).toString()).toContain('Step 3: Wait')
  await expect(dialog).toHaveCount(0)
  await expect(door).toBeFocused()
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('[PANEL42] a picture is copied to the clipboard', async ({ page, request, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPanels({ page, request, server }, repairMapFile)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('button', { name: 'Copy image' }).click()
  await expect(page.getByText('Picture copied')).toBeVisible()
  const copied = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
  expect(copied).toContain('image/png')
})

test('[PANEL90] a picture of very many pixels is copied with fewer, and it is said with how many', async ({
  page,
  request,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPanels({ page, request, server }, await readFile('examples/airport-passenger.journey.json', 'utf8'))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('3×', { exact: true }).click()
  await expect(dialog.getByRole('status')).toHaveText(/px/, { timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Copy image' }).click()
  await expect(page.getByText(/^Picture copied with/)).toBeVisible({ timeout: 30_000 })
  const [width, height] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const copied = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    return [copied.width, copied.height] as const
  })
  expect(width * height).toBeLessThanOrEqual(8_000_000)
  expect(width * height).toBeGreaterThan(7_000_000)
  await expect(page.getByText(`Picture copied with ${width} × ${height} px.`)).toBeVisible()
})

test.describe('with a server that goes away', () => {
  test.use({ ownServer: true, serviceWorkers: 'allow' })

  test('[PANEL16] [PIC10] without the server PNG, SVG and JSON are made here with the latest changes', async ({
    page,
    request,
    server,
    expectedErrors,
  }) => {
    expectedErrors.push(/WebSocket connection|ERR_CONNECTION_REFUSED/)
    const map = await openPanels({ page, request, server }, repairMapFile)
    await map.programKept()
    await server.stop()
    await map.rename('Stays at home', 'Waits all day')
    await expect(page.getByText('1 change waiting')).toBeVisible()
    const [width] = sizeOf(await bytesOf(await exported(page, ['1×'], 'PNG')))
    expect(width).toBeGreaterThan(700)
    const svg = (await bytesOf(await exported(page, ['Print'], 'SVG'))).toString()
    expect(svg).toContain('Waits all day')
    for (const weight of [400, 500, 600])
      expect(svg).toContain(`font-weight:${weight};src:url(data:font/woff2;base64,d09GMg`)
    const parsed = parseMapFile((await bytesOf(await exported(page, [], 'JSON'))).toString())
    expect(parsed.ok && parsed.value.map.cards.map(({ title }) => title)).toContain('Waits all day')
  })

  test('[PANEL16] a PNG whose fonts only the server opens waits for it, and a sentence says so', async ({
    page,
    request,
    server,
    expectedErrors,
  }) => {
    expectedErrors.push(/WebSocket connection|ERR_CONNECTION_REFUSED/)
    const map = await openPanels({ page, request, server }, repairMapFile.replace('Stays at home', 'Stays at home 🙂'))
    await map.programKept()
    const [width] = sizeOf(await bytesOf(await exported(page, ['1×'], 'PNG')))
    expect(width).toBeGreaterThan(700)
    await server.stop()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await expect(dialog.getByRole('alert')).toContainText(
      'needs fonts that the server opens; SVG and JSON can be made here.',
    )
    await expect(dialog.getByRole('button', { name: 'Export PNG' })).toBeDisabled()
  })
})
