// A QR code as pixels, each module a whole number of them wide. Knows no window.
import { qrModules } from '../../core/export/qrCode.ts'
import { assert } from '../../core/model/result.ts'

/** 5 cm at 600 dots an inch. */
const WIDTH_PX = 1_200

export async function codePng(address: string): Promise<Blob> {
  const modules = qrModules(address)
  const px = Math.floor(WIDTH_PX / modules.length)
  const canvas = document.createElement('canvas')
  canvas.width = modules.length * px
  canvas.height = canvas.width
  const context = canvas.getContext('2d')
  assert(context, 'a canvas has a context')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  modules.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(x * px, y * px, px, px)
    })
  })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  assert(blob, 'a canvas of this size becomes a picture')
  return blob
}
