// Playwright's `test` with a server, and with the rule that no page may report an error by itself.
import { type APIRequestContext, test as base, type Page } from '@playwright/test'
import { startServer, type TestServer } from './startServer.ts'

interface Fixtures {
  /** Set where tests stop the server or count its maps; all others share one, which starts but once. */
  readonly ownServer: boolean
  readonly server: TestServer
  /** A server that asks for an admin key, shared as well. */
  readonly guarded: GuardedServer
  /** Messages that a test expects on the console, such as those of a server that was stopped on purpose. */
  readonly expectedErrors: RegExp[]
}

export interface GuardedServer extends TestServer {
  readonly adminKey: string
  /** Asks as the owner of every map. */
  readonly owner: APIRequestContext
}

export const test = base.extend<Fixtures, { readonly sharedServer: TestServer; readonly sharedGuarded: GuardedServer }>(
  {
    sharedServer: [
      // Playwright reads a fixture's needs from this pattern.
      // biome-ignore lint/correctness/noEmptyPattern: see above
      async ({}, use) => {
        const server = await startServer()
        await use(server)
        await server.close()
      },
      { scope: 'worker' },
    ],
    ownServer: [false, { option: true }],
    server: async ({ ownServer, sharedServer }, use) => {
      if (!ownServer) return use(sharedServer)
      const server = await startServer()
      await use(server)
      await server.close()
    },
    sharedGuarded: [
      async ({ playwright }, use) => {
        const adminKey = 'a-key-for-these-tests-alone-24-and-more'
        const server = await startServer(['--admin-key', adminKey])
        const extraHTTPHeaders = { authorization: `Bearer ${adminKey}` }
        const owner = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders })
        await use({ ...server, adminKey, owner })
        await owner.dispose()
        await server.close()
      },
      { scope: 'worker' },
    ],
    guarded: async ({ sharedGuarded }, use) => use(sharedGuarded),
    baseURL: async ({ server }, use) => use(server.url),
    // biome-ignore lint/correctness/noEmptyPattern: see above
    expectedErrors: async ({}, use) => use([]),
    page: async ({ page, expectedErrors }, use) => {
      const errors = watchErrors(page)
      await use(page)
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))
      base.expect(unexpected, 'errors that the page reported').toEqual([])
    },
  },
)

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
