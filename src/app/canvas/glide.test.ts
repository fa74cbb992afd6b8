import { expect, test } from 'vitest'
import { Glide } from './glide.ts'

test('[TOGETHER9] a pointer glides from where it is seen to where it is said to be, and stands there', () => {
  const glide = new Glide({ x: 0, y: 0 }, 80)
  glide.to({ x: 80, y: 40 }, 1_000)
  expect(glide.at(1_020)).toEqual({ x: 20, y: 10 })
  glide.to({ x: 20, y: 90 }, 1_020)
  expect(glide.at(1_060)).toEqual({ x: 20, y: 50 })
  expect(glide.isMoving(1_099)).toBe(true)
  expect(glide.at(1_100)).toEqual({ x: 20, y: 90 })
  expect(glide.isMoving(1_100)).toBe(false)
})

test('[TOGETHER9] who prefers that nothing moves sees it there at once', () => {
  const glide = new Glide({ x: 0, y: 0 }, 0)
  glide.to({ x: 80, y: 40 }, 1_000)
  expect(glide.at(1_000)).toEqual({ x: 80, y: 40 })
  expect(glide.isMoving(1_000)).toBe(false)
})
