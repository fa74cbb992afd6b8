// Fingers on the glass, as the browser has them from the system: what follows (scrolling, taps, pointers) is its own doing.
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'
import { middleOf, type Point } from './mapPage.ts'

/** Enough for a drag to be one, and for the page to follow it. */
const MOVES = 12

export class Fingers {
  readonly #page: Page
  readonly #session: CDPSession

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page))
  }

  constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  async #dispatch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }))
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints })
    // The page has drawn what it made of it.
    if (type !== 'touchEnd') await this.#page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
  }

  down = (...points: Point[]): Promise<void> => this.#dispatch('touchStart', points)
  up = (): Promise<void> => this.#dispatch('touchEnd', [])

  /** Each finger from one place to another, all at once. */
  async move(...ways: { readonly from: Point; readonly to: Point }[]): Promise<void> {
    for (let at = 1; at <= MOVES; at += 1) {
      const between = (a: number, b: number): number => a + ((b - a) * at) / MOVES
      await this.#dispatch(
        'touchMove',
        ways.map(({ from, to }) => ({ x: between(from.x, to.x), y: between(from.y, to.y) })),
      )
    }
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.down(from)
    await this.move({ from, to })
    await this.up()
  }

  /** Rests until the menu of what is under it is open; the finger stays down. */
  async hold(what: Locator): Promise<Point> {
    const point = await middleOf(what)
    await this.down(point)
    await expect(this.#page.getByRole('menu')).toBeVisible()
    return point
  }
}
