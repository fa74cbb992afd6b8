// The editor as a person at one browser uses it: finds things by what they are called, acts by pointer and keys. Where
// things are in the page is known here and nowhere else, so that a test reads like what people do.
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { introduce } from './library.ts'
import { watchErrors } from './test.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

interface Joining {
  readonly url: string
  readonly name: string
  /** Before the map is opened. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** A browser of their own, with their name, on the map at `url`. */
export async function join(browser: Browser, { url, name, prepare }: Joining): Promise<MapPage> {
  const context = await browser.newContext({ baseURL: new URL(url).origin, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const errors = watchErrors(page)
  await introduce(page, name)
  await prepare?.(page)
  const map = new MapPage(page, errors)
  await map.open(url)
  return map
}

export class MapPage {
  readonly page: Page
  /** What went wrong without anybody seeing it. */
  readonly errors: readonly string[]

  constructor(page: Page, errors: readonly string[] = []) {
    this.page = page
    this.errors = errors
  }

  async open(address: string): Promise<void> {
    await this.page.goto(onCanvas(this.page, address))
    await expect(this.canvas).toBeVisible()
    // What stands around the map comes after it.
    await expect(this.page.getByRole('heading', { level: 1 })).toBeAttached()
  }

  /** The browser keeps the program for when the server is away. */
  async programKept(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-program', 'kept')
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Journey map' })
  }

  card(title: string): Locator {
    return this.page.locator(`[data-card][aria-label$=": ${title}"]`)
  }

  header(kind: 'stage' | 'step' | 'lane', title: string): Locator {
    return this.page.locator(`[data-kind="${kind}"]`).filter({ hasText: title })
  }

  /** The field over a title that is being typed. */
  get field(): Locator {
    return this.page.getByTestId('title-editor').getByRole('textbox')
  }

  get toast(): Locator {
    return this.page.locator('[data-sonner-toast]')
  }

  get dropMarker(): Locator {
    return this.page.getByTestId('drop-marker')
  }

  async rename(title: string, to: string): Promise<void> {
    await this.card(title).dblclick()
    await this.field.fill(to)
    await this.page.keyboard.press('Escape')
    await expect(this.card(to)).toBeVisible()
  }

  /** Presses at one place and moves to another, without letting go. */
  async dragTo(from: Locator, to: Point): Promise<void> {
    const start = await middleOf(from)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(start.x + 6, start.y + 6)
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
  }

  async drop(): Promise<void> {
    await this.page.mouse.up()
  }

  /** Where in the window the middle of a cell is, from the headers that cross there. */
  async cell(step: string, lane: string): Promise<Point> {
    const { x } = await middleOf(this.header('step', step))
    const { y } = await middleOf(this.header('lane', lane))
    return { x, y }
  }

  /** Titles from top to bottom of the cards that stand under a step. */
  async cardsUnder(step: string): Promise<string[]> {
    const { x } = await middleOf(this.header('step', step))
    return this.page.locator('[data-card]').evaluateAll(
      (cards, at) =>
        cards
          .map((card) => ({ box: card.getBoundingClientRect(), label: card.getAttribute('aria-label') ?? '' }))
          .filter(({ box }) => box.left < at && at < box.right)
          .sort((a, b) => a.box.top - b.box.top)
          .map(({ label }) => label.slice(label.indexOf(': ') + 2)),
      x,
    )
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}

/** On a phone a map opens step by step, unless its address says otherwise. */
function onCanvas(page: Page, address: string): string {
  if ((page.viewportSize()?.width ?? 1440) > 640 || address.includes('view=')) return address
  const [path, key] = address.split('#')
  return `${path}?view=canvas${key === undefined ? '' : `#${key}`}`
}

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`Nothing is drawn of ${locator}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
