// Two and three people on one map, each in a browser of their own, on the real server.
import type { Locator } from '@playwright/test'
import { hueOf } from '../../src/core/model/hue.ts'
import { type MapPage, middleOf } from './support/mapPage.ts'
import { expect, test } from './support/meeting.ts'

test('[TOGETHER1] what one adds, names, moves and deletes, the others see', async ({ meet }) => {
  const [asha, ...others] = await meet('Asha', 'Nilima', 'Vikram')
  await asha.card('Long queue').click()
  await asha.page.keyboard.press('n')
  await asha.field.fill('No update for days')
  for (const other of others) await expect(other.card('No update for days')).toBeVisible()
  await asha.page.keyboard.press('Escape')

  await asha.dragTo(asha.card('No update for days'), await asha.cell('Visit', 'pains'))
  await asha.drop()
  for (const other of others) {
    await expect.poll(() => other.cardsUnder('Visit')).toEqual(['No update for days'])
  }
  await asha.card('No update for days').click()
  await asha.page.keyboard.press('Delete')
  for (const other of others) await expect(other.card('No update for days')).toHaveCount(0)
})

test('[TOGETHER2] two type in the same card at once and lose no letter', async ({ meet }) => {
  const people = await meet('Asha', 'Nilima')
  const [asha, nilima] = people
  for (const person of people) {
    await person.card('Stays at home').dblclick()
    await expect(person.field).toBeFocused()
  }
  await asha.page.keyboard.press('Home')
  await nilima.page.keyboard.press('End')
  await Promise.all([
    asha.page.keyboard.type('Once again she ', { delay: 15 }),
    nilima.page.keyboard.type(' for a four-hour slot', { delay: 12 }),
  ])
  const both = 'Once again she Stays at home for a four-hour slot'
  for (const person of people) await expect(person.field).toHaveValue(both)
  await asha.page.keyboard.press('Escape')
  await expect(asha.card(both)).toBeVisible()
})

test('[TOGETHER3] undo takes back one’s own and nobody else’s', async ({ meet }) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await asha.rename('Long queue', 'Queue of 40 minutes')
  await nilima.rename('Stays at home', 'Takes a day off')
  await expect(asha.card('Takes a day off')).toBeVisible()
  await asha.page.keyboard.press('Control+z')
  await expect(nilima.card('Long queue')).toBeVisible()
  await expect(nilima.card('Takes a day off')).toBeVisible()
  await asha.page.keyboard.press('Control+z')
  await asha.page.keyboard.press('Control+Shift+z')
  await expect(nilima.card('Queue of 40 minutes')).toBeVisible()
  await expect(nilima.card('Takes a day off')).toBeVisible()
})

test('[TOGETHER4] what is deleted under somebody’s hands can be put back with their work in it', async ({ meet }) => {
  const people = await meet('Asha', 'Nilima')
  const [asha, nilima] = people
  await asha.card('Stays at home').dblclick()
  await asha.page.keyboard.press('End')
  await asha.page.keyboard.type(' all day')
  await expect(nilima.card('Stays at home all day')).toBeVisible()
  await nilima.card('Stays at home all day').click()
  await nilima.page.keyboard.press('Delete')
  await expect(asha.toast).toContainText('Nilima removed “Stays at home all day” while you typed.')
  await expect(asha.field).toHaveCount(0)
  await asha.toast.getByRole('button', { name: 'Put it back with your words' }).click()
  for (const person of people) await expect(person.card('Stays at home all day')).toBeVisible()
})

test('[CANVAS64] the offer to put back what a colleague deleted goes when they put it back themselves', async ({
  meet,
}) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await asha.card('Stays at home').click()
  await nilima.card('Stays at home').click()
  await nilima.page.keyboard.press('Delete')
  await expect(asha.toast).toContainText('Nilima removed “Stays at home”.')
  await nilima.page.keyboard.press('Control+z')
  await expect(asha.card('Stays at home')).toBeVisible()
  await expect(asha.toast).toHaveCount(0)
})

