// `npm start` from outside: the ready line, signals, locks, and refusals to start.
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../src/core/wire/close.ts'
import type { CreatedMap, MapList } from '../../src/core/wire/routes.ts'
import { newFolder, npmStart } from './program.ts'

const KEY = 'an-admin-key-of-26-letters'

const createMap = async (url: string): Promise<CreatedMap> =>
  (await fetch(`${url}/api/maps`, { method: 'POST', body: '{"title": "Kept"}' })).json() as Promise<CreatedMap>

const titles = async (url: string): Promise<string[]> =>
  ((await (await fetch(`${url}/api/maps`)).json()) as MapList).maps.map(({ title }) => title)

test('[HTTP90] it says one line when it serves; SIGTERM to npm ends it with 0, people in a map included, and frees the port', async () => {
  const server = npmStart(['--port', '0', '--data', newFolder()])
  const url = await server.ready
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  const { id } = await createMap(url)
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${id}`)
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve) => socket.once('message', resolve))

  const asked = Date.now()
  server.child.kill('SIGTERM')
  expect(await closed).toBe(CLOSE.retry)
  expect(await server.exited).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
  expect(server.out()).toBe(`Throughline is ready at ${url}\n`)

  const port = Number(new URL(url).port)
  const successor = createServer().listen(port, '127.0.0.1')
  await new Promise((resolve, reject) => successor.on('listening', resolve).on('error', reject))
  await new Promise((resolve) => successor.close(resolve))
})

test('[HTTP91] killed without warning, it starts again at once on the same folder, with what was saved', async () => {
  const data = newFolder()
  const first = npmStart(['--port', '0', '--data', data])
  await createMap(await first.ready)
  // npm is not what holds the folder; the server is its child, and gets the signal itself.
  process.kill(await serverOf(first.child.pid ?? 0), 'SIGKILL')
  await first.exited
  const second = npmStart(['--port', '0', '--data', data])
  expect(await titles(await second.ready)).toEqual(['Kept'])
  second.child.kill('SIGTERM')
  expect(await second.exited).toBe(0)
})

test('[HTTP92] a second server on the same data folder is refused in a sentence', async () => {
  const data = newFolder()
  const first = npmStart(['--port', '0', '--data', data])
  await first.ready
  const second = npmStart(['--port', '0', '--data', data])
  expect(await second.exited).toBe(1)
  expect(second.errors()).toContain(`Another Throughline server is using the data folder ${data}.`)
  expect(second.out()).toBe('')
  first.child.kill('SIGTERM')
  expect(await first.exited).toBe(0)
})

test('[HTTP3] it does not listen beyond this machine without an admin key, and does with one', async () => {
  const refused = npmStart(['--port', '0', '--host', '0.0.0.0', '--data', newFolder()])
  expect(await refused.exited).toBe(1)
  expect(refused.errors()).toContain('THROUGHLINE_ADMIN_KEY')
  const flags = ['--port', '0', '--host', '0.0.0.0', '--data', newFolder()]
  const allowed = npmStart(flags, { THROUGHLINE_ADMIN_KEY: KEY })
  const port = new URL(await allowed.ready).port
  expect((await fetch(`http://127.0.0.1:${port}/api/maps`)).status).toBe(401)
  const headers = { authorization: `Bearer ${KEY}` }
  expect((await fetch(`http://127.0.0.1:${port}/api/maps`, { headers })).status).toBe(200)
  allowed.child.kill('SIGTERM')
  expect(await allowed.exited).toBe(0)
})

test('[HTTP2] every wrong setting is told at once, without a stack', async () => {
  const refused = npmStart(['--port', 'http', '--host', 'no host', '--data', newFolder()])
  expect(await refused.exited).toBe(1)
  expect(refused.errors()).toMatch(/--port .* it is "http"\.\n {2}--host .* it is "no host"\./)
  expect(refused.errors()).not.toContain('    at ')
})

test('a flag that nobody knows is told, with those that are', async () => {
  const refused = npmStart(['--prot', '8080'])
  expect(await refused.exited).toBe(1)
  expect(refused.errors()).toMatch(/--prot[\s\S]*--port {2}port to listen on/)
})

test('a port in use and a data folder that is a file are each told in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const busy = npmStart(['--port', String(port), '--data', newFolder()])
  expect(await busy.exited).toBe(1)
  expect(busy.errors()).toContain(`Port ${port} at 127.0.0.1 is in use.`)
  other.close()

  const file = join(newFolder(), 'data')
  writeFileSync(file, '')
  const blocked = npmStart(['--port', '0', '--data', file])
  expect(await blocked.exited).toBe(1)
  expect(blocked.errors()).toContain(`The data folder ${file} cannot be created or written`)
})

/** The process that npm became nothing more than the parent of. */
async function serverOf(npm: number): Promise<number> {
  const { execFileSync } = await import('node:child_process')
  return Number(execFileSync('ps', ['-o', 'pid=', '--ppid', String(npm)], { encoding: 'utf8' }).trim())
}
