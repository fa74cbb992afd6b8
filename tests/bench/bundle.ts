// Bundles a program of the benchmark as the product is bundled, so that Node runs it without a compiler in its memory.
import { join } from 'node:path'
import { build } from 'vite'
import { diskFolder } from './machine.ts'

const root = join(import.meta.dirname, '../..')
const bundled = new Map<string, Promise<string>>()

/** The path of the built program; built once per run. `name` is that of its file. */
export function bundle(entry: string, name: string): Promise<string> {
  const made = bundled.get(name) ?? buildProgram(entry, name)
  bundled.set(name, made)
  return made
}

async function buildProgram(entry: string, name: string): Promise<string> {
  const outDir = await diskFolder()
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
