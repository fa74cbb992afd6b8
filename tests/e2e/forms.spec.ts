// Asking customers: the window in which a form is made, its code, and the form itself in a customer's hands.
import { readFile } from 'node:fs/promises'
import { decode } from 'fast-png'
import jsqr from 'jsqr'
import { checkAccessible } from './support/checkAccessible.ts'
import { makeForm, tapScore } from './support/forms.ts'
import { createMap } from './support/library.ts'
import { join } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test('[FORM13] [FORM14] a form is made by keyboard, found by its code, closed, and given a new address', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  await page.getByRole('columnheader', { name: /Step 2 / }).click()
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Collect feedback' })
    .press('Enter')
  const window = page.getByRole('dialog', { name: /^Feedback form: / })
  const question = window.getByLabel('Question')
  await expect(question).toHaveAttribute('placeholder', /^How was “.+” for you\?$/)
  await question.fill('How was the call about {step}?')
  await window.getByLabel('Reasons').fill('Waited long\n\nHad to explain twice')
  await checkAccessible(page)
  await page.keyboard.press('Tab')
  await window.getByRole('button', { name: 'Make the form' }).press('Enter')
  await expect(window.getByRole('button', { name: 'Saved' })).toBeVisible()
  await checkAccessible(page)

  const link = await window.getByLabel('Link to the form').inputValue()
  const saved = page.waitForEvent('download')
  await window.getByRole('button', { name: 'Save as PNG' }).click()
  const { data, width, height } = decode(await readFile(await (await saved).path()))
  expect(jsqr(Uint8ClampedArray.from(data), width, height)?.data).toBe(`${link}?via=qr`)
  const form = await request.get(link)
  expect(await form.text()).toContain('How was the call about')
  expect(await (await request.get(`/api/maps/${id}/forms`)).json()).toMatchObject({
    forms: [{ texts: { en: { reasons: ['Waited long', 'Had to explain twice'] } } }],
  })

  await window.getByRole('button', { name: 'Close the form' }).click()
  await expect(window.getByText('The form is closed')).toBeVisible()
  expect((await request.get(link)).status()).toBe(410)
  await window.getByRole('button', { name: 'Open it again' }).click()
  await expect(window.getByText('The form is open.')).toBeVisible()
  await window.getByRole('button', { name: 'New address…' }).click()
  await window.getByRole('button', { name: 'End this address' }).click()
  await expect(window.getByLabel('Link to the form')).not.toHaveValue(link)
  expect((await request.get(link)).status()).toBe(404)
  expect((await request.get(await window.getByLabel('Link to the form').inputValue())).status()).toBe(200)
  expect(asha.errors).toEqual([])
  await asha.close()
})

