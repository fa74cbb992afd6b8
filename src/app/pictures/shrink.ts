// A picture with no more pixels than somebody takes. Knows the worker that makes it; no maps.
import type { ShrinkAnswer, ShrinkOrder } from './shrinkOrder.ts'
import shrinkAddress from './shrinkWorker.ts?worker&url'

/** What a browser needs at hand for it while the server is away. */
export const shrinkProgram: string = shrinkAddress

interface Size {
  readonly width: number
  readonly height: number
}

/** The largest size of the same shape with so many pixels; the size itself where it has no more. */
export function sizeWithin({ width, height }: Size, pixels: number): Size {
  const share = Math.min(1, Math.sqrt(pixels / (width * height)))
  return { width: Math.max(1, Math.floor(width * share)), height: Math.max(1, Math.floor(height * share)) }
}

export function shrink(order: ShrinkOrder): Promise<ShrinkAnswer> {
  const worker = new Worker(shrinkAddress, { type: 'module' })
  return new Promise<ShrinkAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ShrinkAnswer>) => resolve(data))
    worker.addEventListener('error', () => resolve(null))
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
