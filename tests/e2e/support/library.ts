// What tests of several screens do with maps and names, done the short way: by HTTP, as the page itself would.
import type { APIRequestContext, Page } from '@playwright/test'
import type { CreatedMap, CreateMap } from '../../../src/core/wire/routes.ts'

/** `map` may also be the content of a map file. */
export async function createMap(request: APIRequestContext, map: CreateMap | string): Promise<CreatedMap> {
  const response = await request.post('/api/maps', {
    data: typeof map === 'string' ? map : JSON.stringify(map),
    headers: { 'content-type': 'application/json' },
  })
  if (!response.ok()) throw new Error(`The map was not created: ${await response.text()}`)
  return response.json()
}

/** The person at this browser has said their name before. */
export async function introduce(page: Page, name: string): Promise<void> {
  const response = await page.request.put('/api/visitor', { data: { name } })
  if (!response.ok()) throw new Error(`The name was not taken: ${await response.text()}`)
}

/** A map small enough to read in a failing test. */
export const smallMapFile = JSON.stringify(
  {
    format: 'throughline',
    version: 1,
    map: {
      title: 'Repair of an AC',
      stages: [{ id: 'repair', title: 'Repair', steps: [{ id: 'report', title: 'Report the fault' }] }],
      lanes: [{ id: 'pains', kind: 'pains', title: 'Pain points' }],
      cards: [{ id: 'queue', laneId: 'pains', stepId: 'report', title: 'Long queue', severity: 3 }],
    },
  },
  null,
  1,
)
