// Playwright's `test` with a server for each test, and with the rule that no page may report an error by itself.
import { test as base, type Page } from '@playwright/test'
import { startServer, type TestServer } from './startServer.ts'

interface Fixtures {
  readonly server: TestServer
  /** Messages that a test expects on the console, such as those of a server that was stopped on purpose. */
  readonly expectedErrors: RegExp[]
}

export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.close()
  },
  baseURL: async ({ server }, use) => use(server.url),
  // biome-ignore lint/correctness/noEmptyPattern: see above
  expectedErrors: async ({}, use) => use([]),
  page: async ({ page, expectedErrors }, use) => {
    const errors = watchErrors(page)
    await use(page)
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))
    base.expect(unexpected, 'errors that the page reported').toEqual([])
  },
})

export { expect } from '@playwright/test'

/** What goes wrong in a page without anybody seeing it: exceptions, refused content, failed requests. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}
