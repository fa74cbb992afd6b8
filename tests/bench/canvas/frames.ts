// How smooth a page was while something happened: frames that the browser presented, by its own trace, and tasks of the main
// thread that were long enough to be felt.
import type { Browser, Page } from '@playwright/test'

export interface Smoothness {
  readonly framesPerSecond: number
  /** Tasks over 50 ms. */
  readonly longTasks: number
}

interface TraceEvent {
  readonly name: string
  readonly ts: number
}

export async function whileWatching(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  const browser = page.context().browser() as Browser
  await page.evaluate(WATCH_LONG_TASKS)
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
  })
  const startedMs = performance.now()
  await act()
  const elapsedSeconds = (performance.now() - startedMs) / 1_000
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const longTasks = await page.evaluate<number>('globalThis.longTasks.stop()')
  const presented = traceEvents.filter(({ name }) => name === 'DrawFrame').length
  return { framesPerSecond: presented / elapsedSeconds, longTasks }
}

const WATCH_LONG_TASKS = `{
  let count = 0
  const observer = new PerformanceObserver((list) => { count += list.getEntries().length })
  observer.observe({ entryTypes: ['longtask'] })
  globalThis.longTasks = {
    stop() {
      count += observer.takeRecords().length
      observer.disconnect()
      return count
    },
  }
}`
