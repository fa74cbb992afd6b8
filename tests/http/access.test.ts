// Who may do what over HTTP: every route with every role, keys and cookies, where a request comes from, signing in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../src/core/model/access.ts'
import {
  ADMIN_KEY,
  bearer,
  createMap,
  json,
  keyOf,
  type NewMap,
  openTestServer,
  problemOf,
  type TestServer,
} from '../support/httpServer.ts'
import { PNG, smallMap } from './mapFiles.ts'

let server: TestServer
let open: TestServer
let map: NewMap
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY })
  open = await openTestServer()
  map = await createMap(server, smallMap(), ADMIN_KEY)
})
afterAll(async () => {
  await server.close()
  await open.close()
})

interface Call {
  readonly method: string
  readonly path: string
  readonly query?: string
  /** The weakest role that may; `admin`: the admin key alone; `anyone`: needs nothing. */
  readonly least: Role | 'admin' | 'anyone'
  readonly init?: RequestInit
  readonly status: number
}

const rename = { ...json({ title: 'Renamed' }), method: 'PATCH' }
const comment = json({ anchor: 'card/queue', text: 'Why so long?' })
const picture = { method: 'POST', body: PNG }

/** Each map route works on a map of its own, so that deleting one disturbs no other row. */
const form = { ...json({ isOpen: false }), method: 'PATCH' }
const mapping = json({
  file: 'survey.csv',
  mapping: {
    ...{ shape: 'wide', columns: {}, questions: {}, periods: {}, source: 'Survey', solicited: true },
    dates: { format: null, month: null, day: '2026-05-01' },
  },
})
const CALLS: readonly Call[] = [
  { method: 'GET', path: '/healthz', least: 'anyone', status: 200 },
  { method: 'GET', path: '/readyz', least: 'anyone', status: 200 },
  { method: 'GET', path: '/api/templates', least: 'anyone', status: 200 },
  { method: 'GET', path: '/api/templates/{templateId}/thumbnail.svg', least: 'anyone', status: 200 },
  { method: 'GET', path: '/api/visitor', least: 'anyone', status: 200 },
  { method: 'PUT', path: '/api/visitor', least: 'anyone', init: json({ name: 'Asha' }), status: 200 },
  { method: 'GET', path: '/api/maps', least: 'admin', status: 200 },
  { method: 'GET', path: '/api/search', query: '?q=queue', least: 'admin', status: 200 },
  { method: 'POST', path: '/api/maps', least: 'admin', init: json({}), status: 201 },
  { method: 'POST', path: '/api/maps/{id}/copy', least: 'admin', init: json({}), status: 201 },
  { method: 'PUT', path: '/api/maps/{id}/folder', least: 'admin', init: json({ folderId: null }), status: 204 },
  { method: 'GET', path: '/api/activity', least: 'admin', status: 200 },
  { method: 'GET', path: '/api/folders', least: 'admin', status: 200 },
  { method: 'POST', path: '/api/folders', least: 'admin', init: json({ name: 'Service' }), status: 201 },
  { method: 'PATCH', path: '/api/folders/{folderId}', least: 'admin', init: json({ name: 'Service' }), status: 404 },
  { method: 'DELETE', path: '/api/folders/{folderId}', least: 'admin', status: 404 },
  { method: 'POST', path: '/api/folders/{folderId}/restore', least: 'admin', status: 404 },
  { method: 'GET', path: '/api/maps/{id}', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/session', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/export.json', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/export.svg', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/export.png', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/thumbnail.svg', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/worst', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/images/{imageId}', least: 'view', status: 404 },
  { method: 'PATCH', path: '/api/maps/{id}', least: 'edit', init: rename, status: 200 },
  { method: 'POST', path: '/api/maps/{id}/images', least: 'edit', init: picture, status: 201 },
  { method: 'POST', path: '/api/maps/{id}/updates', least: 'edit', status: 400 },
  { method: 'GET', path: '/api/maps/{id}/answers/summary', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/answers', least: 'comment', status: 200 },
  { method: 'POST', path: '/api/maps/{id}/answers', least: 'edit', init: json([]), status: 202 },
  { method: 'GET', path: '/api/maps/{id}/answers/slices', query: '?by=region', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/answers/words', least: 'view', status: 200 },
  { method: 'POST', path: '/api/maps/{id}/events', least: 'edit', init: json([]), status: 202 },
  { method: 'GET', path: '/api/maps/{id}/events/summary', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/answers/care', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/answers/inbox', least: 'comment', status: 200 },
  {
    method: 'POST',
    path: '/api/maps/{id}/answers/assign',
    least: 'edit',
    init: json({ moves: [{ id: 'a1', stepId: null }] }),
    status: 200,
  },
  { method: 'GET', path: '/api/maps/{id}/mappings', least: 'edit', status: 200 },
  { method: 'PUT', path: '/api/maps/{id}/mappings/{mappingId}', least: 'edit', init: mapping, status: 204 },
  { method: 'GET', path: '/api/maps/{id}/forms', least: 'edit', status: 200 },
  { method: 'POST', path: '/api/maps/{id}/forms', least: 'edit', init: json({ stepId: null }), status: 201 },
  { method: 'PATCH', path: '/api/maps/{id}/forms/{formId}', least: 'edit', init: form, status: 404 },
  { method: 'POST', path: '/api/maps/{id}/forms/{formId}/revoke', least: 'edit', status: 404 },
  { method: 'GET', path: '/api/forms/{token}', least: 'anyone', status: 404 },
  { method: 'POST', path: '/api/forms/{token}', least: 'anyone', init: json({ score: 4 }), status: 404 },
  { method: 'POST', path: '/api/maps/{id}/aggregates', least: 'edit', init: json([]), status: 202 },
  { method: 'GET', path: '/api/maps/{id}/aggregates', least: 'view', status: 200 },
  { method: 'GET', path: '/api/maps/{id}/comments', least: 'view', status: 200 },
  { method: 'PUT', path: '/api/maps/{id}/comments/seen', least: 'view', init: json({ seen: {} }), status: 204 },
  { method: 'POST', path: '/api/maps/{id}/comments', least: 'comment', init: comment, status: 201 },
  {
    method: 'PATCH',
    path: '/api/maps/{id}/comments/{commentId}',
    least: 'comment',
    init: json({ resolved: true }),
    status: 404,
  },
  { method: 'DELETE', path: '/api/maps/{id}/comments/{commentId}', least: 'comment', status: 404 },
  { method: 'DELETE', path: '/api/maps/{id}', least: 'own', status: 204 },
  { method: 'POST', path: '/api/maps/{id}/restore', least: 'own', status: 200 },
]
/** Judges the key that it is given, not the caller. */
const EXCHANGE = 'POST /api/maps/{id}/session'

const call = ({ method, path, query = '', init }: Call, id: string, headers: HeadersInit = {}) =>
  server.fetch(
    path
      .replace('{id}', id)
      .replace('{imageId}', 'a'.repeat(64))
      .replace('{commentId}', 'c1')
      .replace('{folderId}', 'none')
      .replace('{mappingId}', 'm1')
      .replace('{formId}', 'none')
      .replace('{token}', 'none')
      .replace('{templateId}', 'retail-order') + query,
    {
      ...init,
      method,
      headers: { ...init?.headers, ...headers },
    },
  )

test('[HTTP20] every route of OpenAPI stands in the table of this test', async () => {
  const { paths } = (await (await server.fetch('/api/openapi.json')).json()) as { paths: Record<string, object> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual([...CALLS.map(({ method, path }) => `${method} ${path}`), EXCHANGE].sort())
})

describe.each(CALLS.filter(({ least }) => least !== 'anyone'))('$method $path', (row) => {
  const { least, status } = row

  test.each(ROLES)('[HTTP21] asked with a link to %s', async (role) => {
    const own = await createMap(server, {}, ADMIN_KEY)
    const response = await call(row, own.id, bearer(keyOf(own.links[role])))
    if (least === 'admin') expect([response.status, (await problemOf(response)).code]).toEqual([401, 'not-signed-in'])
    else if (ROLES.indexOf(role) >= ROLES.indexOf(least as Role)) expect(response.status).toBe(status)
    else expect([response.status, (await problemOf(response)).code]).toEqual([403, 'not-allowed'])
  })

  test('[HTTP21] the admin key owns every map', async () => {
    const own = await createMap(server, {}, ADMIN_KEY)
    expect((await call(row, own.id, bearer(ADMIN_KEY))).status).toBe(status)
  })

  test.each([
    ['nothing', {}],
    ['a wrong key', bearer('wrong-key-0123456789-0123456789')],
    ['the key of another map', 'other'],
    ['a forged cookie', { cookie: 'throughline_admin=9999999999999.AAAA' }],
    ['a cookie of another kind', 'visitor'],
  ] as const)('[HTTP22] with %s it is closed', async (_, proof) => {
    let headers: HeadersInit = {}
    if (proof === 'other') headers = bearer(keyOf((await createMap(server, {}, ADMIN_KEY)).links.own))
    else if (proof === 'visitor') headers = { cookie: await visitorCookieAs('throughline_admin') }
    else headers = proof
    const response = await call(row, map.id, headers)
    expect([response.status, (await problemOf(response)).code]).toEqual([401, 'not-signed-in'])
  })
})

test.each(CALLS.filter(({ least }) => least === 'anyone'))('$method $path needs nothing', async (row) => {
  expect((await call(row, map.id)).status).toBe(row.status)
})

test('[HTTP23] without an admin key everyone who reaches the server owns every map', async () => {
  const { id } = await createMap(open)
  expect(await (await open.fetch(`/api/maps/${id}/session`)).json()).toMatchObject({ role: 'own' })
  expect((await open.fetch('/api/maps')).status).toBe(200)
  expect((await open.fetch(`/api/maps/${id}`, { method: 'DELETE' })).status).toBe(204)
})

test('[HTTP24] a program that presents a link’s key is judged by it on an open server too', async () => {
  const { id, links } = await createMap(open)
  const asViewer = { method: 'DELETE', headers: bearer(keyOf(links.view)) }
  expect((await open.fetch(`/api/maps/${id}`, asViewer)).status).toBe(403)
  expect((await open.fetch(`/api/maps/${id}`, { headers: bearer(keyOf(links.view)) })).status).toBe(200)
})

describe('the exchange of a key for a cookie', () => {
  const exchange = (key: string, id: string = map.id) => server.fetch(`/api/maps/${id}/session`, json({ key }))

  test('[HTTP25] gives cookies that scripts cannot read, for this map’s paths only', async () => {
    const response = await exchange(keyOf(map.links.edit))
    expect(await response.json()).toMatchObject({ role: 'edit', map: { id: map.id } })
    const cookies = response.headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual([
      `/api/maps/${map.id}`,
      `/sync/${map.id}`,
    ])
  })

  test('[HTTP26] the cookie reads; it writes only from a page of this server', async () => {
    const cookie = cookieOf(await exchange(keyOf(map.links.edit)))
    const read = await server.fetch(`/api/maps/${map.id}/session`, { headers: { cookie } })
    expect(await read.json()).toMatchObject({ role: 'edit' })
    const write = (headers: HeadersInit) =>
      server.fetch(`/api/maps/${map.id}`, { ...rename, headers: { ...rename.headers, cookie, ...headers } })
    expect((await write({ origin: server.url })).status).toBe(200)
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const refused = await write(headers)
      expect([refused.status, (await problemOf(refused)).code]).toEqual([403, 'foreign-origin'])
    }
  })

  test('[HTTP27] a wrong key opens nothing and sets nothing', async () => {
    const other = await createMap(server, {}, ADMIN_KEY)
    for (const key of ['wrong', keyOf(other.links.own), ADMIN_KEY]) {
      const response = await exchange(key)
      expect([response.status, (await problemOf(response)).code]).toEqual([403, 'link-ended'])
      expect(response.headers.getSetCookie()).toEqual([])
    }
    const unknown = await exchange(keyOf(map.links.own), 'nowhere')
    expect([unknown.status, (await problemOf(unknown)).code]).toEqual([404, 'unknown-map'])
  })

  test('behind an https address cookies are for https only', async () => {
    const secure = await openTestServer({ adminKey: ADMIN_KEY, publicUrl: 'https://maps.example.org' })
    try {
      const { id, links } = await createMap(secure, {}, ADMIN_KEY)
      expect(links.view).toMatch(/^https:\/\/maps\.example\.org\/m\//)
      const response = await secure.fetch(`/api/maps/${id}/session`, json({ key: keyOf(links.view) }))
      for (const cookie of response.headers.getSetCookie()) expect(cookie).toContain('; Secure')
    } finally {
      await secure.close()
    }
  })
})

describe('where a request comes from', () => {
  const host = (name: string) => ({ headers: { host: name } })

  test.each(['evil.example', 'evil.example:4321', '127.0.0.1.evil.example', '169.254.169.254', '@127.0.0.1', ' '])(
    '[HTTP30] an open server does not answer to the host “%s”',
    async (name) => {
      const { status, body } = await open.raw('/api/maps', host(name))
      expect(status).toBe(403)
      expect(JSON.parse(body)).toMatchObject({ code: 'foreign-host' })
    },
  )

  test.each(['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:4321', 'LOCALHOST'])(
    '[HTTP30] an open server answers to “%s”',
    async (name) => expect((await open.raw('/api/maps', host(name))).status).toBe(200),
  )

  test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'])(
    '[HTTP31] an open server refuses what came through a proxy (%s) and says to set a key',
    async (header) => {
      const response = await open.fetch('/healthz', { headers: { [header]: 'for=10.0.0.1' } })
      expect(response.status).toBe(403)
      expect(await problemOf(response)).toMatchObject({
        code: 'proxy-without-key',
        detail: expect.stringContaining('THROUGHLINE_ADMIN_KEY'),
      })
    },
  )

  test('[HTTP31] with a key a proxy may stand in front, under any name', async () => {
    const headers = { ...bearer(ADMIN_KEY), host: 'maps.example.org', 'x-forwarded-for': '10.0.0.1' }
    expect((await server.raw('/api/maps', { headers })).status).toBe(200)
  })

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'file://'])(
    '[HTTP32] a change sent by the page of “%s” is refused on an open server, and on a keyed one',
    async (origin) => {
      for (const target of [open, server]) {
        const response = await target.fetch('/api/maps', {
          ...json({}),
          headers: { 'content-type': 'text/plain', origin, ...bearer(ADMIN_KEY) },
        })
        expect([response.status, (await problemOf(response)).code]).toEqual([403, 'foreign-origin'])
      }
    },
  )

  test('[HTTP32] a change sent by our own page, or by a program without pages, is taken', async () => {
    expect((await open.fetch('/api/maps', { ...json({}), headers: { origin: open.url } })).status).toBe(201)
    expect((await open.fetch('/api/maps', json({}))).status).toBe(201)
  })

  test('[HTTP32] the public address is a page of ours', async () => {
    const named = await openTestServer({ adminKey: ADMIN_KEY, publicUrl: 'https://maps.example.org' })
    try {
      const headers = { origin: 'https://maps.example.org', ...bearer(ADMIN_KEY) }
      expect((await named.fetch('/api/maps', { ...json({}), headers })).status).toBe(201)
    } finally {
      await named.close()
    }
  })
})

describe('signing in with the admin key', () => {
  const submit = (fields: Record<string, string>, headers: HeadersInit = {}) =>
    server.fetch('/sign-in', { method: 'POST', body: new URLSearchParams(fields), headers })

  test('[HTTP33] the page needs no script and comes in HTML', async () => {
    const response = await server.fetch('/sign-in')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    expect(page).toContain('<form method="post" action="/sign-in">')
    expect(page).not.toContain('<script')
  })

  test('[HTTP33] the key opens the library by a cookie; signing out takes it away', async () => {
    const response = await submit({ key: ADMIN_KEY, next: '/m/x?y=1' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/m/x?y=1'])
    const [set = ''] = response.headers.getSetCookie()
    expect(set).toMatch(/HttpOnly; SameSite=Lax$/)
    expect(set).not.toContain(ADMIN_KEY)
    const cookie = cookieOf(response)
    expect((await server.fetch('/api/maps', { headers: { cookie } })).status).toBe(200)
    const origin = server.url
    expect((await server.fetch('/api/maps', { ...json({}), headers: { cookie, origin } })).status).toBe(201)
    expect((await server.fetch('/api/maps', { ...json({}), headers: { cookie } })).status).toBe(403)
    expect(await (await server.fetch('/sign-in', { headers: { cookie } })).text()).toContain('You are signed in')
    const out = await server.fetch('/sign-out', { method: 'POST', headers: { cookie, origin } })
    expect(out.headers.getSetCookie()[0]).toMatch(/^throughline_admin=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
  })

  test('[HTTP34] a wrong key is told on the page, and nothing of it is shown', async () => {
    const response = await submit({ key: '<b>wrong</b>', next: '"><script>alert(1)</script>' })
    expect(response.status).toBe(401)
    const page = await response.text()
    expect(page).toContain('role="alert"')
    expect(page).not.toMatch(/wrong<\/b>|<script/)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    '[HTTP35] signing in never leads to “%s”',
    async (next) => expect((await submit({ key: ADMIN_KEY, next })).headers.get('location')).toBe('/'),
  )

  test('[HTTP36] a session ends with the admin key it was opened with, and after 30 days', async () => {
    let time = Date.parse('2026-11-22T00:00:00Z')
    const first = await openTestServer({ adminKey: ADMIN_KEY, now: () => new Date(time) })
    const signedIn = await first.fetch('/sign-in', { method: 'POST', body: new URLSearchParams({ key: ADMIN_KEY }) })
    const headers = { cookie: cookieOf(signedIn) }
    expect((await first.fetch('/api/maps', { headers })).status).toBe(200)
    time += 31 * 24 * 60 * 60 * 1000
    expect((await first.fetch('/api/maps', { headers })).status).toBe(401)
    time -= 31 * 24 * 60 * 60 * 1000
    await first.stop()
    const second = await openTestServer({ adminKey: `${ADMIN_KEY}2`, folder: first.folder, now: () => new Date(time) })
    expect((await second.fetch('/api/maps', { headers })).status).toBe(401)
    await second.close()
  })

  test('[HTTP37] ten tries a minute, then it asks to wait', async () => {
    const strict = await openTestServer({ adminKey: ADMIN_KEY })
    const tryKey = () => strict.fetch('/sign-in', { method: 'POST', body: new URLSearchParams({ key: 'wrong' }) })
    try {
      for (let count = 0; count < 10; count += 1) expect((await tryKey()).status).toBe(401)
      const last = await tryKey()
      expect([last.status, (await problemOf(last)).code]).toEqual([429, 'too-many-requests'])
    } finally {
      await strict.close()
    }
  })

  test('where no key is set, the page leads home', async () => {
    const response = await open.fetch('/sign-in')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
  })
})

describe('the visitor', () => {
  test('[HTTP40] is asked for a name once, and keeps id and name in a signed cookie', async () => {
    const first = await open.fetch('/api/visitor')
    const { id, name } = (await first.json()) as { id: string; name: string | null }
    expect(name).toBeNull()
    const named = await open.fetch('/api/visitor', {
      ...json({ name: '  Asha Menon ' }),
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: cookieOf(first) },
    })
    expect(await named.json()).toEqual({ id, name: 'Asha Menon' })
    const again = await open.fetch('/api/visitor', { headers: { cookie: cookieOf(named) } })
    expect(await again.json()).toEqual({ id, name: 'Asha Menon' })
    expect(again.headers.getSetCookie()).toEqual([])
  })

  test('[HTTP40] a cookie that was changed makes a new visitor', async () => {
    const first = await open.fetch('/api/visitor')
    const forged = `${cookieOf(first).slice(0, -3)}AAA`
    const answer = await open.fetch('/api/visitor', { headers: { cookie: forged } })
    expect((await answer.json()) as object).not.toMatchObject({ id: ((await first.json()) as { id: string }).id })
  })

  test.each(['', '   ', 'x'.repeat(81)])('the name “%s” is refused', async (name) => {
    const response = await open.fetch('/api/visitor', { ...json({ name }), method: 'PUT' })
    expect(await problemOf(response)).toMatchObject({ code: 'invalid-request', problems: [{ path: 'name' }] })
  })
})

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** A cookie that this server signed for one purpose, sent under the name of another. */
async function visitorCookieAs(name: string): Promise<string> {
  const [, value = ''] = cookieOf(await server.fetch('/api/visitor')).split('=')
  return `${name}=${value}`
}
