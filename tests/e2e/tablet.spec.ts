// The canvas under fingers on a tablet: pan, pinch, a resting finger's menu, a card that is carried, and typing.
import { Fingers } from './support/finger.ts'
import { createMap, introduce } from './support/library.ts'
import { MapPage, middleOf } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true })

test.beforeEach(async ({ page, request, server }) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha Menon')
  await new MapPage(page).open(`${server.url}${links.edit}`)
})

test('[TABLET1] one finger moves the map and two make it larger and smaller', async ({ page }) => {
  const map = new MapPage(page)
  const fingers = await Fingers.on(page)
  const zoom = page.getByRole('button', { name: /%$/ })
  const card = map.card('Calls the helpline')
  const before = await middleOf(card)
  await fingers.drag({ x: 500, y: 900 }, { x: 440, y: 840 })
  await expect.poll(async () => Math.round((await middleOf(card)).x - before.x)).toBeLessThan(-40)
  const [left, right] = [
    { x: 380, y: 700 },
    { x: 460, y: 700 },
  ]
  await fingers.down(left, right)
  await fingers.move({ from: left, to: { x: 300, y: 700 } }, { from: right, to: { x: 540, y: 700 } })
  await fingers.up()
  await expect(zoom).not.toHaveText('100%')
  expect(Number.parseInt((await zoom.textContent()) ?? '', 10)).toBeGreaterThan(150)
})

test('[TABLET2] a finger carries a card to another cell', async ({ page }) => {
  const map = new MapPage(page)
  const fingers = await Fingers.on(page)
  await fingers.drag(await middleOf(map.card('Stays at home')), await map.cell('Report', 'actions'))
  await expect.poll(() => map.cardsUnder('Report')).toContain('Stays at home')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('[TABLET3] a finger that rests opens the menu of a card, and from there its field', async ({ page }) => {
  const map = new MapPage(page)
  const fingers = await Fingers.on(page)
  await fingers.hold(map.card('Long queue'))
  await fingers.up()
  await page.getByRole('menuitem', { name: /^Rename/ }).tap()
  await expect(map.field).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' at noon')
  await page.keyboard.press('Enter')
  await expect(map.card('Long queue at noon')).toBeVisible()
})
