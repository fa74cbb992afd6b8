// The form as customers see it and the window in which it is made, looked at in every theme.
import { makeForm, tapScore } from './support/forms.ts'
import { createMap, introduce } from './support/library.ts'
import { Look, THEMES } from './support/look.ts'
import { MapPage } from './support/mapPage.ts'
import { repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

for (const theme of THEMES) {
  test(`[LOOK1] [ACCESS1] [ACCESS3] the form looks as it should, ${theme} @phone-only`, async ({
    page,
    request,
    expectedErrors,
  }) => {
    test.setTimeout(300_000)
    expectedErrors.push(/status of 4\d\d/)
    const look = await Look.of(page, theme)
    const { id } = await createMap(request, repairMapFile)
    const brand = 'Zephra Cooling'
    const form = await makeForm(request, id, { stepId: 'Report', brand, asksExpectation: true })
    const whole = await makeForm(request, id, { stepId: null, metric: 'nps', brand })
    await page.goto(form.address)
    await look.at('form-score')
    await page.locator('summary').tap()
    await look.at('form-languages')
    await page.goto(form.address)
    await tapScore(page, /^2 of 5/)
    await look.at('form-why')
    await page.getByRole('button', { name: 'Waiting time' }).tap()
    await expect(page.getByRole('heading', { name: 'Thank you.' })).toBeVisible()
    await look.at('form-thanks')
    await page.goto(`${form.address}?lang=ar`)
    await look.at('form-arabic')
    await page.goto(`${form.address}?again=tooFast`)
    await look.at('form-too-fast')
    await page.goto(whole.address)
    await look.at('form-steps')
    await page.goto(`${whole.address}?step=Report&lang=de`)
    await look.at('form-nps')
    await request.patch(`/api/maps/${id}/forms/${form.id}`, { data: { isOpen: false } })
    await page.goto(form.address)
    await look.at('form-closed')
    await page.goto('/f/none')
    await look.at('form-unknown')
  })

  test(`[LOOK1] [ACCESS1] [ACCESS3] a form is made in a window that looks as it should, ${theme}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(300_000)
    const look = await Look.of(page, theme)
    const { id, links } = await createMap(request, repairMapFile)
    await introduce(page, 'Asha Menon')
    const map = new MapPage(page)
    await map.open(links.edit)
    await page.getByRole('columnheader', { name: /Step 2 / }).click()
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('button', { name: 'Collect feedback' })
      .click()
    await expect(page.getByText('Make the form, and its link')).toBeVisible()
    await look.at('form-window-new')
    await page.getByRole('button', { name: 'Make the form' }).click()
    await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible()
    // Addresses cannot be guessed, so no two are alike.
    await look.at('form-window', page.getByLabel('Link to the form'), page.getByRole('img', { name: /^QR code/ }))
    const whole = await makeForm(request, id, { stepId: null, brand: 'Zephra Cooling' })
    expect(whole.isOpen).toBe(true)
    await page.goto(`/api/maps/${id}/forms/sheet`)
    await look.at('form-sheet', page.getByRole('img'))
  })
}
