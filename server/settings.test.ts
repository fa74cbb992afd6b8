// Checks what a server accepts as its settings, and the sentences for what it does not.
import { expect, test } from 'vitest'
import { isLoopback, readSettings, type Settings } from './settings.ts'

const KEY = 'an-admin-key-of-26-letters'
const DEFAULTS: Settings = { port: 4321, host: '127.0.0.1', data: './data', adminKey: null, publicUrl: null }

function checkAccepted(flags: Record<string, string>, env: Record<string, string>, expected: Partial<Settings>) {
  expect(readSettings(flags, env)).toEqual({ ok: true, settings: { ...DEFAULTS, ...expected } })
}

function checkRefused(flags: Record<string, string>, env: Record<string, string>, ...sentences: RegExp[]) {
  const reading = readSettings(flags, env)
  const problems = reading.ok ? [] : reading.problems
  expect(problems).toHaveLength(sentences.length)
  for (const [index, pattern] of sentences.entries()) expect(problems[index]).toMatch(pattern)
}

test('[HTTP1] without flags and variables the server listens on loopback with the data in ./data', () => {
  checkAccepted({}, {}, {})
})

test('[HTTP1] a flag wins over its variable, and an empty variable counts as not set', () => {
  checkAccepted({ port: '8080' }, { THROUGHLINE_PORT: '9090', THROUGHLINE_ADMIN_KEY: '' }, { port: 8080 })
})

test('every variable is read', () => {
  const env = {
    THROUGHLINE_PORT: '0',
    THROUGHLINE_HOST: '0.0.0.0',
    THROUGHLINE_DATA: '/srv/maps',
    THROUGHLINE_ADMIN_KEY: KEY,
    THROUGHLINE_PUBLIC_URL: 'https://maps.example.org/',
  }
  checkAccepted({}, env, {
    port: 0,
    host: '0.0.0.0',
    data: '/srv/maps',
    adminKey: KEY,
    publicUrl: 'https://maps.example.org',
  })
})

test('[HTTP2] every wrong setting is named at once, each in its own sentence', () => {
  checkRefused(
    { port: '70000', 'public-url': 'unused' },
    { THROUGHLINE_ADMIN_KEY: 'short', THROUGHLINE_PUBLIC_URL: 'maps.example.org/team' },
    /^--port \(THROUGHLINE_PORT\) must be a whole number from 0 to 65535; it is "70000"\.$/,
    /^--admin-key \(THROUGHLINE_ADMIN_KEY\) must have at least 24 characters; it has 5\.$/,
    /^--public-url \(THROUGHLINE_PUBLIC_URL\) must be an address without a path.*it is "maps\.example\.org\/team"\.$/,
  )
})

test.each(['https://a.example/x', 'https://a.example/?q', 'ftp://a.example', 'https://me:pw@a.example'])(
  'a public address is an origin: %s is refused',
  (url) => checkRefused({ publicUrl: url }, {}, /without a path/),
)

test('[HTTP3] listening beyond loopback without an admin key is refused with what to set', () => {
  checkRefused({ host: '0.0.0.0' }, {}, /0\.0\.0\.0.*THROUGHLINE_ADMIN_KEY.*at least 24 characters.*127\.0\.0\.1/)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example.org', false],
  ['192.168.1.5', false],
])('%s is loopback: %s', (host, expected) => expect(isLoopback(host)).toBe(expected))
