// Which browser the tests drive: the one named by CHROMIUM_PATH, else Playwright's own, else one that the system has.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/** undefined: Playwright's own, which may still have to be installed. */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (existsSync(chromium.executablePath())) return undefined
  return SYSTEM_BROWSERS.find((path) => existsSync(path))
}
