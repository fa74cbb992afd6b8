// What a colleague deletes while one has hold of it or has worked in it out of reach: told by name, let go of, and put back.
import { expect, test } from './support/meeting.ts'

for (const { hand, moves } of [
  { hand: 'let go where it is', moves: false },
  { hand: 'moved on', moves: true },
]) {
  test(`[TOGETHER22] a dragged card that a colleague deletes, ${hand}, ends the drag, and comes back to its place`, async ({
    meet,
  }) => {
    const [asha, nilima] = await meet('Asha', 'Nilima')
    const there = await asha.cell('Visit', 'pains')
    const stood = await asha.cardsUnder('Wait')
    await asha.dragTo(asha.card('Stays at home'), there)
    await expect(asha.dropMarker).toBeVisible()
    await nilima.card('Stays at home').click()
    await nilima.page.keyboard.press('Delete')
    await expect(asha.card('Stays at home')).toHaveCount(0)
    await expect(asha.dropMarker).toHaveCount(0)
    await expect(nilima.page.getByTestId('peer-drag')).toHaveCount(0)
    if (moves) await asha.page.mouse.move(there.x + 40, there.y + 10, { steps: 4 })
    await asha.drop()
    await expect(asha.toast).toContainText('Nilima removed “Stays at home”.')
    await asha.toast.getByRole('button', { name: 'Put it back' }).click()
    for (const person of [asha, nilima]) await expect.poll(() => person.cardsUnder('Wait')).toEqual(stood)
    await expect(asha.dropMarker).toHaveCount(0)

    await asha.dragTo(asha.card('Long queue'), there)
    await asha.drop()
    await expect.poll(() => nilima.cardsUnder('Visit')).toContain('Long queue')
  })
}

test('[TOGETHER24] offline work in a card that a colleague deletes meanwhile is told of, and can be put back', async ({
  meet,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/)
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await nilima.card('Stays at home').click()
  await expect(asha.card('Stays at home')).toContainText('Nilima')
  await asha.page.context().setOffline(true)
  await expect(asha.page.getByText('Offline.')).toBeVisible()
  await asha.rename('Stays at home', 'Stays at home all day')
  await asha.card('Long queue').click()

  await nilima.page.keyboard.press('Delete')
  await expect(nilima.page.getByText('Saved', { exact: true })).toBeVisible()
  await asha.page.context().setOffline(false)
  await expect(asha.toast).toContainText('Nilima removed “Stays at home all day” while you were away.', {
    timeout: 15_000,
  })
  await asha.toast.getByRole('button', { name: 'Put it back' }).click()
  for (const person of [asha, nilima]) await expect(person.card('Stays at home all day')).toBeVisible()
})
