// Playwright's `test` with people who meet on one map, each in a browser of their own. They leave by themselves, and no page of
// theirs may have reported an error.
import { createMap } from './library.ts'
import { join, type MapPage } from './mapPage.ts'
import { repairMapFile } from './repairMap.ts'
import { test as base, expect } from './test.ts'

/** Answers in the order of the names. Who is called later comes to the same map. */
type Meet = <const Names extends readonly string[]>(
  ...names: Names
) => Promise<{ -readonly [Name in keyof Names]: MapPage }>

export const test = base.extend<{ readonly meet: Meet }>({
  meet: async ({ browser, request, server, expectedErrors }, use) => {
    const people: MapPage[] = []
    const { links } = await createMap(request, repairMapFile)
    const url = `${server.url}${links.edit}`
    const meet = async (...names: readonly string[]): Promise<MapPage[]> => {
      const arrived = await Promise.all(names.map((name) => join(browser, { url, name })))
      people.push(...arrived)
      return arrived
    }
    await use(meet as Meet)
    for (const person of people) {
      const unexpected = person.errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))
      expect(unexpected, 'errors that the page reported').toEqual([])
      await person.close()
    }
  },
})

export { expect } from './test.ts'
