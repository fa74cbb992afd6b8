// One page in a browser of its own, and what can be measured from outside it: how long until it shows something, how much
// program it loaded, how much memory it holds. Knows no page.
import { gzipSync } from 'node:zlib'
import { type CDPSession, chromium, type Page, type Response } from '@playwright/test'
import { chromiumPath } from '../../e2e/support/chromiumPath.ts'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const VIEWPORT = { width: 1_440, height: 900 }

export interface OpenPage {
  readonly page: Page
  readonly devtools: CDPSession
  /** From the beginning of the navigation until the first frame that shows the content. */
  readonly openMs: number
  /** JavaScript and CSS that were loaded until then, as gzip would send them. */
  readonly programKb: number
  heapMb(): Promise<number>
  close(): Promise<void>
}

interface Opening {
  readonly url: string
  /** Selector of what is there once the page shows its content. */
  readonly shows: string
  /** Runs before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>
}

export async function openBrowser({ url, shows, prepare }: Opening): Promise<OpenPage> {
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ args: ARGS, ...(executablePath !== undefined && { executablePath }) })
  const page = await browser.newPage({ viewport: VIEWPORT })
  await prepare?.(page)
  const programs: Response[] = []
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) programs.push(response)
  })
  await page.addInitScript(watchFirstFrame(shows))
  await page.goto(url)
  // A function, not text: the page's content security policy stays as it is, and forbids evaluating text.
  await page.waitForFunction(() => 'shownMs' in globalThis, undefined, { polling: 50 })
  const openMs = await page.evaluate<number>('globalThis.shownMs')
  const programKb = await gzippedKb(programs)
  const devtools = await page.context().newCDPSession(page)
  return {
    page,
    devtools,
    openMs,
    programKb,
    heapMb: () => heapMb(devtools),
    close: () => browser.close(),
  }
}

/** A script of the page, as text since it runs there: notes the time of the frame after the one in which the content is there. */
const watchFirstFrame = (selector: string): string => `{
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => { globalThis.shownMs = performance.now() })
  }
  requestAnimationFrame(look)
}`

async function gzippedKb(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map(async (response) => gzipSync(await response.body()).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1_024
}

async function heapMb(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1024 ** 2
}
