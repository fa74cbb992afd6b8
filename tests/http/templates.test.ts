// What a map can begin as: templates and examples told apart, each with its counts and a picture of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TemplateList } from '../../src/core/wire/routes.ts'
import { createMap, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const listed = async () => ((await (await server.fetch('/api/templates')).json()) as TemplateList).templates

test('[HTTP100] templates and examples are listed, told apart, with what they hold', async () => {
  const templates = await listed()
  expect(templates.map(({ kind }) => kind)).toEqual([...Array(6).fill('template'), ...Array(2).fill('example')])
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  for (const { title, scenario, counts } of templates) {
    expect([title, scenario]).not.toContain('')
    expect(counts.steps).toBeGreaterThan(0)
  }
})

test('[HTTP101] each has a picture drawn from its own map, asked for again only after a restart', async () => {
  const templates = await listed()
  const pictures = await Promise.all(
    templates.map(async ({ id }) => {
      const response = await server.fetch(`/api/templates/${id}/thumbnail.svg`)
      expect(response.headers.get('content-type')).toContain('image/svg+xml')
      return response.text()
    }),
  )
  expect(new Set(pictures).size).toBe(templates.length)

  const address = `/api/templates/${templates[0]?.id}/thumbnail.svg?theme=dark`
  const tag = (await server.fetch(address)).headers.get('etag') ?? ''
  expect((await server.fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304)
})

test.each(['nothing-here', '..%2Fac-after-sales', '%00'])('[HTTP101] there is no picture of “%s”', async (id) => {
  const response = await server.fetch(`/api/templates/${id}/thumbnail.svg`)
  expect([response.status, (await problemOf(response)).code]).toEqual([404, 'unknown-template'])
})

test('[HTTP102] a map that begins as a template is a map of its own, with the title it is given and the brief it came with', async () => {
  for (const { id: template, title, scenario } of await listed()) {
    const { id } = await createMap(server, { template, title: `${title} 2` })
    const { map } = JSON.parse(await (await server.fetch(`/api/maps/${id}`)).text())
    expect([map.title, map.brief.scenario]).toEqual([`${title} 2`, scenario])
  }
})
