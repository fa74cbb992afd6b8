// What a hand does for three seconds, as the browser's own input events at 60 a second, whether the page keeps up or not.
import type { CDPSession } from '@playwright/test'
import { pace, seconds } from '../pace.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

type MouseEventType = 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel'

const EVENTS_PER_SECOND = 60
const CTRL = 2

export class Hand {
  readonly #devtools: CDPSession

  constructor(devtools: CDPSession) {
    this.#devtools = devtools
  }

  /** Presses at a point, moves away from it by `reach` and back, and lets go: a pan on the ground, a drag on a card. */
  async drag(from: Point, reach: Point, duration: number): Promise<void> {
    const at = (share: number): Point => {
      const out = (1 - Math.cos(share * 2 * Math.PI)) / 2
      return { x: from.x + reach.x * out, y: from.y + reach.y * out }
    }
    await this.#send('mousePressed', from)
    await this.#repeat(duration, (share) => this.#send('mouseMoved', at(share)))
    await this.#send('mouseReleased', at(1))
  }

  /** Zooms by Ctrl and wheel, in for half the time and out again; negative `delta` begins by zooming out. */
  zoom(at: Point, delta: number, duration: number): Promise<void> {
    return this.#repeat(duration, (share) => this.#send('mouseWheel', at, share < 0.5 ? -delta : delta))
  }

  /** Events are sent on time; that the page has dealt with them is awaited at the end. */
  async #repeat(duration: number, send: (share: number) => Promise<unknown>): Promise<void> {
    const count = duration * EVENTS_PER_SECOND
    const sent: Promise<unknown>[] = []
    const stop = pace(EVENTS_PER_SECOND, (index) => {
      if (index < count) sent.push(send(index / count))
    })
    await seconds(duration)
    stop()
    await Promise.all(sent)
  }

  #send(type: MouseEventType, { x, y }: Point, wheel = 0): Promise<unknown> {
    const pressed = type === 'mouseWheel' ? {} : { button: 'left' as const, buttons: 1, clickCount: 1 }
    const turned = type === 'mouseWheel' ? { deltaX: 0, deltaY: wheel, modifiers: CTRL } : {}
    return this.#devtools.send('Input.dispatchMouseEvent', { type, x, y, ...pressed, ...turned })
  }
}
