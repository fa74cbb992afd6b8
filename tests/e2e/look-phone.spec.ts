// A map in a hand, looked at in every theme.
import { readFileSync } from 'node:fs'
import { createMap, introduce } from './support/library.ts'
import { Look, THEMES } from './support/look.ts'
import { MapPage } from './support/mapPage.ts'
import { expect, test } from './support/test.ts'

const journey = readFileSync(new URL('../../examples/ac-after-sales.journey.json', import.meta.url), 'utf8')

test.describe('on a server without other maps', () => {
  test.use({ ownServer: true })
  for (const theme of THEMES) {
    test(`[LOOK1] [ACCESS1] [ACCESS2] [ACCESS3] a phone looks as it should, ${theme} @phone-only`, async ({
      page,
      request,
    }) => {
      test.setTimeout(300_000)
      const look = await Look.of(page, theme)
      await introduce(page, 'Asha Menon')
      const { id, links } = await createMap(request, journey)
      const map = new MapPage(page)
      const inspector = page.getByRole('complementary', { name: 'Inspector' })
      await page.goto('/')
      await expect(page.getByRole('article')).toBeVisible()
      await look.at('phone-home', page.locator('small[title]'))

      await page.goto(links.edit.replace('#', '?at=step/installation-visit#'))
      await expect(page.getByRole('heading', { name: 'Installation visit' })).toBeVisible()
      await look.at('phone-step')
      const here = page.locator('[data-page]:not([inert])')
      const card = here.locator('[data-card]').first()
      await card.tap()
      await expect(inspector).toBeVisible()
      await look.at('phone-inspector')
      await page.getByRole('button', { name: 'Close the inspector' }).tap()
      await card.getByRole('button').last().tap()
      await expect(page.getByRole('menu')).toBeVisible()
      await look.at('phone-card-menu')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Step \d+ of/ }).tap()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look.at('phone-steps')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More', exact: true }).tap()
      await expect(page.getByRole('menu')).toBeVisible()
      await look.at('phone-menu')
      await page.getByRole('menuitem', { name: 'Filter' }).tap()
      await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
      await look.at('phone-filter')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More', exact: true }).tap()
      await page.getByRole('menuitem', { name: 'Export' }).tap()
      const preview = page.getByRole('dialog', { name: 'Export' }).getByRole('img').first()
      await expect(preview).toBeVisible()
      await expect(page.getByRole('dialog', { name: 'Export' })).toContainText(/[KM]B/)
      await look.at('phone-export', preview, page.getByText(/[KM]B/))
      await page.keyboard.press('Escape')

      await page.goto(`/m/${id}?view=canvas`)
      await expect(map.canvas).toBeVisible()
      await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
      await look.at('phone-canvas')
      await page.goto(`/m/${id}?view=outline`)
      await expect(page.getByRole('treegrid')).toBeVisible()
      await look.at('phone-outline')
    })
  }
})
