// What a browser loads to open a map, weighed in a build of its own: growth is a decision, not an accident. Knows which parts
// of the editor come at once (src/app/editor/parts.ts); knows nothing of what they do.
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { build } from 'vite'
import { expect, test, vi } from 'vitest'

/** The page, the map on it, then what stands around the map. */
const MAP = ['/src/app/editor/EditorPage.tsx']
const AROUND = ['topbar/TopBar', 'rail/Rail', 'scrubber/Scrubber', 'inspector/Inspector'].map(
  (name) => `/src/app/panels/${name}.tsx`,
)
const KB = 1024

test('[NOTICE4] a map is on the page after 274 KB of program, and all that stands around it after 370 KB', async () => {
  const files = await buildProgram()
  expect(weight(files, MAP)).toBeLessThanOrEqual(274 * KB)
  expect(weight(files, [...MAP, ...AROUND])).toBeLessThanOrEqual(370 * KB)
})

type Files = Rolldown.RolldownOutput['output']

async function buildProgram(): Promise<Files> {
  // As people get it: a test's React is the one for development.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ logLevel: 'silent', build: { write: false } }).finally(() => vi.unstubAllEnvs())
  if (!('output' in built)) throw new Error('the browser’s program is one build')
  return built.output
}

/** Of the page's first script, these modules, and everything that these import: gzip, each file by itself, as it is sent. */
function weight(files: Files, modules: readonly string[]): number {
  const needed = new Set<string>()
  const need = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    const file = files.find(({ fileName }) => fileName === name)
    if (file?.type !== 'chunk') return
    for (const imported of file.imports) need(imported)
    for (const sheet of file.viteMetadata?.importedCss ?? []) need(sheet)
  }
  const wanted = [...modules, '/src/index.html']
  for (const file of files) {
    if (file.type === 'chunk' && wanted.some((path) => file.facadeModuleId?.endsWith(path))) need(file.fileName)
  }
  const code = files.filter(({ fileName }) => needed.has(fileName))
  return code.reduce((sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length, 0)
}
