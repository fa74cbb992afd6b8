// Copy, cut and paste: cards within a map and between maps, lines, ranges of a spreadsheet, pictures.
import type { Locator } from '@playwright/test'
import { encode } from 'fast-png'
import { DOT_PICTURE } from './support/dotPicture.ts'
import { HandsPage, test } from './support/handsPage.ts'
import { createMap, introduce, smallMapFile } from './support/library.ts'
import { middleOf } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect } from './support/test.ts'

test('[HANDS9] cards are copied and pasted within a map, and cut and pasted into another', async ({
  hands,
  request,
  server,
  context,
}) => {
  const map = await hands()
  await map.take('Long queue', 'One case number')
  await map.page.keyboard.press('ControlOrMeta+c')
  await expect(map.spoken).toHaveText('2 cards copied')
  await map.header('step', 'Visit').click()
  await map.page.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Long queue', 'One case number'])
  await expect(map.heading).toHaveText('2 cards')
  await expect(map.spoken).toHaveText('Pasted 2 cards.')
  await expect.poll(async () => (await map.saved()).connectors).toHaveLength(2)
  await map.page.keyboard.press('Control+z')
  await expect.poll(() => map.cardsUnder('Visit')).toEqual([])

  await map.take('Long queue', 'One case number')
  await map.page.keyboard.press('ControlOrMeta+x')
  await expect(map.toast).toContainText('Cut 2 cards.')
  await expect(map.card('Long queue')).toHaveCount(0)
  const { id, links } = await createMap(request, smallMapFile)
  const other = new HandsPage(await context.newPage(), id)
  await other.open(`${server.url}${links.edit}`)
  await other.header('step', 'Report the fault').click()
  await other.page.keyboard.press('ControlOrMeta+v')
  await expect(other.toast).toContainText('Pasted 2 cards. The lane “opportunities” was added for them.')
  await expect.poll(async () => (await other.saved()).connectors).toHaveLength(1)
  await other.page.keyboard.press('Control+z')
  await expect(other.header('lane', 'opportunities')).toHaveCount(0)
})

test('[HANDS10] lines and ranges of a spreadsheet become cards from the chosen cell on', async ({ hands }) => {
  const map = await hands()
  await map.card('Stays at home').click()
  await map.pasteFrom({ text: 'Takes a day off\n\n  Waits for a call\n' })
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home', 'Takes a day off', 'Waits for a call'])
  await map.page.keyboard.press('Control+z')
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home'])

  await map.card('Stays at home').click()
  const range = 'Waits\tShows the unit\tPays\r\n"Calls\r\nagain"\t\t\r\n'
  await map.pasteFrom({ text: range, html: '<table><tr><td>Waits</td></tr></table>' })
  await expect(map.toast).toContainText(
    'Pasted 4 cards. The 2 rows are stacked in actions, over 2 steps. One is in the parking lot: the map has no more steps.',
  )
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Shows the unit'])
  await map.expectCard('Calls\nagain', { stepId: 'Wait', laneId: 'actions' })
  await map.expectCard('Pays', { stepId: null, laneId: 'actions' })
})

test('[HANDS39] a range or lines pasted where a card is still to be named become cards, as with no field open', async ({
  hands,
}) => {
  const map = await hands()
  const field = map.page.getByTestId('title-editor').getByRole('textbox')
  await map.card('Stays at home').click()
  await map.page.keyboard.press('n')
  await expect(field).toBeFocused()
  await map.pasteFrom({ text: 'Waits\tShows the unit\r\nCalls again\t\r\n' })
  await expect(map.toast).toContainText('Pasted 3 cards. The 2 rows are stacked in actions, over 2 steps.')
  await expect(field).toHaveCount(0)
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home', 'Waits', 'Calls again'])
  await expect.poll(() => map.cardsUnder('Visit')).toEqual(['Shows the unit'])
  await map.page.keyboard.press('Control+z')
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home'])

  await map.card('Stays at home').click()
  await map.page.keyboard.press('n')
  await expect(field).toBeFocused()
  await map.pasteFrom({ text: 'Takes a day off\nWaits for a call\n' })
  await expect.poll(() => map.cardsUnder('Wait')).toEqual(['Stays at home', 'Takes a day off', 'Waits for a call'])

  await map.card('Stays at home').click()
  await map.page.keyboard.press('n')
  await map.page.keyboard.type('Reads ')
  await map.pasteFrom({ text: 'one\ntwo' })
  await expect(field).toBeFocused()
  await map.page.keyboard.press('Enter')
  await map.expectCard('Reads ', { stepId: 'Wait', laneId: 'actions' })
})

