import { expect, test } from 'vitest'
import { bytesInWords, pictureSize } from './fileFacts.ts'

test('[PANEL41] the size of a file in words', () => {
  expect([999, 1_000, 230_400, 999_499, 999_500, 1_440_000].map(bytesInWords)).toEqual([
    '999 bytes',
    '1 KB',
    '230 KB',
    '999 KB',
    '1.0 MB',
    '1.4 MB',
  ])
})

test('[PANEL41] the pixels of a picture are read from it', async () => {
  const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="712" height="400" viewBox="0 0 712 400" '], {
    type: 'image/svg+xml',
  })
  expect(await pictureSize(svg)).toEqual({ width: 712, height: 400 })
  const header = Buffer.alloc(24)
  header.writeUInt32BE(3_984, 16)
  header.writeUInt32BE(2_096, 20)
  expect(await pictureSize(new Blob([header], { type: 'image/png' }))).toEqual({ width: 3_984, height: 2_096 })
  expect(await pictureSize(new Blob(['{}'], { type: 'application/json' }))).toBeNull()
})
