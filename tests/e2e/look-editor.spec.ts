// Everything that opens around a map in the editor, looked at in every theme on one real map.
import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { toMapFile } from '../../src/core/export/json.ts'
import type { LANE_KINDS } from '../../src/core/model/lanes.ts'
import { as, mapOf } from '../support/mapBuilder.ts'
import { allKindsFile } from './support/allKinds.ts'
import { HandsPage } from './support/handsPage.ts'
import { createMap, introduce } from './support/library.ts'
import { Look, THEMES, type Theme } from './support/look.ts'
import type { TestServer } from './support/startServer.ts'
import { expect, test } from './support/test.ts'

const journey = readFileSync(new URL('../../examples/ac-after-sales.journey.json', import.meta.url), 'utf8')

/** The kinds of cards whose inspectors differ. */
const INSPECTED = [
  'pains',
  'touchpoints',
  'opportunities',
  'promises',
  'metrics',
  'images',
  'backstage',
] as const satisfies readonly (typeof LANE_KINDS)[number][]

interface Start {
  readonly page: Page
  readonly request: APIRequestContext
  readonly server: TestServer
}

async function openJourney({ page, request, server }: Start, theme: Theme): Promise<{ look: Look; map: HandsPage }> {
  const look = await Look.of(page, theme)
  await introduce(page, 'Asha Menon')
  const { id, links } = await createMap(request, journey)
  const map = new HandsPage(page, id)
  await map.open(`${server.url}${links.edit}`)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  return { look, map }
}