test('[HANDS91] the rows of a pasted range, stacked in one lane, go into a lane of their own each at a press', async ({
  hands,
}) => {
  const map = await hands()
  await map.card('Stays at home').click()
  await map.pasteFrom({ text: 'Waits\tShows the unit\r\nCalls\tPays\r\nThinks\t\r\n' })
  await expect(map.toast).toContainText('The 3 rows are stacked in actions, over 2 steps.')
  await map.toast.getByRole('button', { name: 'One lane for each row' }).click()
  await expect(map.toast).toContainText('The 3 rows are in 3 lanes.')
  await map.expectCard('Waits', { stepId: 'Wait', laneId: 'actions' })
  const { lanes, cards } = await map.saved()
  const holding = lanes.filter(({ kind }) => kind !== 'emotion').map(({ id }) => id)
  const laneOf = (title: string) => holding.indexOf(cards.find((each) => each.title === title)?.laneId as never)
  expect(['Shows the unit', 'Calls', 'Pays', 'Thinks'].map((title) => laneOf(title) - laneOf('Waits'))).toEqual([
    0, 1, 1, 2,
  ])
  await map.page.keyboard.press('Control+z')
  await map.expectCard('Thinks', { stepId: 'Wait', laneId: 'actions' })
})

test('[HANDS92] after Escape a paste goes where the focus still is', async ({ hands }) => {
  const map = await hands()
  await map.card('Stays at home').click()
  await map.page.keyboard.press('ArrowDown')
  await map.page.keyboard.press('ArrowUp')
  await map.page.keyboard.press('Escape')
  await expect(map.selected).toHaveCount(0)
  await map.pasteFrom({ text: 'Calls again' })
  await map.expectCard('Calls again', { stepId: 'Wait', laneId: 'actions' })
})

test('[HANDS90] a range pasted on a map without steps begins it, in one step of undo; what names no step is told so', async ({
  page,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, { title: 'New' })
  await introduce(page, 'Asha Menon')
  const map = new HandsPage(page, id)
  await map.open(`${server.url}${links.edit}`)
  const field = page.getByLabel('Name of the first step')
  await expect(field).toBeFocused()
  await map.pasteFrom({ text: 'Orders\tWaits' })
  await expect(map.toast).toContainText('Pasted 2 steps.')
  await expect(map.header('step', 'Waits')).toBeVisible()
  await expect(map.header('step', 'Orders')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field).toBeVisible()
  await field.blur()
  await map.pasteFrom({ text: ' \n ' })
  await expect(map.toast).toContainText('name the first step here')
})

test('[HANDS16] what is pasted next goes behind the cards just pasted, since all stand in one cell', async ({
  hands,
}) => {
  const map = await hands()
  await map.card('Stays at home').click()
  await map.pasteFrom({ text: '- Takes a day off\n- Waits for a call' })
  await expect(map.heading).toHaveText('2 cards')
  await map.pasteFrom({ text: 'Calls again' })
  await expect
    .poll(() => map.cardsUnder('Wait'))
    .toEqual(['Stays at home', 'Takes a day off', 'Waits for a call', 'Calls again'])
})

