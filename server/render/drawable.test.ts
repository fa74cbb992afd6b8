import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { drawable } from './drawable.ts'

/** Eight by eight pixels of one red. */
const RED_WEBP = 'UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoIAAgAAgA0JaACdLoAA5gA/vBsr/c1FbFvQ/9pZ/9Sz/6ln+KgAA=='
const webp = (base64: string) => ({ id: 'picture', type: 'image/webp', data: Buffer.from(base64, 'base64') })

test('[PNG3] a WebP picture is drawn as PNG', async () => {
  const { id, type, data } = await drawable(webp(RED_WEBP))
  const { width, height, data: pixels } = decode(data)
  expect([id, type, width, height]).toEqual(['picture', 'image/png', 8, 8])
  expect([...pixels.slice(0, 4)]).toEqual([200, 30, 28, 255])
})

test('[PNG3] a damaged one stays as it is', async () => {
  const damaged = webp(RED_WEBP.slice(0, 40))
  expect(await drawable(damaged)).toBe(damaged)
})

test('other pictures are left alone', async () => {
  const png = { type: 'image/png', data: new Uint8Array([1]) }
  expect(await drawable(png)).toBe(png)
})
