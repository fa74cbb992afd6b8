// Parts of the editor whose code comes when it is asked for, and does not arrive: the page stays, says so, and can be asked again.
import { openPanels } from './support/panelPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

// What a service worker fetches passes no route of the page's.
test.use({ serviceWorkers: 'block' })

const LOST = 'This part of the page did not arrive from the server.'
const NOT_ARRIVED = [/ERR_FAILED/, /a part of the page did not arrive/]

test('[PANEL22] a dialog whose code does not arrive says so and opens when asked again', async ({
  page,
  request,
  server,
  expectedErrors,
}) => {
  expectedErrors.push(...NOT_ARRIVED)
  await page.route(/ExportDialog-[^/]+\.(js|css)$/, (route) => route.abort())
  const map = await openPanels({ page, request, server }, repairMapFile)
  const exportButton = page.getByRole('button', { name: 'Export', exact: true })
  await exportButton.click()
  await expect(map.toast).toContainText(LOST)
  await expect(map.card('Long queue')).toBeVisible()
  await page.unroute(/ExportDialog-[^/]+\.(js|css)$/)
  await exportButton.click()
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})

test('[PANEL23] a panel that does not arrive keeps its place until it is fetched anew', async ({
  page,
  request,
  server,
  expectedErrors,
}) => {
  expectedErrors.push(...NOT_ARRIVED)
  await page.route(/Inspector-[^/]+\.(js|css)$/, (route) => route.abort())
  const map = await openPanels({ page, request, server }, repairMapFile)
  await expect(map.toast).toContainText(LOST)
  await expect(map.card('Long queue')).toBeVisible()
  await page.unroute(/Inspector-[^/]+\.(js|css)$/)
  await map.toast.getByRole('button', { name: 'Try again' }).click()
  await expect(map.inspector).toBeVisible()
  // Its own stylesheet is asked for once more, too.
  await expect(map.inspector).toHaveCSS('border-left-style', 'solid')
})

test('[CANVAS45] what was chosen before the inspector arrived stays in sight above it, too @phone', async ({
  page,
  request,
  server,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  let arrive = (): void => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/Inspector-[^/]+\.js$/, async (route) => {
    await arrived
    await route.continue()
  })
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.card('One case number').click({ position: { x: 20, y: 10 } })
  await expect(map.inspector).toHaveCount(0)
  arrive()
  await expect
    .poll(async () => {
      const [card, sheet] = [await map.card('One case number').boundingBox(), await map.inspector.boundingBox()]
      return card && sheet && card.y + card.height <= sheet.y
    })
    .toBe(true)
})