test('[HANDS11] what cannot be pasted is refused in a sentence, and runs nothing', async ({
  hands,
  expectedErrors,
}) => {
  const map = await hands()
  await map.pasteFrom({ text: 'A line without a cell' })
  await expect(map.toast).toContainText('Choose a cell first')
  const mood = await map.cell('Visit', 'emotion')
  await map.page.mouse.click(mood.x + 60, mood.y + 50)
  await map.pasteFrom({ text: 'Feels well' })
  await expect(map.toast).toContainText('The emotion lane holds a curve, not cards.')
  await map.card('Stays at home').click()
  await map.pasteFrom({ text: Array.from({ length: 2_001 }, (_, line) => `Card ${line}`).join('\n') })
  await expect(map.toast).toContainText('up to 2000 cards')
  // Said where the browser reads the markup, instead of running it.
  expectedErrors.push(/inline event handler/)
  const hostile =
    '<table data-throughline="{&quot;version&quot;:1,&quot;cards&quot;:[{}]}"><img src="/nothing" onerror="document.title=1"></table>'
  await map.pasteFrom({ html: hostile })
  await expect(map.toast).toContainText('holds nothing that can become cards')
  expect((await map.saved()).cards).toHaveLength(6)
  await expect(map.page).toHaveTitle(/^Repair of an AC/)
})

test('[HANDS12] a picture that is pasted becomes a card of the picture lane', async ({ hands }) => {
  const map = await hands()
  await map.card('Stays at home').click()
  await map.pasteFrom({ png: DOT_PICTURE.buffer })
  await expect(map.header('lane', 'Storyboard')).toBeVisible()
  await expect.poll(async () => (await map.saved()).cards.find(({ image }) => image)).toMatchObject({ stepId: 'Wait' })
})

test('[HANDS41] a picture that is let go over a cell or a card comes onto the map, and no other file does', async ({
  hands,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 415/)
  const map = await hands()
  const drop = async (target: Locator, { name, mimeType, buffer }: typeof DOT_PICTURE) => {
    const dataTransfer = await map.page.evaluateHandle(
      ({ bytes, type, title }) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], title, { type }))
        return transfer
      },
      { bytes: [...buffer], type: mimeType, title: name },
    )
    const { x: clientX, y: clientY } = await middleOf(target)
    await target.dispatchEvent('dragover', { dataTransfer, clientX, clientY })
    await target.dispatchEvent('drop', { dataTransfer, clientX, clientY })
  }
  const pictures = async () => (await map.saved()).cards.filter(({ image }) => image)
  await drop(map.card('Stays at home'), DOT_PICTURE)
  await expect.poll(pictures).toMatchObject([{ stepId: 'Wait' }])
  await map.page.keyboard.press('Escape')

  // A card that shows pictures takes another one; one step of undo gives the first one back.
  const [first] = await pictures()
  const pixels = { width: 2, height: 1, data: new Uint8Array([9, 9, 9, 255, 90, 90, 90, 255]) }
  const other = { ...DOT_PICTURE, buffer: Buffer.from(encode(pixels)) }
  await drop(map.page.locator(`[data-card="${first?.id}"]`), other)
  await expect.poll(async () => (await pictures())[0]?.image).not.toBe(first?.image)
  expect(await pictures()).toHaveLength(1)
  await map.page.keyboard.press('Control+z')
  await expect.poll(pictures).toMatchObject([{ image: first?.image }])

  await drop(map.card('Stays at home'), {
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('no picture'),
  })
  await expect(map.toast).toContainText(/PNG/)
  expect(await pictures()).toHaveLength(1)
})

test('[HANDS13] whoever may only look copies, and cuts, pastes and duplicates nothing', async ({ page, guarded }) => {
  const { links } = await createMap(guarded.owner, repairMapFile)
  const map = new HandsPage(page, '')
  await map.open(`${guarded.url}${links.view}`)
  await map.take('Long queue', 'Stays at home')
  await page.keyboard.press('ControlOrMeta+c')
  await expect(map.spoken).toHaveText('2 cards copied')
  for (const keys of ['ControlOrMeta+x', 'ControlOrMeta+v', 'ControlOrMeta+d', 'Delete', 'Alt+ArrowRight']) {
    await page.keyboard.press(keys)
  }
  await expect(page.locator('[data-card]')).toHaveCount(6)
  await expect(map.inspector.getByRole('button', { name: 'Delete these cards' })).toHaveCount(0)
})