test('[TOGETHER10] a step deleted under somebody who types in its card is told, and they go on typing where the card is now', async ({
  meet,
}) => {
  const people = await meet('Asha', 'Nilima')
  const [asha, nilima] = people
  const cards = await asha.page.locator('[data-card]').count()
  await asha.card('Stays at home').dblclick()
  await asha.page.keyboard.press('End')
  await asha.page.keyboard.type(' all day')
  for (let letter = 0; letter < 3; letter += 1) await asha.page.keyboard.press('ArrowLeft')
  await expect(nilima.card('Stays at home all day')).toContainText('Asha is typing')
  await nilima.header('step', 'Wait').click()
  await nilima.page.keyboard.press('Delete')
  await expect(asha.field).toHaveCount(0)
  await asha.page.keyboard.type('one p s ')
  await expect(asha.toast).toContainText('Nilima removed the step “Wait”.')
  await expect(asha.page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await nilima.toast.getByRole('button', { name: 'Undo' }).click()
  for (const person of people) await expect(person.card('Stays at home all one p s day')).toBeVisible()
  for (const person of people) await expect(person.page.locator('[data-card]')).toHaveCount(cards)
  await asha.page.keyboard.type('and ')
  await expect(nilima.card('Stays at home all one p s and day')).toBeVisible()
})

test('[TOGETHER40] a card deleted under somebody who types in it is told, comes back with their words and their caret, and nothing typed meanwhile is a command', async ({
  meet,
}) => {
  const people = await meet('Asha', 'Nilima')
  const [asha, nilima] = people
  const cards = await asha.page.locator('[data-card]').count()
  await nilima.card('Stays at home').click()
  await expect(asha.card('Stays at home')).toContainText('Nilima')
  await asha.card('Stays at home').dblclick()
  await asha.page.keyboard.press('End')
  await asha.page.keyboard.type(' day')
  await expect(nilima.card('Stays at home day')).toContainText('Asha is typing')
  for (let letter = 0; letter < 3; letter += 1) await asha.page.keyboard.press('ArrowLeft')
  await nilima.page.keyboard.press('Delete')
  await expect(asha.field).toHaveCount(0)
  await asha.page.keyboard.type('o n p s 1 *')
  await expect(asha.toast).toContainText('Nilima removed “Stays at home day” while you typed.')
  await asha.toast.getByRole('button', { name: 'Put it back with your words' }).click()
  await expect(asha.page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await asha.page.keyboard.type('all ')
  await expect(nilima.card('Stays at home all day')).toBeVisible()
  for (const person of people) await expect(person.page.locator('[data-card]')).toHaveCount(cards)
})

test('[TOGETHER41] a card stays under the caret of who types in it while a colleague adds cards above', async ({
  meet,
}) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await asha.card('Long queue').dblclick()
  await expect(asha.field).toBeFocused()
  const place = () => asha.field.evaluate((field) => Math.round(field.getBoundingClientRect().top))
  const before = await place()
  // In every picture that the page draws meanwhile.
  await asha.page.evaluate(() => {
    const seen = new Set<number>()
    Object.assign(window, { seen })
    const look = (): void => {
      const field = document.querySelector('[data-testid="title-editor"] textarea')
      if (field) seen.add(Math.round(field.getBoundingClientRect().top))
      requestAnimationFrame(look)
    }
    look()
  })
  await nilima.card('Calls the helpline').click()
  for (const title of ['One more', 'Two more', 'Three more']) {
    await nilima.page.keyboard.press('n')
    await nilima.page.keyboard.type(title)
    await nilima.page.keyboard.press('Enter')
    await expect(asha.page.locator(`[data-card][aria-label$=": ${title}"]`)).toBeAttached()
  }
  await expect(asha.field).toBeFocused()
  expect(await place()).toBe(before)
  const seen = await asha.page.evaluate(() => [...(window as unknown as { readonly seen: Set<number> }).seen])
  expect(seen.filter((top) => Math.abs(top - before) > 1)).toEqual([])
})

test('[TOGETHER41] so it does at the top edge of the map while a colleague removes what is above', async ({ meet }) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await nilima.card('Calls the helpline').click()
  for (const title of ['One more', 'Two more']) {
    await nilima.page.keyboard.press('n')
    await nilima.page.keyboard.type(title)
    await nilima.page.keyboard.press('Enter')
    await expect(asha.card(title)).toBeVisible()
  }
  const top = async () => asha.field.evaluate((field) => Math.round(field.getBoundingClientRect().top))
  await asha.card('Long queue').dblclick()
  await expect(asha.field).toBeFocused()
  const before = await top()
  for (const title of ['One more', 'Two more']) {
    await nilima.card(title).click()
    await nilima.page.keyboard.press('Delete')
    await expect(asha.card(title)).toHaveCount(0)
  }
  await expect.poll(top).toBe(before)
  await expect(asha.field).toBeFocused()
})

