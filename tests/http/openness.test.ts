// What the server tells about itself, what browsers may do with its pages, and what never reaches the log.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ADMIN_KEY,
  bearer,
  createMap,
  json,
  keyOf,
  openTestServer,
  problemOf,
  type TestServer,
} from '../support/httpServer.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-app-'))
const PAGE = '<!doctype html><title>Throughline</title>'
const SCRIPT = `console.log(${'"long enough to compress"'.repeat(100)})`
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), PAGE)
writeFileSync(join(folder, 'assets', 'index-abc123.js'), SCRIPT)
writeFileSync(join(folder, 'assets', 'index-abc123.js.br'), brotliCompressSync(SCRIPT))

const log: string[] = []
let server: TestServer
let open: TestServer
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY, app: folder, onLog: (line) => log.push(line) })
  open = await openTestServer({ app: folder })
})
afterAll(async () => {
  await server.close()
  await open.close()
  rmSync(folder, { recursive: true })
})

test('[HTTP80] the editor’s page is served for home and for every map, and asked for anew each time', async () => {
  for (const path of ['/', '/m/anything']) {
    const response = await open.fetch(path)
    expect(await response.text()).toBe(PAGE)
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
})

test('[HTTP80] with an admin key home leads to the sign-in page, and a map’s page is for everyone with a link', async () => {
  const home = await server.fetch('/')
  expect([home.status, home.headers.get('location')]).toEqual([303, '/sign-in'])
  expect((await server.fetch('/m/anything')).status).toBe(200)
  expect((await server.fetch('/', { headers: bearer(ADMIN_KEY) })).status).toBe(200)
})

test('[HTTP85] a person at an unknown address gets the page, a program a problem, each with 404', async () => {
  const ask = (path: string, headers: Record<string, string>) => open.fetch(path, { headers })
  const person = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
  const page = await ask('/nothing/here', person)
  expect([page.status, await page.text()]).toEqual([404, PAGE])
  const again = await ask('/nothing/here', { ...person, 'if-none-match': page.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([404, PAGE])
  for (const [path, headers] of [
    ['/nothing/here', {}],
    ['/api/nothing', person],
    ['/assets/nothing.js', person],
    ['/sync', person],
  ] as const) {
    const answer = await ask(path, headers)
    expect([answer.status, (await problemOf(answer)).code], path).toEqual([404, 'unknown-address'])
  }
})

test('[HTTP81] files with a hash in their name are kept for ever, and come compressed as they were built', async () => {
  const response = await open.fetch('/assets/index-abc123.js', { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await response.text()).toBe(SCRIPT)
})

test('[HTTP82] pages run only our own scripts, fetch only from here and stand in no foreign frame', async () => {
  for (const path of ['/', '/sign-in', '/api/docs']) {
    const policy = (await open.fetch(path)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policy).not.toContain('upgrade-insecure-requests')
    for (const part of ["default-src 'self'", "connect-src 'self'", "frame-ancestors 'self'", "object-src 'none'"]) {
      expect(policy).toContain(part)
    }
  }
})

test('long answers are compressed for who asks', async () => {
  const response = await open.fetch('/api/openapi.json', { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
})

interface OpenApi {
  readonly openapi: string
  readonly paths: Record<string, Record<string, { summary?: string; responses: Record<string, object> }>>
}

test('[HTTP83] OpenAPI names every route with a summary, its answers and the form of a refusal', async () => {
  const { openapi, paths } = (await (await open.fetch('/api/openapi.json')).json()) as OpenApi
  expect(openapi).toBe('3.1.0')
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  expect(operations.length).toBeGreaterThan(15)
  for (const { summary, responses } of operations) {
    expect(summary).toBeTruthy()
    expect(Object.keys(responses)).toContain('default')
    expect(JSON.stringify(responses.default)).toContain('application/problem+json')
    expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true)
  }
})

test('[HTTP83] a page shows it, and the form of map files is published', async () => {
  expect(await (await open.fetch('/api/docs')).text()).toContain('<div id="swagger-ui">')
  const response = await open.fetch('/api/schema/journey.json')
  expect(response.headers.get('content-type')).toBe('application/schema+json; charset=utf-8')
  expect(await response.json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
})

test('[HTTP84] no key ever reaches the log, whatever is done with it', async () => {
  const { id, links } = await createMap(server, {}, ADMIN_KEY)
  const key = keyOf(links.own)
  const asked = [
    server.fetch(`/api/maps/${id}?key=${key}`, { headers: bearer(key) }),
    server.fetch(`/api/maps/${id}/session`, json({ key })),
    server.fetch(`/api/maps/${id}/session`, json({ key, more: key })),
    server.fetch('/sign-in', { method: 'POST', body: new URLSearchParams({ key: ADMIN_KEY }) }),
    server.fetch(`/api/nowhere?key=${key}`, { headers: { ...bearer(ADMIN_KEY), cookie: `throughline_map=${key}` } }),
    server.fetch('/api/maps', { ...json({ title: 7, key }), headers: bearer(ADMIN_KEY) }),
  ]
  await Promise.all(asked)
  const failed = await server.fetch(`/api/maps/${id}/images`, { method: 'POST', body: key, headers: bearer(key) })
  expect((await problemOf(failed)).code).toBe('not-an-image')
  // The log was open at its widest level the whole time, so this cannot pass for lack of lines.
  expect(log.length).toBeGreaterThan(0)
  expect(log.join('')).not.toContain(key)
  expect(log.join('')).not.toContain(ADMIN_KEY)
})