test('[FORM13] the header of a step that nobody responded to leads to its form, and commands to that of any step', async ({
  browser,
  guarded,
}) => {
  const { links } = await createMap(guarded.owner, repairMapFile)
  const asha = await join(browser, { url: `${guarded.url}${links.edit}`, name: 'Asha' })
  const { page } = asha
  await page.getByRole('columnheader', { name: /Step 2 / }).hover()
  await page
    .getByRole('button', { name: /^Collect feedback on / })
    .nth(1)
    .click()
  await expect(page.getByRole('dialog', { name: /^Feedback form: / })).toBeVisible()
  await page.getByText('Any step of the map').click()
  await expect(page.getByRole('dialog', { name: 'Feedback form for any step' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('collect feedback')
  await expect(page.getByRole('option', { name: /^Collect feedback on any step/ })).toBeVisible()
  await page.keyboard.press('Enter')
  const window = page.getByRole('dialog', { name: 'Feedback form for any step' })
  await window.getByRole('button', { name: 'Make the form' }).click()
  const sheet = page.waitForEvent('popup')
  await window.getByRole('link', { name: 'Print all codes' }).click()
  const printed = await sheet
  await expect(printed.getByRole('img', { name: /^QR code for step 1, / })).toBeVisible()
  await checkAccessible(printed)
  await printed.emulateMedia({ media: 'print' })
  await expect(printed.getByText('Print this page')).toBeHidden()
  const reader = await join(browser, { url: `${guarded.url}${links.comment}`, name: 'Ben' })
  await expect(reader.page.getByRole('button', { name: /^Collect feedback/ })).toHaveCount(0)
  await reader.close()
  await asha.close()
})

test('[FORM4] [FORM5] [FORM8] two taps on a phone without scripts move the score on an open editor', async ({
  browser,
  request,
  server,
}) => {
  const { id, links } = await createMap(request, repairMapFile)
  const form = await makeForm(request, id, { stepId: 'Report', asksExpectation: true })
  const asha = await join(browser, { url: `${server.url}${links.edit}`, name: 'Asha' })
  const header = asha.page.getByRole('columnheader', { name: /Step 2 / })
  for (let n = 1; n <= 5; n += 1) {
    const context = await browser.newContext({
      ...{ baseURL: server.url, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      javaScriptEnabled: false,
    })
    const phone = await context.newPage()
    await phone.goto(form.address)
    await tapScore(phone, /^2 of 5, Poor$/, () => phone.getByRole('button', { name: /^2 of 5, Poor$/ }).tap())
    await expect(header).toContainText(n < 5 ? `responses, n ${n}` : /2\.0\s+CSAT\s+of 5\s+n 5/)
    await phone.getByLabel('Or write a few words').fill('Nine days for one board')
    await phone.getByRole('button', { name: 'Waiting time' }).tap()
    await expect(phone.getByRole('heading', { name: 'Thank you.' })).toBeVisible()
    await phone.getByRole('button', { name: 'Worse' }).tap()
    await expect(phone.getByRole('button')).toHaveCount(0)
    expect(await context.cookies()).toEqual([])
    await context.close()
  }
  await header.click()
  await expect(asha.page.getByRole('tabpanel', { name: 'Feedback' })).toContainText('Nine days for one board')
  await asha.close()
})

test('[FORM7] the form is answered by keyboard and heard by its names, from right to left as well', async ({
  page,
  request,
}) => {
  const { id } = await createMap(request, repairMapFile)
  const form = await makeForm(request, id, { stepId: 'Report', brand: 'Zephra Cooling' })
  await page.goto(form.address)
  await checkAccessible(page)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName('Language: English')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'العربية' }).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await checkAccessible(page)
  const leftOf = async (name: RegExp) => (await page.getByRole('button', { name }).boundingBox())?.x ?? 0
  expect(await leftOf(/^1 /)).toBeGreaterThan(await leftOf(/^5 /))
  await tapScore(page, /^4 من 5، جيدة$|^4 من 5, جيدة$/, async () => {
    for (const _ of ['language', '1', '2', '3', '4']) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  })
  await expect(page.getByRole('button', { name: /^4 من 5/ })).toHaveAttribute('aria-current', 'true')
  await checkAccessible(page)
  await page.getByRole('button', { name: 'وقت الانتظار' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'شكرًا لك.' })).toBeVisible()
  await checkAccessible(page)
})

test('[FORM8] everything to tap is as large as a finger, and nothing is wider than a phone @phone-only', async ({
  page,
  request,
}) => {
  const { id } = await createMap(request, repairMapFile)
  const whole = await makeForm(request, id, {
    stepId: null,
    metric: 'nps',
    brand: 'Zephra Cooling',
    asksExpectation: true,
  })
  const step = await makeForm(request, id, { stepId: 'Report', metric: 'ces' })
  const fits = async (): Promise<void> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const small = await page.locator('a, button, summary, textarea').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect()
        return target.checkVisibility() && (height < 44 || width < 44)
          ? [`${target.textContent} ${width} x ${height}`]
          : []
      }),
    )
    expect(small).toEqual([])
  }
  for (const language of ['en', 'de', 'ar']) {
    await page.goto(`${whole.address}?lang=${language}`)
    await fits()
    await page.goto(`${whole.address}?lang=${language}&step=Report`)
    await fits()
    await page.goto(`${step.address}?lang=${language}`)
    await page.locator('summary').tap()
    await fits()
    await page.goto(`${step.address}?lang=${language}`)
    await tapScore(page, /^$/, () => page.locator('button[value="3"]').tap())
    await fits()
  }
})
