// A whole map made on the canvas without a pointer, from the library to the file.
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { introduce } from './support/library.ts'
import { PanelPage } from './support/panelPage.ts'
import { expect, test } from './support/test.ts'

test('[ACCESS4] a map is made, edited, commented and exported on the canvas by keys alone', async ({
  page,
  server,
}) => {
  const { keyboard } = page
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  const tabTo = async (target: Locator) => {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }
  await introduce(page, 'Asha Menon')
  await page.goto(server.url)
  await tabTo(page.getByRole('button', { name: 'New map' }).first())
  await press('Enter')
  await tabTo(page.getByRole('button', { name: 'Skip the brief' }))
  await press('Enter')
  await page.waitForURL(/\/m\//)
  const map = new PanelPage(page, new URL(page.url()).pathname.slice('/m/'.length))
  const name = async (words: string) => {
    await expect(map.field).toBeFocused()
    await keyboard.type(words)
    await press('Enter')
    await expect(map.field).toHaveCount(0)
  }

  await tabTo(page.getByLabel('Name of the first step'))
  await keyboard.type('Report the fault')
  await press('Enter')
  await expect(map.header('step', 'Report the fault')).toBeFocused()
  await press('s')
  await name('Wait for the visit')
  await press('ArrowUp', 'F2')
  await name('Repair')
  await press('ArrowDown', 'l')
  await page.getByRole('menuitem', { name: 'Support' }).waitFor()
  await keyboard.type('Support')
  await press('Enter')
  await name('Behind the counter')

  await press('g')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.type('Report')
  await press('Enter')
  await expect(map.header('step', 'Report the fault')).toBeFocused()
  await press('n')
  await name('Calls the helpline')
  await press('p')
  await name('Nobody knows the case')
  await press('4')
  await expect.poll(async () => (await map.saved()).cards.at(-1)?.severity).toBe(4)
  await press('Alt+ArrowRight')
  await press('o')
  await name('One case number')
  await press('k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.type('Nobody')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await press('Enter')
  await expect.poll(async () => (await map.saved()).connectors).toHaveLength(1)

  // The curve, from the header down.
  await press('g')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.type('Report')
  await press('Enter')
  const cell = page.getByRole('gridcell', { name: /^Emotion, Report the fault/ })
  for (let presses = 0; presses < 12; presses += 1) {
    if (await cell.evaluate((element) => element === document.activeElement)) break
    await press('ArrowDown')
  }
  await expect(cell).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('slider', { name: /^Experienced at Report/ })).toBeFocused()
  await press('ArrowDown')
  await expect.poll(async () => (await map.saved()).emotions).toHaveLength(1)
  await press('Escape')

  await press('g')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.type('Report')
  await press('Enter')
  await expect(map.header('step', 'Report the fault')).toBeFocused()
  await press('c')
  await expect(map.inspector.getByRole('textbox', { name: /^Comment on/ })).toBeFocused()
  await keyboard.type('How often?')
  await press('Control+Enter')
  await expect(map.inspector.getByRole('article')).toContainText('How often?')
  await press('Escape')

  await tabTo(page.getByRole('button', { name: 'Export', exact: true }))
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await tabTo(dialog.getByRole('radio', { name: 'PNG' }))
  await press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'SVG' })).toBeFocused()
  await press('Space')
  await expect(dialog.getByRole('radio', { name: 'SVG' })).toBeChecked()
  await tabTo(dialog.getByRole('button', { name: 'Export SVG' }))
  const coming = page.waitForEvent('download')
  await press('Enter')
  const svg = await readFile(await (await coming).path(), 'utf8')
  for (const words of ['Report the', 'Calls the', 'Nobody', 'One case', 'Behind the']) expect(svg).toContain(words)
  const saved = await map.saved()
  expect(saved.stages.map(({ title }) => title)).toEqual(['Repair'])
  expect(saved.lanes.map(({ title }) => title)).toContain('Behind the counter')
})
