// A screen as it is looked at: compared with the picture kept of it, judged by axe, by the contrast of what is no text, and,
// where nothing should move, by what moves. Knows nothing of what the screens are.
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { accessibilityFaults } from './checkAccessible.ts'
import { faintControls } from './faintControls.ts'

export const THEMES = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Nothing stands in this corner. */
const QUIET = [2, 2] as const

/** Letters and shadows are drawn a little differently by another version. */
const pictured = JSON.parse(readFileSync(new URL('../looks/browser.json', import.meta.url), 'utf8')) as {
  readonly chromium: number
}

export class Look {
  readonly page: Page
  readonly #theme: Theme
  readonly #isPictured: boolean

  /** Before the page is opened. High contrast is walked through without pictures, and with nothing moving. */
  static async of(page: Page, theme: Theme): Promise<Look> {
    const isStill = theme === 'contrast'
    await page.emulateMedia(
      isStill ? { contrast: 'more', reducedMotion: 'reduce' } : { colorScheme: theme, reducedMotion: 'no-preference' },
    )
    // What is shown of today is the same every day.
    await page.clock.setFixedTime('2026-03-12T09:30:00Z')
    const major = Number(page.context().browser()?.version().split('.')[0])
    const isPictured = !isStill && major === pictured.chromium
    if (!isStill && !isPictured) {
      const description = `Pictures are not compared: they are of Chromium ${pictured.chromium}, and this is ${major}.`
      test.info().annotations.push({ type: 'pictures', description })
    }
    return new Look(page, theme, isPictured)
  }

  private constructor(page: Page, theme: Theme, isPictured: boolean) {
    this.page = page
    this.#theme = theme
    this.#isPictured = isPictured
  }

  /** All that is wrong is told at the end of the test, by the names of the screens. `changing`: what is never the same twice. */
  async at(name: string, ...changing: readonly Locator[]): Promise<void> {
    const { page } = this
    // A pointer that rests on a button brings its tooltip sooner or later, and Escape is the tooltip's first.
    await page.mouse.move(...QUIET)
    await expect.poll(() => page.evaluate(picturesAreThere)).toBe(true)
    if (this.#theme === 'contrast') expect.soft(await movements(page), `${name}: what moves`).toEqual([])
    if (this.#isPictured) {
      await expect.soft(page).toHaveScreenshot(`${name}-${this.#theme}.png`, {
        animations: 'disabled',
        caret: 'hide',
        maxDiffPixelRatio: 0.01,
        mask: [page.locator('time'), ...changing],
        maskColor: '#8888aa',
      })
    }
    expect.soft(await accessibilityFaults(page), `${name}: axe`).toEqual([])
    expect.soft(await faintControls(page), `${name}: controls that are hard to see`).toEqual([])
  }
}

const picturesAreThere = (): boolean =>
  [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight)

/** What takes longer than an instant to come to rest, or never does. */
const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longestMs = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000)))
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element)
      const isAnimated = style.animationName !== 'none' && longestMs(style.animationDuration) > 1
      const isEased = style.transitionProperty !== 'none' && longestMs(style.transitionDuration) > 1
      return isAnimated || isEased
    })
    return [
      ...new Set(moving.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)),
    ]
  })
