// The panels around the canvas as a person uses them, and the map as the server has it, to compare with.
import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import type { JourneyMap } from '../../../src/core/model/map.ts'
import { createMap, introduce } from './library.ts'
import { MapPage } from './mapPage.ts'
import type { TestServer } from './startServer.ts'

interface Start {
  readonly page: Page
  readonly request: APIRequestContext
  readonly server: TestServer
}

/** Opens a map file as somebody who may edit it. */
export async function openPanels({ page, request, server }: Start, file: string): Promise<PanelPage> {
  const { id, links } = await createMap(request, file)
  await introduce(page, 'Asha Menon')
  const map = new PanelPage(page, id)
  await map.open(`${server.url}${links.edit}`)
  return map
}

export class PanelPage extends MapPage {
  readonly id: string

  constructor(page: Page, id: string) {
    super(page)
    this.id = id
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' })
  }

  /** Selects a card; scrolls down to it where it is out of sight, since such cards are not in the page. */
  async inspect(title: string): Promise<void> {
    const card = this.card(title)
    await expect(async () => {
      if (!(await card.isVisible())) {
        await this.canvas.hover()
        await this.page.mouse.wheel(0, 240)
      }
      await card.click({ timeout: 1_000 })
      // The map may still have been moving under the pointer, and another card was met.
      await expect(this.inspector.getByLabel('Title')).toHaveValue(title, { timeout: 2_000 })
    }).toPass()
  }

  /** One of the choices behind a button of the inspector or a window. */
  async choose(label: string, choice: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).click()
    await this.page.getByRole('option', { name: choice, exact: true }).click()
  }

  async type(label: string, text: string): Promise<void> {
    await this.inspector.getByLabel(label, { exact: true }).fill(text)
    await this.page.keyboard.press('Tab')
  }

  /** What is saved. */
  async saved(): Promise<JourneyMap> {
    const response = await this.page.request.get(`/api/maps/${this.id}?images=no`)
    return (await response.json()).map
  }

  /** Waits until what is saved of a card holds these values. */
  async expectCard(title: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    await expect.poll(async () => (await this.saved()).cards.find((card) => card.title === title)).toMatchObject(values)
  }
}
