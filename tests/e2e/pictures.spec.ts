// PNG files made in the browser: the same bytes as from the server and from the command line, off the page's thread.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Locator, Page } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import { bigMap } from '../bench/bigMap.ts'
import { scriptMap } from '../golden/scripts/scriptMap.ts'
import { TEXTS } from '../golden/scripts/texts.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
/** A large picture on a machine that does other things, too. */
const MADE = { timeout: 60_000 }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  return page.getByRole('dialog', { name: 'Export' })
}

async function exportPng(page: Page, scale: string): Promise<Buffer> {
  const dialog = await openExport(page)
  await dialog.getByText(scale, { exact: true }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export PNG' }).click()
  return readFile(await (await download).path())
}

/** As on a machine that has the program: the file in, the picture out. */
async function pngOfCommand(file: string, scale: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-picture-'))
  try {
    await writeFile(join(folder, 'map.journey.json'), file)
    const command = ['export', join(folder, 'map.journey.json'), '-o', join(folder, 'map.png'), '--scale', `${scale}`]
    await run(process.execPath, [join(root, 'bin/throughline.mjs'), ...command])
    return await readFile(join(folder, 'map.png'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const example = (name: string) => readFile(join(root, 'examples', `${name}.journey.json`), 'utf8')

const MAPS: readonly (readonly [name: string, file: () => Promise<string>, scale: number])[] = [
  ['the after-sales example', () => example('ac-after-sales'), 1],
  ['the airport example, in many bands', () => example('airport-passenger'), 2],
  ['a map in Hindi', async () => toMapFile(scriptMap(TEXTS.hindi)), 1],
]

for (const [name, file, scale] of MAPS) {
  test(`[PIC3] browser, server and command line make the same bytes: ${name}`, async ({ page, request, server }) => {
    test.slow()
    const source = await file()
    const { id } = await openPanels({ page, request, server }, source)
    // A picture says to the minute when it was made.
    await expect(async () => {
      const here = await exportPng(page, `${scale}×`)
      const there = await (await request.get(`${server.url}/api/maps/${id}/export.png?scale=${scale}`)).body()
      const command = await pngOfCommand(source, scale)
      expect([sha256(there), sha256(command)]).toEqual([sha256(here), sha256(here)])
    }).toPass()
  })
}

test('[PIC4] no task of the page takes 50 ms while a PNG of 500 cards is made', async ({
  page,
  request,
  server,
  browser,
}) => {
  test.slow()
  await openPanels({ page, request, server }, toMapFile(bigMap({ cards: 500, connectors: 250 })))
  const dialog = await openExport(page)
  await dialog.getByText('1×', { exact: true }).click()
  await expect(dialog.getByRole('status')).toHaveText(/px/, MADE)
  // The drawing in the window stays as it is; only the file is made anew, from the choice of its scale to its size.
  const tasksMs = await tasksDuring(browser, page, async () => {
    await dialog.getByText('2×', { exact: true }).click()
    await expect(dialog.getByRole('progressbar', { name: 'Made of the file' })).toBeVisible(MADE)
    await expect(dialog.getByRole('status')).toHaveText(/px/, MADE)
  })
  expect(tasksMs.length).toBeGreaterThan(10)
  expect(Math.max(...tasksMs)).toBeLessThan(50)
})

test('[PIC11] the window of a map of 500 cards says at once that its preview is being drawn, and the page stays quick', async ({
  page,
  request,
  server,
  browser,
}) => {
  test.slow()
  await openPanels({ page, request, server }, toMapFile(bigMap({ cards: 500, connectors: 250 })))
  const asked: string[] = []
  page.on('request', (each) => asked.push(each.url()))
  const tasksMs = await tasksDuring(browser, page, async () => {
    const dialog = await openExport(page)
    await expect(dialog.getByRole('progressbar', { name: 'Drawn of the preview' })).toBeVisible()
    const preview = dialog.getByRole('img', { name: 'Preview' })
    await expect
      .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth), MADE)
      .toBeGreaterThan(700)
    // A picture of many pixels that is taken apart in the frame that shows it holds all frames up.
    await expect(preview).toHaveAttribute('decoding', 'async')
  })
  expect(asked.filter((address) => address.includes('/export.'))).toEqual([])
  expect(Math.max(...tasksMs)).toBeLessThan(50)
})

/** What the tasks of the page's own thread took of the processor, whatever else this machine does. */
async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await act()
  interface TraceEvent {
    readonly name: string
    readonly tid: number
    readonly tdur?: number
    readonly args?: { readonly name?: string }
  }
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: readonly TraceEvent[] }
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const tasks = traceEvents.filter(
    ({ name, tid }) => name === 'RunTask' && threads.some((thread) => thread.tid === tid),
  )
  return tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : tdur / 1_000))
}

test('[PIC5] a file that nobody waits for any more is not made to its end', async ({ page, request, server }) => {
  test.slow()
  await openPanels({ page, request, server }, toMapFile(bigMap({ cards: 500, connectors: 250 })))
  const dialog = await openExport(page)
  await dialog.getByText('4×', { exact: true }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Made of the file' })).toBeVisible(MADE)
  await dialog.getByText('1×', { exact: true }).click()
  const size = dialog.getByRole('status')
  await expect(size).toHaveText(/px/, MADE)
  const [width] = ((await size.textContent()) ?? '').split(' × ')
  expect(Number(width)).toBeGreaterThan(1_000)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.workers().length).toBe(0)
})
