// Entry of a worker: PNG and SVG files drawn off the page's thread, one at a time, with the same code and the same fonts as on the
// server. Knows no page; a new order ends the one before, and null ends it without another.
import { drawFile } from '../../core/export/drawing.ts'
import { mapSetter } from '../../core/shape/mapSetter.ts'
import { FileMissing } from './fetchBytes.ts'
import { fontCss } from './fontCss.ts'
import { fontLibrary } from './fontLibrary.ts'
import { mapImages } from './mapImages.ts'
import type { PictureAnswer, PictureOrder } from './pictureOrder.ts'
import { rasteriser } from './rasteriser.ts'

const setMap = mapSetter(fontLibrary)
const TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const
let wanted: number | null = null

self.addEventListener('message', ({ data }: MessageEvent<PictureOrder | null>) => {
  wanted = data?.number ?? null
  if (data) void draw(data)
})

const answer = (message: PictureAnswer): void => self.postMessage(message)

async function draw({ number, mapId, drawing }: PictureOrder): Promise<void> {
  let missing = 0
  const images = async () => {
    const found = await mapImages(mapId, drawing.map)
    missing = Object.keys(drawing.map.images).length - Object.keys(found).length
    return found
  }
  try {
    const steps = drawFile(drawing, { setMap, images, rasteriser, fontCss })
    let step = await steps.next()
    while (!step.done) {
      answer({ number, kind: 'progress', share: step.value })
      await aTurn()
      if (wanted !== number) return
      step = await steps.next()
    }
    const { value: parts } = step
    if (!parts) answer({ number, kind: 'unknown-step' })
    else answer({ number, kind: 'made', file: new Blob([...parts], { type: TYPES[drawing.format] }), missing })
  } catch (error) {
    if (error instanceof FileMissing) answer({ number, kind: 'file-missing' })
    else answer({ number, kind: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}

/** Messages that have come meanwhile are heard. */
const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
