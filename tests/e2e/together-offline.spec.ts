// Work goes on while the server is away, survives a reload, and is there for everybody when it is back.
import { middleOf } from './support/mapPage.ts'
import { expect, test } from './support/meeting.ts'

test.use({ ownServer: true, serviceWorkers: 'allow' })

test.beforeEach(({ expectedErrors }) => void expectedErrors.push(/WebSocket connection|ERR_/))

test('[CANVAS3] edits made without the server survive a reload, are counted, and reach the others once it is back', async ({
  meet,
  server,
}) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await asha.programKept()
  await expect(asha.page.getByText('Saved', { exact: true })).toBeVisible()

  await server.kill()
  await expect(asha.page.getByText('Offline.')).toBeVisible()
  await asha.rename('Long queue', 'Queue of 40 minutes')
  await asha.card('Stays at home').click()
  await asha.page.keyboard.press('Delete')
  await expect(asha.page.getByText('2 changes waiting')).toBeVisible()
  await nilima.rename('Calls the helpline', 'Calls twice')

  await asha.page.reload()
  await expect(asha.card('Queue of 40 minutes')).toBeVisible()
  await expect(asha.card('Stays at home')).toHaveCount(0)
  await expect(asha.page.getByText('2 changes waiting')).toBeVisible()

  await server.startAgain()
  for (const person of [asha, nilima]) {
    await expect(person.card('Queue of 40 minutes')).toBeVisible({ timeout: 15_000 })
    await expect(person.card('Stays at home')).toHaveCount(0)
    await expect(person.card('Calls twice')).toBeVisible({ timeout: 15_000 })
    await expect(person.page.getByText('Saved', { exact: true })).toBeVisible()
    await expect(person.page.getByText('Offline.')).toHaveCount(0)
  }
  // "Saved" was true: what it promised is there after the server lost everything that was not on its disk.
  await server.kill()
  await server.startAgain()
  const [vikram] = await meet('Vikram')
  await expect(vikram.card('Queue of 40 minutes')).toBeVisible()
})

test('[TOGETHER25] a card changed offline carries a mark until the server has it, over a reload, too', async ({
  meet,
  server,
}) => {
  const [asha] = await meet('Asha')
  await asha.programKept()
  const marks = asha.page.getByRole('img', { name: 'Kept here, not sent yet' })
  await asha.rename('Calls the helpline', 'Calls twice')
  await expect(asha.page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(marks).toHaveCount(0)

  await server.kill()
  await expect(asha.page.getByText('Offline.')).toBeVisible()
  await asha.rename('Long queue', 'Queue of 40 minutes')
  await expect(marks).toHaveCount(1)
  const mark = await middleOf(marks)
  const box = await asha.card('Queue of 40 minutes').boundingBox()
  expect(Math.abs(mark.x - (box?.x ?? 0) - (box?.width ?? 0))).toBeLessThan(12)
  await asha.page.reload()
  await expect(marks).toHaveCount(1)

  await server.startAgain()
  await expect(asha.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 })
  await expect(marks).toHaveCount(0)
})

test('[NOTICE3] a network that goes is told at once, and one’s name is kept over a reload without it', async ({
  meet,
  server,
}) => {
  const [asha] = await meet('Asha')
  const own = asha.page.getByRole('banner').getByRole('button', { name: /Asha/ })
  await expect(own).toBeVisible()
  await asha.programKept()
  await asha.page.reload()
  await expect(asha.page.getByText('Saved', { exact: true })).toBeVisible()

  await asha.page.context().setOffline(true)
  await expect(asha.page.getByText('Offline.')).toBeVisible({ timeout: 1_500 })
  await asha.page.context().setOffline(false)
  await expect(asha.page.getByText('Offline.')).toHaveCount(0, { timeout: 3_000 })

  await server.kill()
  await asha.page.reload()
  await expect(asha.page.getByText('Offline.')).toBeVisible()
  await expect(own).toBeVisible()
  // Meanwhile another tab of this browser gave another name.
  await server.startAgain()
  await asha.page.request.put('/api/visitor', { data: { name: 'Asha Menon' } })
  await expect(asha.page.getByRole('banner').getByRole('button', { name: /Asha Menon/ })).toBeVisible({
    timeout: 15_000,
  })
})

test('[STATE8] the library says that the server is out of reach in a browser that has only opened a map', async ({
  meet,
  server,
}) => {
  const [asha] = await meet('Asha')
  await asha.programKept()
  await server.kill()
  const library = await asha.page.context().newPage()
  await library.goto(server.url)
  await expect(library.getByRole('heading', { name: 'The server cannot be reached' })).toBeVisible()
  await server.startAgain()
  await library.getByRole('button', { name: 'Try again' }).click()
  await expect(library.getByRole('heading', { name: 'Maps' })).toBeVisible()
})
