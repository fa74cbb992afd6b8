// What one finds by typing, as a person uses it: the window of commands, the bar of the finder, the list of steps.
import { expect, type Locator } from '@playwright/test'
import { test as base, HandsPage } from './handsPage.ts'
import { createMap, introduce } from './library.ts'
import { repairMapFile } from './repairMap.ts'

interface Fixtures {
  /** Opens a map of its own for the test. */
  readonly seeker: (map?: string) => Promise<SeekPage>
}

export const test = base.extend<Fixtures>({
  seeker: async ({ page, request, server }, use) => {
    await use(async (map = repairMapFile) => {
      const { id, links } = await createMap(request, map)
      await introduce(page, 'Asha Menon')
      const seeker = new SeekPage(page, id)
      await seeker.open(`${server.url}${links.edit}`)
      return seeker
    })
  },
})

export class SeekPage extends HandsPage {
  get commands(): Locator {
    return this.page.getByRole('dialog', { name: 'Commands' })
  }

  get finder(): Locator {
    return this.page.getByRole('search', { name: 'Find in the map' })
  }

  /** How many were found, or which of them. */
  get count(): Locator {
    return this.finder.getByRole('status').first()
  }

  /** What the open window lists, from the top. */
  get options(): Locator {
    return this.page.getByRole('dialog').getByRole('option')
  }

  async openCommands(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.commands).toBeVisible()
    await expect(this.commands.getByRole('combobox')).toBeFocused()
  }

  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+f')
    await expect(this.finder.getByRole('textbox')).toBeFocused()
    await this.page.keyboard.type(words)
  }

  /** How wide the mark of something found is, as it is drawn. */
  outlineOf(of: Locator): Promise<string> {
    return of.evaluate((element) => getComputedStyle(element).outlineStyle)
  }

  /** By name, as one who knows it would. */
  async command(words: string, name: string): Promise<void> {
    await this.openCommands()
    await this.page.keyboard.type(words)
    await expect(this.options.first()).toContainText(name)
    await this.page.keyboard.press('Enter')
    await expect(this.commands).toHaveCount(0)
  }
}
