// Folders over HTTP: what they are called, what stands in them, and what is left of one that was deleted.
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyBin } from '../../server/bin.ts'
import { FOLDER_LIMITS, type Folder, type FolderList } from '../../src/core/wire/folders.ts'
import type { MapList } from '../../src/core/wire/routes.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { smallMap } from './mapFiles.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const ask = (method: string, path: string, body?: unknown, at = server) =>
  at.fetch(path, { ...(body === undefined ? {} : json(body)), method })
const make = async (name: string, at = server): Promise<Folder> =>
  (await (await ask('POST', '/api/folders', { name }, at)).json()) as Folder
const move = (mapId: string, folderId: string | null) => ask('PUT', `/api/maps/${mapId}/folder`, { folderId })
const names = async () =>
  ((await (await server.fetch('/api/folders')).json()) as FolderList).folders.map(({ name }) => name)
const folderOf = async (id: string) => {
  const { maps } = (await (await server.fetch('/api/maps')).json()) as MapList
  return maps.find((map) => map.id === id)?.folderId
}
const refused = async (response: Response) => [response.status, (await problemOf(response)).code]

test('[HTTP106] a folder is made, named anew and listed', async () => {
  const response = await ask('POST', '/api/folders', { name: '  Service ' })
  expect(response.status).toBe(201)
  const folder = (await response.json()) as Folder
  expect(folder).toEqual({ id: expect.any(String), name: 'Service' })
  expect(await names()).toContain('Service')
  const renamed = await ask('PATCH', `/api/folders/${folder.id}`, { name: 'Service, India' })
  expect(await renamed.json()).toEqual({ ...folder, name: 'Service, India' })
  expect(await names()).toContain('Service, India')
})

test.each(['', '   ', 'x'.repeat(FOLDER_LIMITS.nameChars + 1), undefined])(
  '[HTTP106] “%s” is no name of a folder',
  async (name) => {
    const { id } = await make('Named')
    for (const [method, path] of [['POST', ''] as const, ['PATCH', `/${id}`] as const]) {
      const problem = await problemOf(await ask(method, `/api/folders${path}`, { name }))
      expect(problem).toMatchObject({ status: 400, code: 'invalid-request', problems: [{ path: 'name' }] })
    }
  },
)

test('[HTTP107] a map is moved into a folder and out again, begins in one, and its copy stands beside it', async () => {
  const folder = await make('Dealers')
  const { id } = await createMap(server, smallMap())
  expect(await folderOf(id)).toBeNull()
  expect((await move(id, folder.id)).status).toBe(204)
  expect(await folderOf(id)).toBe(folder.id)
  const copy = (await (await server.fetch(`/api/maps/${id}/copy`, json({}))).json()) as { id: string }
  expect(await folderOf(copy.id)).toBe(folder.id)
  await move(id, null)
  expect(await folderOf(id)).toBeNull()
  const begun = await server.fetch(`/api/maps?folder=${folder.id}`, json({}))
  expect(await folderOf(((await begun.json()) as { id: string }).id)).toBe(folder.id)
})

test('[HTTP107] who came by a link is not told of folders', async () => {
  const folder = await make('Secret plans')
  const { id } = await createMap(server)
  await move(id, folder.id)
  const session = await (await server.fetch(`/api/maps/${id}/session`)).text()
  expect(session).not.toContain(folder.id)
})

test('[HTTP108] a deleted folder leaves its maps in none, and is put back with those that were not moved', async () => {
  const folder = await make('Workshops')
  const other = await make('Elsewhere')
  const [kept, moved] = [(await createMap(server)).id, (await createMap(server)).id]
  for (const id of [kept, moved]) await move(id, folder.id)
  expect((await ask('DELETE', `/api/folders/${folder.id}`)).status).toBe(204)
  expect((await ask('DELETE', `/api/folders/${folder.id}`)).status).toBe(204)
  expect(await names()).not.toContain('Workshops')
  expect([await folderOf(kept), await folderOf(moved)]).toEqual([null, null])
  await move(moved, other.id)
  expect(await (await ask('POST', `/api/folders/${folder.id}/restore`)).json()).toEqual(folder)
  expect([await folderOf(kept), await folderOf(moved)]).toEqual([folder.id, other.id])
})

test('[HTTP109] a folder that is not there is refused, whatever was to be done', async () => {
  const deleted = await make('Deleted')
  await ask('DELETE', `/api/folders/${deleted.id}`)
  const { id } = await createMap(server)
  const unknown = [404, 'unknown-folder']
  for (const gone of [deleted.id, 'none']) {
    expect(await refused(await move(id, gone))).toEqual(unknown)
    expect(await refused(await ask('PATCH', `/api/folders/${gone}`, { name: 'Name' }))).toEqual(unknown)
    expect(await refused(await server.fetch(`/api/maps?folder=${gone}`, json({})))).toEqual(unknown)
  }
  expect(await refused(await ask('DELETE', '/api/folders/none'))).toEqual(unknown)
  expect(await refused(await ask('POST', '/api/folders/none/restore'))).toEqual(unknown)
  expect(await refused(await move('none', null))).toEqual([404, 'unknown-map'])
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  expect(await refused(await move(id, null))).toEqual([404, 'map-in-bin'])
})

test('[HTTP109] there are at most so many folders, those put back included', async () => {
  const full = await openTestServer()
  const [first, ...others] = Array.from({ length: FOLDER_LIMITS.folders }, (_, index) => `Folder ${index}`)
  const { id } = await make(first ?? '', full)
  for (const name of others) await make(name, full)
  expect(await refused(await ask('POST', '/api/folders', { name: 'More' }, full))).toEqual([409, 'too-many-folders'])
  await ask('DELETE', `/api/folders/${id}`, undefined, full)
  await make('More', full)
  expect(await refused(await ask('POST', `/api/folders/${id}/restore`, undefined, full))).toEqual([
    409,
    'too-many-folders',
  ])
  await full.close()
})

test('[HTTP108] after 30 days a deleted folder is gone for good, and its maps are not', async () => {
  const folder = await make('Old')
  const { id } = await createMap(server)
  await move(id, folder.id)
  await ask('DELETE', `/api/folders/${folder.id}`)
  const emptyAfter = (days: number) =>
    emptyBin({ ...server, log: pino({ level: 'silent' }), now: () => new Date(Date.now() + days * DAY_MS) })
  await emptyAfter(29)
  expect((await ask('POST', `/api/folders/${folder.id}/restore`)).status).toBe(200)
  await ask('DELETE', `/api/folders/${folder.id}`)
  await emptyAfter(31)
  expect(await refused(await ask('POST', `/api/folders/${folder.id}/restore`))).toEqual([404, 'unknown-folder'])
  expect(await folderOf(id)).toBeNull()
})
