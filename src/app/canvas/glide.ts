// A point on its way to where it is wanted, at an even pace. Time is a parameter.

export interface Point {
  readonly x: number
  readonly y: number
}

export class Glide {
  readonly #durationMs: number
  #from: Point
  #to: Point
  #startedMs = 0

  /** 0 ms: it stands at once where it is wanted. */
  constructor(at: Point, durationMs: number) {
    this.#from = at
    this.#to = at
    this.#durationMs = durationMs
  }

  /** From wherever it is now. */
  to(point: Point, nowMs: number): void {
    if (point.x === this.#to.x && point.y === this.#to.y) return
    this.#from = this.at(nowMs)
    this.#to = point
    this.#startedMs = nowMs
  }

  at(nowMs: number): Point {
    if (!this.isMoving(nowMs)) return this.#to
    const share = (nowMs - this.#startedMs) / this.#durationMs
    const between = (from: number, to: number): number => from + (to - from) * share
    return { x: between(this.#from.x, this.#to.x), y: between(this.#from.y, this.#to.y) }
  }

  isMoving(nowMs: number): boolean {
    return nowMs < this.#startedMs + this.#durationMs
  }
}