for (const theme of THEMES) {
  test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] [CANVAS29] the canvas and what opens around it look as they should, ${theme}`, async ({
    page,
    request,
    server,
  }) => {
    test.setTimeout(420_000)
    const { look, map } = await openJourney({ page, request, server }, theme)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await look.at('canvas')

    for (const density of ['Compact', 'Wide', 'Projector', 'Comfortable']) {
      await button('View').click()
      if (density === 'Compact') await look.at('canvas-view-menu')
      await page.getByRole('menuitemradio', { name: density }).click()
      await expect(page.getByRole('menu')).toHaveCount(0)
      if (density !== 'Comfortable') await look.at(`canvas-${density.toLowerCase()}`)
    }

    const first = map.card('Picks a 1.5 ton split, pays on EMI')
    await first.click()
    await expect(map.inspector.getByLabel('Title')).toBeVisible()
    await look.at('canvas-card')
    await first.click({ button: 'right' })
    await expect(map.menu).toBeVisible()
    await look.at('canvas-card-menu')
    await page.keyboard.press('Escape')
    await first.dblclick()
    await expect(map.field).toBeFocused()
    await look.at('canvas-typing')
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible()
    await look.at('canvas-connect')
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    await map.inspector.getByRole('textbox', { name: /^Comment on/ }).fill('Is this the usual way to pay?')
    await page.keyboard.press('Control+Enter')
    await expect(map.inspector.getByRole('article')).toHaveCount(1)
    await look.at('canvas-comments')
    await first.click()
    await map.card('Asks neighbours, reads reviews').click({ modifiers: ['Shift'] })
    await expect(map.heading).toHaveText('2 cards')
    await map.inspector.getByRole('tab', { name: 'Details' }).click()
    await look.at('canvas-several')
    await map.header('step', 'Installation visit').click()
    await expect(map.inspector.getByLabel('What happens')).toBeVisible()
    await look.at('canvas-step')
    await map.header('stage', 'Install').first().click()
    await look.at('canvas-stage')
    await map.header('lane', 'Touchpoints').click()
    await look.at('canvas-lane')
    await page.keyboard.press('Escape')
  })

  test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] [FIND5] [OUTLINE12] the windows of the editor and the outline look as they should, ${theme}`, async ({
    page,
    request,
    server,
  }) => {
    test.setTimeout(300_000)
    const { look, map } = await openJourney({ page, request, server }, theme)
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
    await look.at('canvas-commands')
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await look.at('canvas-go-to-step')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await page.getByRole('search').getByRole('textbox').fill('fitter')
    await expect(page.getByRole('search').getByRole('status').first()).toHaveText('4 found')
    await look.at('canvas-find')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')

    await button('Filter').click()
    await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
    await look.at('canvas-filter')
    await page.keyboard.press('Escape')
    await button(/^Parking lot/).click()
    await expect(button('Add a note')).toBeVisible()
    await look.at('canvas-parking-lot')
    await button(/^Parking lot/)
      .first()
      .click()
    for (const [name, title] of [
      ['brief', 'Brief'],
      ['personas', 'Personas'],
      ['people', 'People'],
    ] as const) {
      await page.getByRole('navigation').getByRole('button', { name: title }).click()
      await expect(page.getByRole('dialog', { name: title })).toBeVisible()
      await look.at(`canvas-${name}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await button('Keyboard and help').click()
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    await look.at('canvas-help')
    await page.keyboard.press('Escape')
    await button('Export').click()
    const preview = page.getByRole('dialog', { name: 'Export' }).getByRole('img').first()
    await expect(preview).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('dialog', { name: 'Export' })).toContainText(/[KM]B/)
    await look.at('canvas-export', preview, page.getByText(/[KM]B/))
    await page.keyboard.press('Escape')
    await button('Fit the whole map').click()
    await look.at('canvas-whole')

    await page.getByRole('link', { name: 'Outline' }).click()
    await expect(page.getByRole('treegrid')).toBeVisible()
    await look.at('outline')
    await page.locator('[data-row]').filter({ hasText: 'Picks a 1.5 ton split' }).click()
    await expect(map.inspector.getByLabel('Title')).toBeVisible()
    await look.at('outline-card')
  })

  test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] what is met now and then on the canvas looks as it should, ${theme}`, async ({
    page,
    request,
    server,
  }) => {
    test.setTimeout(180_000)
    const { look, map } = await openJourney({ page, request, server }, theme)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('tags')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Tags' })).toBeVisible()
    await look.at('canvas-tags')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.getByRole('button', { name: 'Keyboard and help' }).click()
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await expect(page.getByText('1 of 3')).toBeVisible()
    await look.at('canvas-tour')
    await page.keyboard.press('Escape')

    await map.card('Picks a 1.5 ton split, pays on EMI').click()
    await page.keyboard.press('Delete')
    await expect(map.toast).toBeVisible()
    await look.at('canvas-toast')
    await map.toast.getByRole('button').first().click()
    await expect(map.card('Picks a 1.5 ton split, pays on EMI')).toBeVisible()

    await map.canvas.hover()
    await page.mouse.wheel(700, 260)
    await expect.poll(async () => (await map.header('stage', 'Aware').boundingBox())?.x ?? -1_000).toBeLessThan(-180)
    await look.at('canvas-scrolled')
  })

  test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] [PANEL17] inspectors, an empty map, no network and a viewer's map look as they should, ${theme}`, async ({
    page,
    request,
    server,
    guarded,
    expectedErrors,
  }) => {
    test.setTimeout(300_000)
    expectedErrors.push(/WebSocket|ERR_/)
    const look = await Look.of(page, theme)
    await introduce(page, 'Asha Menon')
    const kinds = await createMap(request, allKindsFile)
    const map = new HandsPage(page, kinds.id)
    await map.open(`${server.url}${kinds.links.edit}`)
    for (const kind of INSPECTED) {
      await map.inspect(`A card of ${kind}`)
      await page.mouse.move(2, 2)
      await look.at(`inspector-${kind}`)
    }
    await page.context().setOffline(true)
    await expect(page.getByText('Offline.')).toBeVisible()
    await map.inspector.getByLabel('Title').fill('Changed without the server')
    await expect(page.getByText('1 change waiting')).toBeVisible()
    await look.at('canvas-offline')
    await page.context().setOffline(false)
    await expect(page.getByText('Offline.')).toHaveCount(0)

    const empty = await createMap(
      request,
      toMapFile(mapOf({ title: 'From nothing', stages: [{ id: as.stage('first'), title: '', steps: [] }], lanes: [] })),
    )
    await page.goto(`${server.url}${empty.links.edit}`)
    await expect(map.canvas).toBeVisible()
    await look.at('canvas-empty')

    const shown = await createMap(guarded.owner, journey)
    await page.goto(`${guarded.url}${shown.links.view}`)
    await expect(map.canvas).toBeVisible()
    await map.card('Picks a 1.5 ton split, pays on EMI').click()
    await expect(map.heading).toBeVisible()
    await look.at('canvas-viewer')
  })
}
