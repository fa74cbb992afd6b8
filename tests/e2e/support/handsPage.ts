// The canvas with many cards in one's hands: selecting several, and what is said and shown of them.
import { expect, type Locator } from '@playwright/test'
import { toMapFile } from '../../../src/core/export/json.ts'
import { card, lanesOf, mapOf, stagesOf } from '../../support/mapBuilder.ts'
import { createMap, introduce } from './library.ts'
import type { Point } from './mapPage.ts'
import { PanelPage } from './panelPage.ts'
import { repairMapFile } from './repairMap.ts'
import { test as base } from './test.ts'

const steps = Array.from({ length: 30 }, (_, at) => `Step ${at + 1}`)

/** Far wider than the window; a card in every step. */
const wideMapFile = toMapFile(
  mapOf({
    title: 'Many years',
    stages: stagesOf({ Use: steps }),
    lanes: lanesOf('actions', 'pains', 'text'),
    cards: steps.map((step, at) => card(`Card ${at + 1}`, { step: step.replace(' ', '-'), lane: 'pains' })),
  }),
)

interface Fixtures {
  /** Opens a map of its own for the test. */
  readonly hands: (which?: 'repair' | 'wide') => Promise<HandsPage>
}

export const test = base.extend<Fixtures>({
  hands: async ({ page, request, server }, use) => {
    await use(async (which = 'repair') => {
      const { id, links } = await createMap(request, which === 'wide' ? wideMapFile : repairMapFile)
      await introduce(page, 'Asha Menon')
      const map = new HandsPage(page, id)
      await map.open(`${server.url}${links.edit}`)
      return map
    })
  },
})

export class HandsPage extends PanelPage {
  /** The mounted ones. */
  get selected(): Locator {
    return this.page.locator('[data-card][data-selected="true"]')
  }

  get heading(): Locator {
    return this.inspector.getByRole('heading', { level: 2 })
  }

  get menu(): Locator {
    return this.page.getByRole('menu').first()
  }

  /** What a screen reader is told. */
  get spoken(): Locator {
    return this.canvas.getByRole('status')
  }

  /** Selects cards together, and no others. */
  async take(...titles: readonly string[]): Promise<void> {
    const [first, ...others] = titles
    if (first) await this.card(first).click()
    for (const title of others) await this.card(title).click({ modifiers: ['Shift'] })
    await expect(this.heading).toHaveText(`${titles.length} cards`)
  }

  /** Above the cards of a wide map. */
  emptyGround(): Promise<Point> {
    return this.cell('Step 1', 'actions')
  }

  /** Draws a frame from a place downwards over the first cards, without letting go. */
  async frameFrom({ x, y }: Point): Promise<void> {
    await this.page.keyboard.down('Shift')
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + 300, y + 200, { steps: 6 })
    await this.page.keyboard.up('Shift')
  }

  /** As another program would have put it on the clipboard. */
  async pasteFrom(data: { readonly text?: string; readonly html?: string; readonly png?: Buffer }): Promise<void> {
    await this.page.evaluate(
      ({ text, html, png }) => {
        const clipboardData = new DataTransfer()
        if (text) clipboardData.setData('text/plain', text)
        if (html) clipboardData.setData('text/html', html)
        if (png) clipboardData.items.add(new File([Uint8Array.from(png)], 'image.png', { type: 'image/png' }))
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      { text: data.text, html: data.html, png: data.png && [...data.png] },
    )
  }
}
