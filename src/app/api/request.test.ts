import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type Answer, request, UNREACHABLE, UNREADABLE } from './request.ts'

/** Asks a real server that answers everything with `listener`. */
async function ask<T>(listener: RequestListener, question?: Parameters<typeof request>[1]): Promise<Answer<T>> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await request<T>(`http://127.0.0.1:${port}/api/maps`, question)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const codeOf = (answer: Answer<unknown>) => (answer.ok ? null : answer.trouble.code)

test('an answer is its JSON', async () => {
  const answer = await ask<{ maps: [] }>((_, res) => res.writeHead(200).end('{"maps":[]}'))
  expect(answer).toEqual({ ok: true, value: { maps: [] } })
})

test('204 is an answer without a value', async () => {
  expect(await ask((_, res) => res.writeHead(204).end())).toEqual({ ok: true, value: undefined })
})

test('a problem comes back with its code, its sentence and every located problem', async () => {
  const problems = [{ path: 'map.cards[3].severity', line: 41, code: 'invalid', message: 'is 1 to 4, found 9' }]
  const body = JSON.stringify({ title: 'Refused', status: 422, code: 'invalid-map-file', detail: 'No.', problems })
  const answer = await ask((_, res) => res.writeHead(422, { 'content-type': 'application/problem+json' }).end(body))
  expect(answer).toEqual({ ok: false, trouble: { code: 'invalid-map-file', sentence: 'No.', problems } })
})

test('the error page of a proxy is no answer of ours', async () => {
  expect(codeOf(await ask((_, res) => res.writeHead(502).end('<h1>Bad gateway</h1>')))).toBe(UNREADABLE)
  expect(codeOf(await ask((_, res) => res.writeHead(200).end('<h1>Hello</h1>')))).toBe(UNREADABLE)
})

test('a connection that breaks is a server out of reach', async () => {
  expect(codeOf(await ask((req) => req.socket.destroy()))).toBe(UNREACHABLE)
})

test('a file goes up as it is', async () => {
  const answer = await ask<{ got: string; type: string }>(
    async (req, res) => {
      const chunks = await req.toArray()
      res.end(JSON.stringify({ got: Buffer.concat(chunks).toString(), type: req.headers['content-type'] }))
    },
    { method: 'POST', file: new Blob(['{"format": 1}']) },
  )
  expect(answer).toEqual({ ok: true, value: { got: '{"format": 1}', type: 'application/json' } })
})
