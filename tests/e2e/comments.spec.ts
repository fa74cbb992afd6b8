// Comments as people write and read them: two browsers on one map, links that allow more or less, keys alone, a server that
// goes away.
import type { Browser } from '@playwright/test'
import { checkAccessible } from './support/checkAccessible.ts'
import { CommentsPanel } from './support/commentsPanel.ts'
import { createMap, introduce } from './support/library.ts'
import { join, MapPage } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

interface Meeting {
  readonly browser: Browser
  readonly request: Parameters<typeof createMap>[0]
  readonly url: string
}

async function meet({ browser, request, url }: Meeting, ...names: readonly string[]): Promise<CommentsPanel[]> {
  const { links } = await createMap(request, repairMapFile)
  const people: CommentsPanel[] = []
  for (const name of names) people.push(new CommentsPanel(await join(browser, { url: `${url}${links.edit}`, name })))
  return people
}

test('[COMMENT10] a comment that names somebody is there for them at once, unread, and is answered and resolved', async ({
  browser,
  request,
  server,
}) => {
  const people = await meet({ browser, request, url: server.url }, 'Asha Menon', 'Vikram Shah')
  const [asha, vikram] = people as [CommentsPanel, CommentsPanel]
  await asha.begin('Long queue')
  await asha.map.page.keyboard.type('Is it still 40 minutes, @vik')
  await expect(asha.inspector.getByRole('option')).toHaveText(/Vikram Shah/)
  await checkAccessible(asha.map.page)
  await asha.map.page.keyboard.press('Enter')
  await asha.map.page.keyboard.type('? See https://example.org/queue.')
  await asha.map.page.keyboard.press('Control+Enter')
  await expect(asha.threads).toContainText('Is it still 40 minutes, @Vikram Shah ? See https://example.org/queue.')
  await expect(asha.badge('Long queue')).toHaveAccessibleName('1 comment')

  await expect(vikram.badge('Long queue')).toHaveAccessibleName('1 comment, 1 unread')
  await expect(vikram.door).toHaveAccessibleName('Comments, 1 unread')
  await vikram.door.click()
  await vikram.inspector.getByText('Mine').click()
  await vikram.inspector.getByRole('button', { name: /Long queue/ }).click()
  await expect(vikram.map.card('Long queue')).toHaveAttribute('data-selected', 'true')
  await expect(vikram.threads.getByText('New', { exact: true })).toBeVisible()
  const link = vikram.threads.getByRole('link', { name: 'https://example.org/queue', exact: true })
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(vikram.badge('Long queue')).toHaveAccessibleName('1 comment')
  await expect(vikram.door).toHaveAccessibleName('Comments')

  await vikram.send(vikram.reply, 'It is 25 since June.')
  await expect(asha.threads).toContainText('It is 25 since June.')
  await expect(asha.badge('Long queue')).toHaveAccessibleName('2 comments')
  await vikram.threads.getByRole('button', { name: 'Resolve' }).click()
  await expect(asha.threads).toContainText('Resolved by Vikram Shah')
  for (const person of people) await expect(person.badge('Long queue')).toHaveCount(0)
  await asha.threads.getByRole('button', { name: 'Reopen' }).click()
  await expect(vikram.badge('Long queue')).toHaveAccessibleName('2 comments')

  await vikram.map.page.reload()
  await expect(vikram.badge('Long queue')).toHaveAccessibleName('2 comments')
  for (const person of people) {
    expect(person.map.errors).toEqual([])
    await person.map.close()
  }
})

test('[COMMENT4] one’s own words are edited and deleted, and nobody else’s', async ({ browser, request, server }) => {
  const people = await meet({ browser, request, url: server.url }, 'Asha', 'Vikram')
  const [asha, vikram] = people as [CommentsPanel, CommentsPanel]
  await asha.begin('Long queue')
  await asha.send(asha.field, 'Fourty minutes')
  await vikram.badge('Long queue').click()
  await vikram.send(vikram.reply, 'Twenty-five')
  await asha.ownMenu('Fourty minutes', 'Edit')
  const edit = asha.inspector.getByRole('textbox', { name: 'Edit your comment' })
  await edit.fill('Forty minutes')
  await asha.inspector.getByRole('button', { name: 'Save' }).click()
  await expect(vikram.threads).toContainText('Forty minutes')
  await expect(vikram.threads).toContainText('edited')
  await expect(vikram.inspector.getByRole('button', { name: 'Your comment' })).toHaveCount(1)

  await asha.ownMenu('Forty minutes', 'Delete…')
  await asha.inspector.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(vikram.threads).toContainText('The first comment was deleted.')
  await expect(vikram.threads).not.toContainText('Forty minutes')
  await vikram.ownMenu('Twenty-five', 'Delete…')
  await vikram.inspector.getByRole('button', { name: 'Delete', exact: true }).click()
  for (const person of people) await expect(person.threads).toHaveCount(0)
  for (const person of people) await person.map.close()
})

