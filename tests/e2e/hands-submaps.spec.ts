// A step that leads to another map: linked, opened, come back from, and told where it cannot be opened.
import { toMapFile } from '../../src/core/export/json.ts'
import { HandsPage, test } from './support/handsPage.ts'
import { createMap, introduce } from './support/library.ts'
import { repairMap, repairMapFile } from './support/repairMap.ts'
import { expect } from './support/test.ts'

test('[HANDS26] [HANDS27] a step is linked to a map, opened from its header, and one comes back to the step', async ({
  hands,
  request,
  page,
}) => {
  const title = `Waiting at home ${Date.now()}`
  const child = await createMap(request, toMapFile({ ...repairMap, title }))
  const map = await hands()
  await map.header('step', 'Wait').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Link a sub-map…' }).click()
  const list = page.getByRole('dialog')
  await list.getByRole('combobox').fill(title)
  await list.getByRole('option', { name: title, exact: true }).click()
  await expect(map.spoken).toHaveText(`Linked to “${title}”`)
  const sign = page.getByRole('link', { name: `Open the sub-map “${title}”` })
  await expect(sign).toHaveAccessibleName(
    /Lowest experience −2 at “Wait”\. Severest pain point “Retold on every call”, critical\.$/,
  )
  await expect(sign).toHaveText('−2')
  await sign.click()
  await expect(page).toHaveURL(new RegExp(`/m/${child.id}\\?from=`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('link', { name: 'Back to the map “Repair of an AC”' })).toBeVisible()
  await page.getByRole('link', { name: 'Outline' }).click()
  await page.getByRole('link', { name: 'Back to the map “Repair of an AC”' }).click()
  await expect(map.header('step', 'Wait')).toHaveAttribute('data-selected', 'true')

  await map.inspector.getByRole('button', { name: 'Remove the link to the sub-map' }).click()
  await expect(sign).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(sign).toHaveCount(1)
})

test('[HANDS26] a new map is made for a step, by its name', async ({ hands, page }) => {
  const map = await hands()
  await map.header('step', 'Visit').click()
  await map.inspector.getByRole('button', { name: 'Link a sub-map…' }).click()
  await page.getByRole('dialog').getByRole('option', { name: 'Make the map “Visit”' }).click()
  await expect(page.getByRole('link', { name: /^Open the sub-map “Visit”\. Nothing is said there yet/ })).toHaveCount(1)
})

test('[HANDS28] a linked map that is not shared with who looks is told as such and breaks nothing', async ({
  page,
  guarded,
  expectedErrors,
}) => {
  expectedErrors.push(/401|404/)
  const child = await createMap(guarded.owner, { title: 'The visit' })
  const file = JSON.parse(repairMapFile)
  file.map.stages[1].steps[1].subMap = { mapId: child.id, title: 'The visit' }
  const { id, links } = await createMap(guarded.owner, JSON.stringify(file))
  await introduce(page, 'Asha Menon')
  const map = new HandsPage(page, id)
  await map.open(`${guarded.url}${links.view}`)
  const sign = page.getByRole('link', { name: 'Open the sub-map “The visit”.' })
  await expect(sign).toHaveAccessibleName(/This map is not shared with you\.$/)
  await sign.click()
  await expect(page.getByRole('heading', { name: 'This map opens by its link' })).toBeVisible()
})

test('[HANDS28] a linked map that goes to the bin is told as such, and its link can still be removed', async ({
  page,
  request,
  hands,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)
  const child = await createMap(request, { title: 'A map for the bin' })
  const map = await hands()
  await map.header('step', 'Wait').click()
  await map.inspector.getByRole('button', { name: 'Link a sub-map…' }).click()
  const list = page.getByRole('dialog')
  await list.getByRole('combobox').fill(`${new URL(page.url()).origin}${child.links.view}`)
  await list.getByRole('option', { name: 'A map for the bin' }).click()
  await request.delete(`/api/maps/${child.id}`)
  await page.reload()
  await expect(page.getByRole('link', { name: 'This map is in the bin.' })).toHaveCount(1)
  await map.header('step', 'Wait').click({ button: 'right' })
  await map.menu.getByRole('menuitem', { name: 'Remove the link to the sub-map' }).click()
  await expect(page.getByRole('link', { name: 'This map is in the bin.' })).toHaveCount(0)
})
