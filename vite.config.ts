// How the program is built and tested: the editor as files for browsers, the server and its worker threads as modules for
// Node. `vite build` makes both; packages of the server stay in node_modules.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
/** bin/setUp.mjs builds beside the program that may be running. */
const dist = path(process.env.THROUGHLINE_DIST ?? 'dist')

export default defineConfig({
  root: path('src'),
  // Found by the tests of the browser too, which look for nothing outside the repository.
  plugins: [react(), precompressed(join(dist, 'app'))],
  build: {
    ...{ outDir: join(dist, 'app'), emptyOutDir: true, target: 'es2022' },
    rolldownOptions: { output: { codeSplitting: { groups: chunksByRoot() } } },
  },
  // Of several files: fonts and shapers come to a worker when a text needs them.
  worker: { format: 'es' },
  environments: {
    ssr: {
      build: {
        outDir: join(dist, 'server'),
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: path('server/main.ts'),
            cli: path('server/cli.ts'),
            // Worker threads are found by name beside the chunk that starts them (server/workers/pool.ts).
            mapTasks: path('server/workers/mapTasks.ts'),
            pictureTasks: path('server/workers/pictureTasks.ts'),
            feedbackTasks: path('server/feedback/feedbackTasks.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, ssr } = builder.environments
      if (client) await builder.build(client)
      if (ssr) await builder.build(ssr)
    },
  },
  server: {
    // With the page's own Host: the server compares it with the page's Origin.
    proxy: Object.fromEntries(
      ['/api', '/f/', '/sign-in', '/sign-out', '/sync'].map((prefix) => [
        prefix,
        { target: 'http://127.0.0.1:4321', changeOrigin: false, ws: prefix === '/sync' },
      ]),
    ),
  },
  test: {
    root: path('.'),
    environment: 'node',
    // Two cores may be shared by databases, sockets and drawings that are all real.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    include: ['{src,server,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/soak/**'],
  },
})

/**
 * What comes together comes as one file: left to itself the bundler makes a chunk of each set of pages that share a module,
 * and a browser waits in line for seventy of them. The first group that reaches a module has it.
 */
function chunksByRoot(): Rolldown.CodeSplittingGroup[] {
  const reached = new Map<string, Set<string>>()
  const groups: Readonly<Record<string, (reaches: (root: string) => boolean) => boolean>> = {
    start: (reaches) => reaches('app/start.ts'),
    page: (reaches) => reaches('app/main.tsx'),
    both: (reaches) => reaches('app/home/HomePage.tsx') && reaches('app/editor/EditorPage.tsx'),
    map: (reaches) => reaches('app/editor/EditorPage.tsx'),
    around: (reaches) => AROUND.some(reaches),
  }
  return Object.entries(groups).map(([name, holds], index, { length }) => ({
    name: (id: string, graph: Rolldown.ChunkingContext): string | null => {
      const reaches = (root: string): boolean => {
        const known = reached.get(root) ?? closureOf(path(`src/${root}`), graph)
        reached.set(root, known)
        return known.has(id)
      }
      return holds(reaches) ? name : null
    },
    ...{ priority: length - index, debugName: name },
  }))
}

/** What stands around the map, and comes after it. */
const AROUND = ['topbar/TopBar', 'rail/Rail', 'scrubber/Scrubber', 'inspector/Inspector'].map(
  (name) => `app/panels/${name}.tsx`,
)

/** A module of ours with all of ours that it imports; of packages the bundler knows better what is used of them. */
function closureOf(root: string, graph: Rolldown.ChunkingContext): Set<string> {
  const closure = new Set<string>()
  const walk = (id: string): void => {
    if (closure.has(id) || id.includes('node_modules')) return
    closure.add(id)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) walk(imported)
  }
  walk(root)
  return closure
}

/** Text files beside their Brotli and gzip forms, so that the server compresses nothing while people edit. */
function precompressed(folder: string): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = join(folder, name)
        if (!/\.(js|css|html|svg|wasm|ttf)$/.test(name) || statSync(file).size < 1024) continue
        const bytes = readFileSync(file)
        writeFileSync(`${file}.br`, brotliCompressSync(bytes))
        writeFileSync(`${file}.gz`, gzipSync(bytes))
      }
    },
  }
}
