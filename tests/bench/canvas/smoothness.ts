// Panning, zooming and dragging a card on an open page, at 100 % and with everything in view. The same hand for every page.
import type { Page } from '@playwright/test'
import type { Figures } from '../figure.ts'
import type { OpenPage } from './browser.ts'
import { whileWatching } from './frames.ts'
import { Hand, type Point } from './gestures.ts'

/** Keys of the figures: `pan`, `panAll` and so on; `tasks` and `tasksAll` are long tasks in all three gestures. */
export type View = '' | 'All'

const MIDDLE: Point = { x: 720, y: 480 }
const PAN: Readonly<Record<View, Point>> = { '': { x: -500, y: -150 }, All: { x: -150, y: -40 } }
const WHEEL_PX: Readonly<Record<View, number>> = { '': 4, All: -4 }

export async function smoothnessOf({ page, devtools }: OpenPage, view: View, seconds: number): Promise<Figures> {
  const hand = new Hand(devtools)
  const figures: Record<string, number> = {}
  let longTasks = 0
  const watch = async (key: string, act: () => Promise<void>) => {
    const smoothness = await whileWatching(page, act)
    figures[key + view] = smoothness.framesPerSecond
    longTasks += smoothness.longTasks
  }
  const ground = await findPoint(page, '.react-flow__pane')
  if (ground) await watch('pan', () => hand.drag(ground, PAN[view], seconds))
  await watch('zoom', () => hand.zoom(MIDDLE, WHEEL_PX[view], seconds))
  const card = await findPoint(page, '.react-flow__node')
  if (card) await watch('drag', () => hand.drag(card, { x: 250, y: 120 }, seconds))
  return { ...figures, [`tasks${view}`]: longTasks }
}

/** A point near the middle where a pointer would meet such an element; null when there is none. */
function findPoint(page: Page, selector: string): Promise<Point | null> {
  return page.evaluate<Point | null>(`(() => {
    for (let y = 300; y < 800; y += 4) for (let x = 800; x > 350; x -= 4) {
      if (document.elementFromPoint(x, y)?.closest('.react-flow__node, .react-flow__pane')?.matches('${selector}')) return { x, y }
    }
    return null
  })()`)
}