test('[COMMENT11] a link that only shows reads comments; one that lets comment changes nothing else', async ({
  browser,
  guarded,
}) => {
  const { links } = await createMap(guarded.owner, repairMapFile)
  const enter = async (role: 'view' | 'comment', name: string) =>
    new CommentsPanel(await join(browser, { url: `${guarded.url}${links[role]}`, name }))
  const guest = await enter('comment', 'Nilima Das')
  const viewer = await enter('view', 'Imran Qureshi')
  await expect(guest.map.page.getByText('You may read and comment.')).toBeVisible()
  await guest.begin('Long queue')
  await guest.send(guest.field, 'Who measured this?')

  await viewer.badge('Long queue').click()
  await expect(viewer.threads).toContainText('Who measured this?')
  await expect(viewer.inspector.getByText('You may read comments.')).toBeVisible()
  await expect(viewer.inspector.getByRole('textbox', { name: /Comment on|Begin|Reply/ })).toHaveCount(0)
  await expect(viewer.inspector.getByRole('button', { name: 'Resolve' })).toHaveCount(0)

  await guest.map.card('Long queue').dblclick()
  await expect(guest.map.field).toHaveCount(0)
  await guest.map.page.keyboard.press('Delete')
  await expect(guest.map.card('Long queue')).toBeVisible()
  for (const person of [guest, viewer]) await person.map.close()
})

test.describe('with a server that goes away', () => {
  test.use({ ownServer: true, serviceWorkers: 'allow' })

  test('[COMMENT12] what was not sent is kept: over Escape, a reload, and a server that is away', async ({
    page,
    request,
    server,
    expectedErrors,
  }) => {
    expectedErrors.push(/WebSocket|Failed to load resource/)
    const { id, links } = await createMap(request, repairMapFile)
    await introduce(page, 'Asha')
    const asha = new CommentsPanel(new MapPage(page))
    await asha.map.open(`${server.url}${links.edit}`)
    await asha.begin('Long queue')
    await page.keyboard.type('Half a th')
    await page.keyboard.press('Escape')
    await expect(asha.map.card('Long queue')).toBeFocused()
    await page.reload()
    await asha.begin('Long queue')
    await expect(asha.field).toHaveValue('Half a th')
    await page.keyboard.type('ought')

    await server.stop()
    await expect(asha.inspector.getByText('Sending needs the server.')).toBeVisible()
    await asha.field.press('Control+Enter')
    await expect(asha.inspector.getByText('The server cannot be reached.')).toBeVisible()
    await expect(asha.field).toHaveValue('Half a thought')
    await server.startAgain()
    // It comes back by itself.
    await expect(page.getByText('Offline.')).toHaveCount(0, { timeout: 20_000 })
    await asha.field.press('Control+Enter')
    await expect(asha.threads).toHaveCount(1)
    await expect(asha.threads).toContainText('Half a thought')

    await asha.map.programKept()
    const kept = () =>
      page.evaluate(async (path) => (await (await caches.match(path))?.text()) ?? '', `/api/maps/${id}/comments`)
    await expect.poll(kept).toContain('Half a thought')
    await server.stop()
    await page.reload()
    await asha.badge('Long queue').click()
    await expect(asha.threads).toContainText('Half a thought')
    await expect(asha.inspector.getByText('as this browser had them last')).toBeVisible()
  })
})

