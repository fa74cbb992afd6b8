// Our editor as people get it: the built program, its server, a map that was posted to it, a visitor who has a name.
import type { Page } from '@playwright/test'
import { toMapFile } from '../../../src/core/export/json.ts'
import { startServer } from '../../e2e/support/startServer.ts'
import { bigMap } from '../bigMap.ts'
import { type OpenPage, openBrowser } from './browser.ts'

export interface OpenEditor extends OpenPage {
  readonly mapId: string
  readonly port: number
}

export async function openThroughline({
  cards,
  connectors,
}: {
  cards: number
  connectors: number
}): Promise<OpenEditor> {
  const server = await startServer()
  try {
    const id = await postMap(server.url, toMapFile(bigMap({ cards, connectors })))
    const prepare = async (page: Page) => {
      await page.request.put(`${server.url}/api/visitor`, { data: { name: 'Bench' }, headers: { origin: server.url } })
    }
    const opened = await openBrowser({ url: `${server.url}/m/${id}`, shows: '[data-card]', prepare })
    const close = async () => {
      await opened.close()
      await server.close()
    }
    return { ...opened, close, mapId: id, port: Number(new URL(server.url).port) }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function postMap(url: string, file: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/maps`, { method: 'POST', headers, body: file })
  if (response.status !== 201) throw new Error(`the map was refused: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}
