// Whoever draws pictures in this browser: a worker, so that the page stays as quick as it was. Knows the worker; a failure comes
// back as a sentence with a way on.
import type { Made } from '../api/made.ts'
import { faceAddresses, rasteriserAddress } from './drawingFiles.ts'
import { leftOut } from './leftOut.ts'
import type { PictureAnswer, PictureOrder } from './pictureOrder.ts'
import workerAddress from './pictureWorker.ts?worker&url'
import { shrinkProgram } from './shrink.ts'

/** What a browser needs at hand to draw while the server is away. */
export const pictureProgram: readonly string[] = [
  workerAddress,
  shrinkProgram,
  rasteriserAddress,
  ...Object.values(faceAddresses),
]

interface Watching {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}

export interface Drawer {
  /** Never rejects; never ends once the signal says that nobody waits. A new picture ends the one before. */
  draw(order: Omit<PictureOrder, 'number'>, watching: Watching): Promise<Made>
  /** Gives back the memory of drawing; the next picture begins anew. */
  rest(): void
}

/** Starts nothing before there is something to draw. */
export function openDrawer(): Drawer {
  let worker: Worker | null = null
  let orders = 0

  function rest(): void {
    worker?.terminate()
    worker = null
  }

  const draw: Drawer['draw'] = (order, { signal, onProgress }) =>
    new Promise((resolve) => {
      const number = ++orders
      const current = worker ?? new Worker(workerAddress, { type: 'module' })
      worker = current
      const done = (made: Made): void => {
        finished.abort()
        resolve(made)
      }
      const finished = new AbortController()
      const listening = { signal: finished.signal }
      signal.addEventListener(
        'abort',
        () => {
          finished.abort()
          if (number === orders) current.postMessage(null)
        },
        listening,
      )
      current.addEventListener(
        'message',
        ({ data }: MessageEvent<PictureAnswer>) => {
          if (data.number !== number) return
          if (data.kind === 'progress') {
            onProgress(data.share)
            return
          }
          // What broke within may be broken for good.
          if (data.kind === 'failed') rest()
          done(madeOf(data))
        },
        listening,
      )
      // The program of the worker itself did not come, or ended.
      current.addEventListener(
        'error',
        () => {
          rest()
          done({ ok: false, sentence: MISSING })
        },
        listening,
      )
      current.postMessage({ ...order, number } satisfies PictureOrder)
    })

  return { draw, rest }
}

function madeOf(answer: Exclude<PictureAnswer, { kind: 'progress' }>): Made {
  switch (answer.kind) {
    case 'made':
      return { ok: true, file: answer.file, ...(answer.missing > 0 && { note: leftOut(answer.missing) }) }
    case 'unknown-step':
      return { ok: false, sentence: 'A step at the end of this picture has been removed. Choose another area.' }
    case 'file-missing':
      return { ok: false, sentence: MISSING }
    case 'failed':
      return { ok: false, sentence: `The picture could not be made: ${answer.why}. Choose a smaller scale, or JSON.` }
  }
}

const MISSING =
  'What a picture is drawn with is not in this browser yet, and the server cannot be reached. JSON can be made here.'
