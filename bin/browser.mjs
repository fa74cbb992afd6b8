// The browser that tests and pictures of the product use: found where one is, installed where none is.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { run, say } from './setUp.mjs'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** CHROMIUM_PATH, else Playwright's own, else the system's; undefined where there is none. */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path))
}

/** The same, after trying to install one; undefined when that failed too, with what to do said on stderr. */
export async function findOrInstallBrowser() {
  const found = findBrowser()
  if (found) return found
  say('No browser is here; installing Chromium…')
  await run('npx', ['playwright', 'install', 'chromium'])
  if (!findBrowser() && process.getuid?.() === 0) {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', 'chromium'])
  }
  const installed = findBrowser()
  if (!installed) {
    say(
      'No browser could be installed. Run `npx playwright install --with-deps chromium`, or install Chromium yourself ' +
        'and name it in CHROMIUM_PATH; then run the tests again.',
    )
  }
  return installed
}
