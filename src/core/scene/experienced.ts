// How a curve of experience is coloured by its height, on the map and as a sample in a key. Knows colours, no points.
import type { Gradient, SceneNode } from './node.ts'

/** From the best level, at `fromY`, to the worst, at `toY`. */
export const levelGradient = (fromY: number, toY: number): Gradient => ({
  fromY,
  toY,
  stops: [
    { at: 0, colour: 'exp-pos-2' },
    { at: 0.34, colour: 'exp-pos-1' },
    { at: 0.5, colour: 'exp-neu' },
    { at: 0.66, colour: 'exp-neg-1' },
    { at: 1, colour: 'exp-neg-2' },
  ],
})

interface Sample {
  readonly x: number
  /** Of its middle. */
  readonly y: number
  readonly widthPx: number
  readonly strokeWidth: number
}

const RISE_PX = 8

/** A curve that rises from the worst to the best, so that every curve finds its colour in it. */
export function experiencedSample({ x, y, widthPx, strokeWidth }: Sample): SceneNode {
  const [top, foot, half] = [y - RISE_PX / 2, y + RISE_PX / 2, widthPx / 2]
  return {
    kind: 'path',
    d: `M${x} ${foot}c${half} 0 ${half} ${-RISE_PX} ${widthPx} ${-RISE_PX}`,
    gradient: levelGradient(top, foot),
    strokeWidth,
  }
}
