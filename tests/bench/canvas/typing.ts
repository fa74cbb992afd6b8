// From a key to the frame that shows its letter, in the title of a card.
import { percentile } from '../figure.ts'
import { seconds } from '../pace.ts'
import type { OpenPage } from './browser.ts'

const KEYS = 40

/** The median of many keys, in milliseconds, from the key event's own time until the frame with the letter is made. */
export async function keyToGlyphMs({ page }: OpenPage): Promise<number> {
  await page.locator('[data-card]').nth(5).dblclick()
  await page.getByTestId('title-editor').waitFor()
  await page.evaluate(WATCH_KEYS)
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('e')
    await seconds(0.06)
  }
  await page.keyboard.press('Escape')
  return percentile(await page.evaluate<number[]>('globalThis.keyTimes'), 0.5)
}

/** A task that is queued in a frame's callback runs when that frame has been laid out and painted. */
const WATCH_KEYS = `{
  globalThis.keyTimes = []
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => globalThis.keyTimes.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  }, { capture: true })
}`
