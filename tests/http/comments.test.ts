// Comments over HTTP: who may write, what is theirs, what the list says, and that everybody on the map hears of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMENT_LIMITS, type Comment, type CommentList } from '../../src/core/wire/comments.ts'
import { type FaultStore, faultStore } from '../support/faultStore.ts'
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
import { listen } from '../support/liveEar.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
let disk: FaultStore
beforeAll(async () => {
  const wrapStore = (store: Parameters<typeof faultStore>[0]) => {
    disk = faultStore(store)
    return disk
  }
  server = await openTestServer({ adminKey: ADMIN_KEY, wrapStore })
})
afterAll(() => server.close())

/** Somebody with a name and a link, at their browser. */
class Guest {
  readonly map: NewMap
  readonly headers: Record<string, string>

  private constructor(map: NewMap, headers: Record<string, string>) {
    this.map = map
    this.headers = headers
  }

  static async named(name: string, map: NewMap, role: keyof NewMap['links'] = 'comment'): Promise<Guest> {
    const response = await server.fetch('/api/visitor', { ...json({ name }), method: 'PUT' })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return new Guest(map, { cookie, ...bearer(keyOf(map.links[role])) })
  }

  ask(method: string, path = '', body?: unknown): Promise<Response> {
    const init = body === undefined ? {} : json(body)
    return server.fetch(`/api/maps/${this.map.id}/comments${path}`, {
      ...init,
      method,
      headers: { ...init.headers, ...this.headers },
    })
  }

  async write(comment: object): Promise<Comment> {
    const response = await this.ask('POST', '', { text: 'Why so long?', ...comment })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }

  async list(): Promise<CommentList> {
    return (await this.ask('GET')).json()
  }
}

const QUEUE = 'card/queue'
const refusal = async (response: Response) => [response.status, (await problemOf(response)).code]
const newMap = () => createMap(server, smallMap(), ADMIN_KEY)

