// Makes the pictures of docs/screenshots from a running product: serves a fresh data folder, opens the after-sales example in
// Chromium, and photographs the screens. `node bin/screenshots.mjs`
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { root } from './setUp.mjs'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

const data = mkdtempSync(join(tmpdir(), 'throughline-'))
const server = spawn(process.execPath, [join(root, 'bin', 'start.mjs'), '--port', '0', '--data', data])
try {
  const address = await readyAddress()
  const map = await postExample(address)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS })
  for (const theme of ['light', 'dark']) {
    await photograph(browser, { theme, size: 'desktop', url: `${address}/`, name: `home-${theme}` })
    await photograph(browser, { theme, size: 'desktop', url: `${address}/m/${map}`, name: `editor-${theme}` })
    await photograph(browser, {
      theme,
      size: 'desktop',
      url: `${address}/m/${map}?view=outline`,
      name: `outline-${theme}`,
    })
    await photograph(browser, { theme, size: 'phone', url: `${address}/m/${map}`, name: `editor-phone-${theme}` })
  }
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(data, { recursive: true })
}

async function readyAddress() {
  for await (const chunk of server.stdout) {
    const address = /ready at (\S+)/.exec(chunk)?.[1]
    if (address) return address
  }
  throw new Error('the server ended before it was ready')
}

async function postExample(address) {
  const body = readFileSync(join(root, 'examples', 'ac-after-sales.journey.json'))
  const response = await fetch(`${address}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return (await response.json()).id
}

async function photograph(browser, { theme, size, url, name }) {
  const page = await browser.newPage({ viewport: SIZES[size], colorScheme: theme })
  await page.request.put(new URL('/api/visitor', url).href, {
    data: { name: 'Asha Menon' },
    headers: { origin: new URL(url).origin },
  })
  // Panels and thumbnails come after what is first seen.
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator('[data-card], [role="treegrid"], main h1').first().waitFor()
  if (url.includes('/m/')) await page.locator('html[data-program="kept"]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(root, 'docs', 'screenshots', `${name}.png`) })
  await page.close()
}
