// Entry of a worker: a picture with fewer pixels, off the page's thread. Knows bytes of pictures only.
import type { ShrinkAnswer, ShrinkOrder } from './shrinkOrder.ts'

self.addEventListener('message', ({ data }: MessageEvent<ShrinkOrder>) => {
  void shrink(data).then((file) => self.postMessage(file satisfies ShrinkAnswer))
})

async function shrink({ file, width, height }: ShrinkOrder): Promise<Blob | null> {
  try {
    const size = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const
    const bitmap = await createImageBitmap(file, size)
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
    return await canvas.convertToBlob({ type: 'image/png' })
  } catch {
    return null
  }
}