test('[COMMENT13] threads of what was deleted are listed as such, and are on it again when it is put back', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha')
  const asha = new CommentsPanel(new MapPage(page))
  await asha.map.open(`${server.url}${links.edit}`)
  await asha.begin('Long queue')
  await asha.send(asha.field, 'Is this one?')
  await asha.field.press('Escape')
  await page.keyboard.press('Delete')
  await expect(asha.map.card('Long queue')).toHaveCount(0)
  await asha.door.click()
  await expect(asha.inspector.getByText('On a card that was deleted')).toBeVisible()
  await expect(asha.threads).toContainText('Is this one?')
  await asha.inspector.getByRole('button', { name: 'Put it back' }).click()
  await asha.door.click()
  await expect(asha.badge('Long queue')).toHaveAccessibleName('1 comment')
  await expect(asha.inspector.getByText('On a card that was deleted')).toHaveCount(0)
})

test('[COMMENT14] steps and cells take comments, and one goes from one commented thing to the next', async ({
  page,
  request,
  server,
}) => {
  const { links } = await createMap(request, repairMapFile)
  await introduce(page, 'Asha')
  const asha = new CommentsPanel(new MapPage(page))
  await asha.map.open(`${server.url}${links.edit}`)
  await asha.begin('Stays at home')
  await asha.send(asha.field, 'On a card')
  await asha.field.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('c')
  await asha.send(asha.field, 'On a cell')
  await expect(asha.inspector).toContainText('in Visit')
  await asha.map.header('step', 'Report').click()
  await asha.send(asha.field, 'On a step')
  await expect(page.getByRole('button', { name: '1 comment' })).toHaveCount(3)
  await expect(asha.inspector).toContainText('1 of 3')
  await asha.inspector.getByRole('button', { name: 'Next commented' }).click()
  await expect(asha.threads).toContainText('On a cell')
  await asha.inspector.getByRole('button', { name: 'Next commented' }).click()
  await expect(asha.threads).toContainText('On a card')
  await asha.inspector.getByRole('button', { name: 'All comments' }).click()
  await expect(asha.inspector.getByRole('listitem')).toHaveCount(3)
  await asha.inspector.getByRole('button', { name: /Report.*On a step/ }).click()
  await expect(asha.inspector.getByLabel('Title')).toHaveValue('Report')
})

test('[COMMENT20] whoever resolves by key goes on in the next open thread, and in the panel after the last', async ({
  browser,
  request,
  server,
}) => {
  const [asha] = (await meet({ browser, request, url: server.url }, 'Asha')) as [CommentsPanel]
  await asha.begin('Cleans the filter')
  await asha.send(asha.field, 'How often?')
  await asha.send(asha.field, 'And who taught her?')
  const resolve = async (words: string): Promise<void> => {
    await asha.threads.filter({ hasText: words }).getByRole('button', { name: 'Resolve' }).focus()
    await asha.map.page.keyboard.press('Enter')
  }
  await resolve('How often?')
  await expect(asha.threads.filter({ hasText: 'And who taught her?' })).toBeFocused()
  await resolve('And who taught her?')
  await expect(asha.inspector).toBeFocused()
  await asha.map.close()
})

for (const theme of ['light', 'dark'] as const) {
  test(`[COMMENT15] threads, the list and the names are accessible, ${theme} @phone`, async ({
    page,
    request,
    server,
    isMobile,
  }) => {
    await page.addInitScript((chosen) => localStorage.setItem('throughline.theme', chosen), theme)
    const { links } = await createMap(request, repairMapFile)
    await introduce(page, 'Asha')
    const asha = new CommentsPanel(new MapPage(page))
    await asha.map.open(`${server.url}${links.edit}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await asha.map.card('Cleans the filter').click()
    await asha.inspector.getByRole('tab', { name: 'Comments' }).click()
    await checkAccessible(page)
    await asha.send(asha.field, 'How often, and who taught her?')
    await asha.threads.getByRole('button', { name: 'Resolve' }).click()
    await expect(asha.threads).toContainText('Resolved by Asha')
    await checkAccessible(page)
    await asha.threads.getByRole('button', { name: 'Reopen' }).click()
    await asha.door.click()
    await expect(asha.inspector.getByRole('button', { name: /Cleans the filter/ })).toBeVisible()
    await checkAccessible(page)
    if (isMobile) {
      for (const control of await asha.inspector.getByRole('button').all()) {
        const box = await control.boundingBox()
        expect(box?.height ?? 44, (await control.textContent()) ?? '').toBeGreaterThanOrEqual(44)
      }
    }
  })
}
