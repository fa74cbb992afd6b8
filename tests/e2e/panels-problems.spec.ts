// What a broken client left in a map, found in the list of problems and repaired there.
import * as Y from 'yjs'
import { checkAccessible } from './support/checkAccessible.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

/** A card of an unknown severity and one in no place, as a broken client would send them. */
function brokenCards(): Buffer {
  const doc = new Y.Doc()
  doc.getMap('cards').set('severe', broken('Waits for the part', { severity: 9, place: IN_WAIT }))
  doc.getMap('cards').set('lost', broken('Asks a neighbour', { place: 'somewhere' }))
  return Buffer.from(Y.encodeStateAsUpdate(doc))
}

const IN_WAIT = { stepId: 'Wait', laneId: 'pains', index: 'a0' }

const broken = (title: string, fields: object): Y.Map<unknown> =>
  new Y.Map<unknown>(Object.entries({ title: new Y.Text(title), ...fields }))

test('[PANEL43] what cannot be shown is listed, and repaired one by one or all at once', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  const sent = await request.post(`/api/maps/${map.id}/updates?upload=broken-client-1234&part=0&parts=1`, {
    data: brokenCards(),
    headers: { 'content-type': 'application/octet-stream' },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
  await page.getByRole('button', { name: '2 things could not be shown' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await checkAccessible(page)
  await dialog.getByRole('listitem').filter({ hasText: 'severity' }).getByRole('button', { name: 'Repair' }).click()
  await expect(dialog).toContainText('1 thing could not be shown')
  await expect(map.card('Waits for the part')).toBeVisible()
  await dialog.getByRole('button', { name: 'Repair' }).click()
  await expect(dialog).toContainText('Everything in this map can be shown')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await map.expectCard('Asks a neighbour', { stepId: null })
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '1 thing could not be shown' })).toBeVisible()
})