describe('writing', () => {
  test('[COMMENT3] the server says who wrote it and when; a body that says so is refused', async () => {
    const asha = await Guest.named('Asha Menon', await newMap())
    const before = new Date().toISOString()
    const comment = await asha.write({ anchor: QUEUE, text: '  Why so long?  ' })
    expect(comment).toMatchObject({ number: 1, anchor: QUEUE, text: 'Why so long?', author: { name: 'Asha Menon' } })
    expect(comment.threadId).toBe(comment.id)
    expect(comment.createdAt >= before).toBe(true)
    for (const forged of [{ author: { id: 'v', name: 'Vikram' } }, { createdAt: before }, { number: 7 }]) {
      const response = await asha.ask('POST', '', { anchor: QUEUE, text: 'x', ...forged })
      expect(await refusal(response)).toEqual([400, 'invalid-request'])
    }
  })

  test('[COMMENT2] the same comment sent again is there once; its id is nobody else’s', async () => {
    const map = await newMap()
    const asha = await Guest.named('Asha', map)
    const comment = { id: 'c1', anchor: QUEUE, text: 'Why so long?' }
    const answers = await Promise.all([asha.ask('POST', '', comment), asha.ask('POST', '', comment)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201])
    expect((await asha.list()).comments).toHaveLength(1)
    const vikram = await Guest.named('Vikram', map)
    expect(await refusal(await vikram.ask('POST', '', comment))).toEqual([409, 'comment-exists'])
    expect((await asha.list()).comments[0]).toMatchObject({ author: { name: 'Asha' } })
  })

  test.each([
    ['neither an anchor nor a thread', { anchor: undefined }],
    ['both', { threadId: 'c1' }],
    ['an anchor of another kind', { anchor: 'lane/l1' }],
    ['no words', { text: '   ' }],
    ['too many words', { text: 'x'.repeat(COMMENT_LIMITS.chars + 1) }],
    ['too many mentions', { mentions: Array.from({ length: 21 }, (_, at) => ({ id: `p${at}`, name: 'P' })) }],
    ['a mention without a name', { mentions: [{ id: 'p1', name: '' }] }],
  ])('[COMMENT3] with %s it is refused', async (_, wrong) => {
    const asha = await Guest.named('Asha', await newMap())
    const response = await asha.ask('POST', '', { anchor: QUEUE, text: 'Why?', ...wrong })
    expect(await refusal(response)).toEqual([400, 'invalid-request'])
    expect((await asha.list()).comments).toEqual([])
  })

  test('[COMMENT3] an answer needs its thread, in this map', async () => {
    const asha = await Guest.named('Asha', await newMap())
    const elsewhere = await Guest.named('Asha', await newMap())
    const { id } = await elsewhere.write({ anchor: QUEUE })
    expect(await refusal(await asha.ask('POST', '', { threadId: id, text: 'x' }))).toEqual([404, 'unknown-comment'])
    const first = await asha.write({ anchor: QUEUE })
    const answer = await asha.write({ threadId: first.id })
    expect(await refusal(await asha.ask('POST', '', { threadId: answer.id, text: 'x' }))).toEqual([
      404,
      'unknown-comment',
    ])
  })

  test('[COMMENT3] sixty times a minute at most', async () => {
    const asha = await Guest.named('Asha', await newMap())
    const statuses: number[] = []
    for (let at = 0; at < 61; at += 1) statuses.push((await asha.ask('POST', '', { anchor: QUEUE, text: 'x' })).status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
    const vikram = await Guest.named('Vikram', asha.map)
    expect((await vikram.ask('POST', '', { anchor: QUEUE, text: 'x' })).status).toBe(201)
  })

  test('[COMMENT5] a disk that fails is told, and nothing is there', async () => {
    const asha = await Guest.named('Asha', await newMap())
    disk.failWrites(1)
    expect((await asha.ask('POST', '', { id: 'c1', anchor: QUEUE, text: 'x' })).status).toBe(500)
    expect((await asha.list()).comments).toEqual([])
    expect((await asha.ask('POST', '', { id: 'c1', anchor: QUEUE, text: 'x' })).status).toBe(201)
  })
})

describe('one’s own', () => {
  test('[COMMENT4] words are changed and deleted by whoever wrote them, and by no owner', async () => {
    const map = await newMap()
    const asha = await Guest.named('Asha', map)
    const owner = await Guest.named('Vikram', map, 'own')
    const { id } = await asha.write({ anchor: QUEUE })
    for (const [method, body] of [['PATCH', { text: 'Mine' }], ['DELETE']] as const)
      expect(await refusal(await owner.ask(method, `/${id}`, body))).toEqual([403, 'not-yours'])
    const edited = await (await asha.ask('PATCH', `/${id}`, { text: 'How long?' })).json()
    expect(edited).toMatchObject({ text: 'How long?', number: 1 })
    expect(edited.editedAt).not.toBeNull()
    expect((await asha.ask('DELETE', `/${id}`)).status).toBe(204)
    for (const method of ['PATCH', 'DELETE'])
      expect(await refusal(await asha.ask(method, `/${id}`, { text: 'x' }))).toEqual([404, 'unknown-comment'])
  })

  test('[COMMENT4] an edit that changes nothing is no edit', async () => {
    const asha = await Guest.named('Asha', await newMap())
    const { id, text } = await asha.write({ anchor: QUEUE })
    expect(await (await asha.ask('PATCH', `/${id}`, { text })).json()).toMatchObject({ editedAt: null })
  })

  test('[COMMENT6] of what was deleted the words are gone, and the thread goes on', async () => {
    const asha = await Guest.named('Asha', await newMap())
    const first = await asha.write({ anchor: QUEUE, text: 'A secret' })
    const answer = await asha.write({ threadId: first.id })
    await asha.ask('DELETE', `/${first.id}`)
    const { comments } = await asha.list()
    expect(comments.map(({ id, text }) => [id, text])).toEqual([
      [first.id, ''],
      [answer.id, 'Why so long?'],
    ])
    expect((await asha.write({ threadId: first.id })).number).toBe(3)
  })
})

describe('a thread', () => {
  test('[COMMENT7] is resolved and reopened by anybody who may comment; resolved it takes no answers', async () => {
    const map = await newMap()
    const asha = await Guest.named('Asha', map)
    const vikram = await Guest.named('Vikram', map)
    const { id } = await asha.write({ anchor: QUEUE })
    const settle = async (by: Guest, resolved: boolean) => (await by.ask('PATCH', `/${id}`, { resolved })).json()
    const { resolved } = await settle(vikram, true)
    expect(resolved.by).toMatchObject({ name: 'Vikram' })
    expect((await settle(asha, true)).resolved).toEqual(resolved)
    expect(await refusal(await asha.ask('POST', '', { threadId: id, text: 'But' }))).toEqual([409, 'thread-resolved'])
    expect(await settle(asha, false)).toMatchObject({ resolved: null, text: 'Why so long?' })
    const answer = await asha.write({ threadId: id })
    expect(await refusal(await asha.ask('PATCH', `/${answer.id}`, { resolved: true }))).toEqual([
      404,
      'unknown-comment',
    ])
  })

  test('[COMMENT8] each visitor’s look is remembered for themselves', async () => {
    const map = await newMap()
    const asha = await Guest.named('Asha', map)
    const viewer = await Guest.named('Vikram', map, 'view')
    const { id } = await asha.write({ anchor: QUEUE })
    await asha.write({ threadId: id })
    expect((await viewer.ask('PUT', '/seen', { seen: { [id]: 2, unknown: 4 } })).status).toBe(204)
    await viewer.ask('PUT', '/seen', { seen: { [id]: 1 } })
    expect((await viewer.list()).seen).toEqual({ [id]: 2 })
    expect((await asha.list()).seen).toEqual({})
  })

  test('[COMMENT8] who keeps no cookie is told everything and remembered by nothing', async () => {
    const { id, links } = await newMap()
    const program = { headers: bearer(keyOf(links.view)) }
    const response = await server.fetch(`/api/maps/${id}/comments`, program)
    expect(await response.json()).toEqual({ comments: [], seen: {} })
    const seen = json({ seen: { c1: 1 } })
    const look = { ...seen, method: 'PUT', headers: { ...seen.headers, ...program.headers } }
    expect((await server.fetch(`/api/maps/${id}/comments/seen`, look)).status).toBe(204)
  })
})

describe('what others hear', () => {
  test('[COMMENT5] whoever is on the map hears of each change once, as the list then says it', async () => {
    const map = await newMap()
    const asha = await Guest.named('Asha', map)
    const ear = await listen(server, map)
    const first = await asha.write({ anchor: QUEUE })
    const { id } = first
    await asha.ask('PATCH', `/${id}`, { text: 'How long?' })
    await asha.ask('PATCH', `/${id}`, { text: 'How long?' })
    await asha.ask('PATCH', `/${id}`, { resolved: true })
    await asha.ask('DELETE', `/${id}`)
    await ear.heard((events) => events.length >= 4)
    expect(ear.events[0]).toEqual({ kind: 'comment', comment: first })
    expect(ear.events[3]).toEqual({ kind: 'comment', comment: (await asha.list()).comments[0] })
    expect(ear.events).toHaveLength(4)
    ear.close()
  })

  test('[COMMENT5] what could not be saved is told to nobody, and other maps and other programs hear nothing', async () => {
    const map = await newMap()
    const asha = await Guest.named('Asha', map)
    const ears = await Promise.all([listen(server, map), listen(server, map, ''), listen(server, await newMap())])
    disk.failWrites(1)
    await asha.ask('POST', '', { anchor: QUEUE, text: 'lost' })
    await asha.write({ anchor: QUEUE, text: 'kept' })
    await ears[0]?.heard((events) => events.length >= 1)
    expect(ears[0]?.events).toMatchObject([{ comment: { text: 'kept' } }])
    expect([ears[1]?.events, ears[2]?.events]).toEqual([[], []])
    for (const ear of ears) ear.close()
  })
})

test('[COMMENT9] a map’s file, and the map that is made of it, hold no comments', async () => {
  const asha = await Guest.named('Asha', await newMap(), 'own')
  await asha.write({ anchor: QUEUE, text: 'Between us' })
  const file = await server.fetch(`/api/maps/${asha.map.id}`, { headers: asha.headers })
  const text = await file.text()
  expect(text).not.toContain('Between us')
  const copy = await createMap(server, JSON.parse(text), ADMIN_KEY)
  const again = await Guest.named('Asha', copy)
  expect((await again.list()).comments).toEqual([])
})