test('[TOGETHER5] others’ pointer, selection, typing and dragged card are in sight with their names', async ({
  meet,
}) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  const target = await middleOf(nilima.card('Stays at home'))
  await nilima.page.mouse.move(target.x, target.y)
  const cursor = asha.page.getByTestId('cursor').filter({ hasText: 'Nilima' })
  await expect(cursor).toBeVisible()
  await expect
    .poll(async () => {
      const box = await cursor.boundingBox()
      return box ? Math.hypot(box.x - target.x, box.y - target.y) : Number.POSITIVE_INFINITY
    })
    .toBeLessThan(4)

  await nilima.card('Stays at home').click()
  await expect(asha.card('Stays at home')).toContainText('Nilima')
  await nilima.card('Stays at home').dblclick()
  await expect(asha.card('Stays at home')).toContainText('Nilima is typing')
  await nilima.page.keyboard.press('Escape')
  await expect(asha.card('Stays at home')).not.toContainText('typing')

  await nilima.dragTo(nilima.card('Stays at home'), await nilima.cell('Visit', 'actions'))
  await expect(asha.page.getByTestId('peer-drag')).toBeVisible()
  await nilima.page.keyboard.press('Escape')
  await expect(asha.page.getByTestId('peer-drag')).toBeHidden()
  await nilima.drop()
  await expect.poll(() => asha.cardsUnder('Wait')).toContain('Stays at home')

  await nilima.close()
  await expect(cursor).toHaveCount(0)
})

test('[TOGETHER20] people whose names give one colour have different ones while they are here together, alike on every screen', async ({
  meet,
}) => {
  const names = Array.from({ length: 40 }, (_, i) => `Asha ${i}`).filter((name) => hueOf(name) === 1)
  const people = await meet(names[0] as string, names[1] as string)
  const colourOf = (disc: Locator) => disc.evaluate((element) => getComputedStyle(element).backgroundColor)
  const coloursOn = async ({ page }: MapPage) =>
    Promise.all(names.slice(0, 2).map((name) => colourOf(page.getByRole('banner').locator(`[title="${name}"]`))))
  for (const { page } of people) await expect(page.getByRole('banner').locator('[title^="Asha "]')).toHaveCount(2)
  await expect.poll(async () => new Set(await coloursOn(people[0])).size).toBe(2)
  await expect.poll(() => coloursOn(people[1])).toEqual(await coloursOn(people[0]))
})

test('[TOGETHER21] two who type in one card are both named on it', async ({ meet }) => {
  const [asha, ...others] = await meet('Asha', 'Nilima', 'Vikram')
  for (const other of others) await other.card('Stays at home').dblclick()
  await expect(asha.card('Stays at home')).toContainText(/(?=.*Nilima is typing)(?=.*Vikram is typing)/)
  for (const other of others) await other.page.keyboard.press('Escape')
  await expect(asha.card('Stays at home')).not.toContainText('typing')
})

test('[TOGETHER6] a colleague’s edit of one card draws one card', async ({ meet }) => {
  const [asha, nilima] = await meet('Asha', 'Nilima')
  await nilima.card('Stays at home').dblclick()
  await nilima.page.keyboard.press('End')
  await asha.page.evaluate(() => {
    const touched = new Set<string>()
    Object.assign(window, { touched })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const card = element?.closest('[data-card]')
        if (card) touched.add(card.getAttribute('data-card') ?? '')
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await nilima.page.keyboard.type('!')
  await expect(asha.card('Stays at home!')).toBeVisible()
  const touched = await asha.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])
  expect(touched).toEqual(['Stays-at-home'])
})
