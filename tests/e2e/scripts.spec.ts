// Texts of the world on screen: the same lines as in every picture, in the same fonts, which come when a text needs them.
import type { Page } from '@playwright/test'
import { setMap } from '../../server/render/setMap.ts'
import { scriptMap } from '../golden/scripts/scriptMap.ts'
import { TEXTS } from '../golden/scripts/texts.ts'
import { openPanels } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

const SHOWN = ['arabic', 'chinese', 'gujarati', 'hebrew', 'hindi', 'japanese', 'korean', 'thai'] as const

const mapFile = (texts: readonly string[]): string =>
  JSON.stringify({
    format: 'throughline',
    version: 1,
    map: {
      title: texts[0] ?? '',
      stages: [{ id: 'stage', title: 'Stage', steps: texts.map((text, at) => ({ id: `s${at}`, title: text })) }],
      lanes: [{ id: 'actions', kind: 'actions', title: 'Actions' }],
      cards: texts.map((text, at) => ({ id: `c${at}`, title: text, stepId: `s${at}`, laneId: 'actions' })),
    },
  })

/** Each line of each card as an exported picture has it: as text, or as the name of its outlines. */
const linesOfPicture = (page: Page, svg: string): Promise<string[]> =>
  page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml')
    return Array.from(picture.querySelectorAll('g[id^="card-c"] > text, g[id^="card-c"] > g[aria-label]')).map(
      (line) => line.getAttribute('aria-label') ?? line.textContent ?? '',
    )
  }, svg)

interface Line {
  readonly text: string
  readonly widthPx: number
}

const linesOnScreen = (page: Page): Promise<Line[]> =>
  page.locator('[data-card] svg text').evaluateAll((lines) =>
    lines.map((line) => ({
      text: line.textContent ?? '',
      widthPx: line instanceof SVGTextContentElement ? line.getComputedTextLength() : 0,
    })),
  )

for (const script of SHOWN) {
  test(`[TXT12] lines on screen are those of a picture, as wide as they were measured: ${script}`, async ({
    page,
    request,
    server,
  }) => {
    const file = mapFile(TEXTS[script])
    const map = await openPanels({ page, request, server }, file)
    const svg = await (await request.get(`${server.url}/api/maps/${map.id}/export.svg`)).text()
    const expected = await linesOfPicture(page, svg)
    expect(expected.length).toBeGreaterThan(TEXTS[script].length)
    await expect(async () => expect((await linesOnScreen(page)).map(({ text }) => text)).toEqual(expected)).toPass()
    const { measure } = await setMap(scriptMap(TEXTS[script]), '')
    await page.evaluate(() => document.fonts.ready)
    await expect(async () => {
      for (const { text, widthPx } of await linesOnScreen(page)) {
        expect(Math.abs(widthPx - measure(text, 'regular', 12)), text).toBeLessThan(1)
      }
    }).toPass()
  })
}

test.describe('with the program kept in the browser', () => {
  test.use({ serviceWorkers: 'allow' })

  test('[TXT12] a map in Latin letters loads no font but Inter, and one that comes to need a script loads its fonts', async ({
    page,
    request,
    server,
  }) => {
    const fetched: string[] = []
    page.on('request', (each) => fetched.push(each.url()))
    const map = await openPanels({ page, request, server }, mapFile(['Report the fault']))
    await map.programKept()
    const scripts = () => fetched.filter((url) => /NotoSans|noto-sans|twemoji|wasm/.test(url))
    expect(scripts()).toEqual([])
    await map.rename('Report the fault', 'मरम्मत')
    await expect.poll(() => scripts().filter((url) => url.includes('Devanagari')).length).toBe(3)
    expect(scripts().filter((url) => /Arabic|noto-sans|twemoji/.test(url))).toEqual([])
  })
})

test.describe('on a server without other maps', () => {
  test.use({ ownServer: true, serviceWorkers: 'allow' })

  test('[TXT13] titles on home are drawn with the bundled fonts of their scripts, and no other is loaded', async ({
    page,
    request,
    server,
  }) => {
    const fetched: string[] = []
    page.on('request', (each) => fetched.push(each.url()))
    const map = await openPanels({ page, request, server }, mapFile(['ફ્રિજ 修理 🔧']))
    await map.programKept()
    fetched.length = 0
    await page.goto(server.url)
    await expect(page.getByText('ફ્રિજ 修理 🔧').first()).toBeVisible()
    for (const name of [/NotoSansGujarati.*ttf/, /noto-sans-sc/, /twemoji/]) {
      await expect.poll(() => fetched.some((url) => name.test(url)), String(name)).toBe(true)
    }
    expect(fetched.filter((url) => /Thai|noto-sans-kr|wasm/.test(url))).toEqual([])
  })
})

test('[TXT8] a title that runs right to left is typed where it stands', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, mapFile(['תקלה במזגן']))
  const words = page.locator('[data-card] svg text')
  await expect(words).toHaveText('תקלה במזגן')
  const before = await words.boundingBox()
  await map.card('תקלה במזגן').dblclick()
  const field = page.getByTestId('title-editor').locator('textarea')
  await expect(field).toHaveCSS('direction', 'rtl')
  await expect(words).toHaveCount(0)
  const box = await field.boundingBox()
  const right = (place: typeof box) => (place ? place.x + place.width : 0)
  expect(Math.abs(right(box) - right(before))).toBeLessThan(2)
  await field.fill('תקלה')
  await field.press('Enter')
  await expect(words).toHaveText('תקלה')
})
