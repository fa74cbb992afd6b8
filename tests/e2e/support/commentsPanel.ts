// The comments of a map as a person at one browser reads and writes them. Where they are in the page is known here only.
import { expect, type Locator } from '@playwright/test'
import type { MapPage } from './mapPage.ts'

export class CommentsPanel {
  readonly map: MapPage

  constructor(map: MapPage) {
    this.map = map
  }

  get inspector(): Locator {
    return this.map.page.getByRole('complementary', { name: 'Inspector' })
  }

  /** The button in the bar; its name says how many are unread. */
  get door(): Locator {
    return this.map.page.locator('header').getByRole('button', { name: /^Comments/ })
  }

  get threads(): Locator {
    return this.inspector.getByRole('article')
  }

  /** The field for a new thread. */
  get field(): Locator {
    return this.inspector.getByRole('textbox', { name: /^(Comment on|Begin another)/ })
  }

  get reply(): Locator {
    return this.inspector.getByRole('textbox', { name: 'Reply' })
  }

  /** The count on a card. */
  badge(title: string): Locator {
    return this.map.card(title).getByRole('button', { name: /comment/ })
  }

  /** Selects a card and begins to write on it, by key. */
  async begin(title: string): Promise<void> {
    await this.map.card(title).click()
    await this.map.page.keyboard.press('c')
    await expect(this.field).toBeFocused()
  }

  async send(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    await field.press('Control+Enter')
    await expect(field).toHaveValue('')
  }

  async ownMenu(text: string, choice: 'Edit' | 'Delete…'): Promise<void> {
    const comment = this.inspector.getByRole('listitem').filter({ hasText: text })
    await comment.hover()
    await comment.getByRole('button', { name: 'Your comment' }).click()
    await this.map.page.getByRole('menuitem', { name: choice }).click()
  }
}
