// Forms as customers meet them: made over HTTP, as the editor's window would, and answered by tapping.
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import type { Form, NewForm } from '../../../src/core/wire/forms.ts'

export async function makeForm(request: APIRequestContext, mapId: string, form: NewForm): Promise<Form> {
  const response = await request.post(`/api/maps/${mapId}/forms`, { data: form })
  if (!response.ok()) throw new Error(`The form was not made: ${await response.text()}`)
  return response.json()
}

/** Faster than anybody reads, a test is asked to tap once more. */
export async function tapScore(page: Page, name: RegExp, tap: (page: Page) => Promise<void> = () => press(page, name)) {
  const isSaved = page.locator('h2#why')
  await expect(async () => {
    if (await isSaved.isHidden()) await tap(page)
    expect(await isSaved.isVisible()).toBe(true)
  }).toPass()
}

const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).click()
