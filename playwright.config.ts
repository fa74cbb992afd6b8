// Tests in a real browser against the real, built server. Two workers, each with a server of its own: a browser waits more than
// it works.
import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/e2e/support/chromiumPath.ts'

const executablePath = chromiumPath()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  // Shared machines stall for seconds now and then. What needs another try is told by name at the end of `npm test`.
  expect: { timeout: 15_000 },
  retries: 2,
  reporter: [['list']],
  use: {
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    locale: 'en-GB',
    // Keeping the program for when the server is away is a seventh of what opening a page costs; tests that need it allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone-only/, use: { viewport: { width: 1440, height: 900 } } },
    // Only what is meant for a hand: tests that carry the tag.
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
