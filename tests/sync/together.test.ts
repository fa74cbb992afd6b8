// People in one map over real sockets with the real provider: they converge, and `saved` means on disk.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Client, type ClientOptions } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

describe('people in one map', () => {
  let server: TestServer
  const clients: Client[] = []
  const join = (mapId: string, options?: ClientOptions) => {
    const client = new Client(server, mapId, options)
    clients.push(client)
    return client
  }
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) client.leave()
    await server.close()
  })

  it('converge while all of them write', async () => {
    const map = await server.createMap('m1')
    const people = Array.from({ length: 5 }, () => join(map))
    await Promise.all(people.map((person) => person.untilSynced()))
    for (let round = 0; round < 20; round += 1) {
      for (const [at, person] of people.entries()) person.type(`${at}`)
    }
    await Promise.all(people.map((person) => person.until(() => person.text.length === 100)))
    const texts = new Set(people.map((person) => person.text.toString()))
    expect(texts.size).toBe(1)
    expect((await server.rooms.read(map, (doc) => doc.getText('text').toString())) ?? '').toBe([...texts][0])
    expect(server.logged).toEqual([])
  })

  it('[SYNC13] hear `saved` only for what another reader finds on disk, deletions too', async () => {
    const map = await server.createMap('m1')
    const ada = join(map)
    await ada.untilSynced()
    ada.type('all of this')
    await ada.untilSaved()
    expect((await server.onDisk(map)).getText('text').toString()).toBe('all of this')
    ada.text.delete(0, 4)
    await ada.untilSaved()
    expect((await server.onDisk(map)).getText('text').toString()).toBe('of this')
  })
})
