// docs/SPEC.md and the tests cite each other: every rule has a test, and no test cites a rule that is not written down.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const CITED = /\[([A-Z]{2,8}\d+)\]/g
/** A rule is a list item that begins with its id. */
const DEFINED = /^- \[([A-Z]{2,8}\d+)\] \S/gm

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const idsIn = (text: string, pattern: RegExp): string[] => Array.from(text.matchAll(pattern), ([, id]) => id ?? '')

const testFiles = ['src', 'server', 'tests'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec|contract)\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name)),
)

const defined = idsIn(read('docs/SPEC.md'), DEFINED)
const cited = new Set(testFiles.flatMap((path) => idsIn(read(path), CITED)))

test('a rule is written down once', () => {
  expect(defined.length).toBeGreaterThan(50)
  expect(defined.filter((id, at) => defined.indexOf(id) !== at)).toEqual([])
})

test('every rule of the spec is cited by a test', () => {
  expect(defined.filter((id) => !cited.has(id))).toEqual([])
})

test('every rule that a test cites is in the spec', () => {
  expect([...cited].filter((id) => !defined.includes(id))).toEqual([])
})
