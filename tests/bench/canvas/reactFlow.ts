// The peer's page: stock React Flow, built once and served, opened in Chromium.

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { diskFolder } from '../machine.ts'
import { type OpenPage, openBrowser } from './browser.ts'

interface Flow {
  readonly nodes: number
  readonly edges: number
  /** Show all of it; otherwise 100 %. */
  readonly fit: boolean
}

export async function openReactFlow({ nodes, edges, fit }: Flow): Promise<OpenPage> {
  const folder = await built()
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = path === '/' ? '/index.html' : path
    const bytes = await readFile(join(folder, file)).catch(() => null)
    response.writeHead(bytes === null ? 404 : 200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/?nodes=${nodes}&edges=${edges}${fit ? '&fit=1' : ''}`
  const opened = await openBrowser({ url, shows: '.react-flow__edge' })
  const close = async () => {
    await opened.close()
    server.closeAllConnections()
    server.close()
  }
  return { ...opened, close }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

let building: Promise<string> | null = null

function built(): Promise<string> {
  building ??= buildPage()
  return building
}

async function buildPage(): Promise<string> {
  const outDir = join(await diskFolder(), 'reactFlow')
  await build({
    root: join(import.meta.dirname, '../peers/reactFlow'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  return outDir
}
