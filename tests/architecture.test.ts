// The house rules of CODE: which folder may import what, no cycles, no barrels, one copy of Yjs; and that this test can fail.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, so that dependency-cruiser's own command can read it too
import { rules } from './architecture.rules.mjs'

const root = resolve(import.meta.dirname, '..')

async function cruiseFrom(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src', 'server'], {
    baseDir,
    ruleSet: { forbidden: rules },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  })
  if (typeof output === 'string') throw new Error(output)
  return output
}

const violations = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort()

test('imports point inward, and nothing goes round in a circle', async () => {
  const result = await cruiseFrom(root)
  expect(violations(result)).toEqual([])
  // With a compiler it cannot talk to, the cruiser reads nothing and says nothing.
  expect(result.summary.totalCruised).toBeGreaterThan(150)
  expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(300)
  expect(result.modules.some(({ source }) => source.endsWith('.tsx'))).toBe(true)
}, 60_000)

const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'model-is-pure: src/core/model/planted.ts -> yjs': {
    'src/core/model/planted.ts': "import * as Y from 'yjs'\nexport const doc = new Y.Doc()",
  },
  'model-is-pure: src/core/model/planted.ts -> src/core/doc/planted.ts': {
    'src/core/doc/planted.ts': 'export type Inner = number',
    'src/core/model/planted.ts': "import type { Inner } from '../doc/planted.ts'\nexport type Outer = Inner",
  },
  'scene-is-pure: src/core/scene/planted.ts -> fs': {
    'src/core/scene/planted.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync",
  },
  'wire-is-schemas: src/core/wire/planted.ts -> src/core/doc/planted.ts': {
    'src/core/doc/planted.ts': 'export const inner = 1',
    'src/core/wire/planted.ts': "export { inner } from '../doc/planted.ts'",
  },
  'src-not-server: src/app/planted.tsx -> server/planted.ts': {
    'server/planted.ts': 'export const secret = 1',
    'src/app/planted.tsx': "import { secret } from '../../server/planted.ts'\nexport const shown = secret",
  },
  'server-not-app: server/planted.ts -> src/app/planted.ts': {
    'src/app/planted.ts': 'export const view = 1',
    'server/planted.ts': "import { view } from '../src/app/planted.ts'\nexport const used = view",
  },
  'no-cycles: server/one.ts -> server/two.ts': {
    'server/one.ts': "import { two } from './two.ts'\nexport const one = () => two()",
    'server/two.ts': "import { one } from './one.ts'\nexport const two = () => one()",
  },
  'no-cycles: src/app/one.ts -> src/app/two.ts': {
    'src/app/one.ts': "import type { Two } from './two.ts'\nexport interface One { two: Two }",
    'src/app/two.ts': "import type { One } from './one.ts'\nexport interface Two { one: One }",
  },
}

const gardens: string[] = []
afterAll(() => {
  for (const garden of gardens) rmSync(garden, { recursive: true })
})

test.each(Object.entries(planted))('a planted violation is caught: %s', async (violation, files) => {
  const garden = mkdtempSync(join(tmpdir(), 'throughline-planted-'))
  gardens.push(garden)
  cpSync(join(root, 'tsconfig.json'), join(garden, 'tsconfig.json'))
  symlinkSync(join(root, 'node_modules'), join(garden, 'node_modules'))
  for (const folder of ['src/core', 'src/app', 'server']) mkdirSync(join(garden, folder), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(garden, name)), { recursive: true })
    writeFileSync(join(garden, name), text)
  }
  const found = violations(await cruiseFrom(garden))
  const [from = '', to = ''] = violation.split(' -> ')
  expect(found.filter((line) => line.startsWith(from) && line.includes(to))).not.toEqual([])
})

test('there is one copy of Yjs: two would not know each other’s types', () => {
  const paths = execFileSync('npm', ['ls', 'yjs', '--all', '--parseable'], { cwd: root, encoding: 'utf8' })
  expect(paths.trim().split('\n')).toEqual([expect.stringMatching(/node_modules.yjs$/)])
})
