import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MapId } from '../../core/model/ids.ts'
import { keepViewport, keptViewport } from './keptViewport.ts'

const ID = 'm' as MapId
const MAP = { width: 2_000, height: 1_000 }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('[FIND13] where one looked is taken up again, for each map by itself', () => {
  expect(keptViewport(ID, MAP)).toBeNull()
  keepViewport(ID, { x: -400.4, y: -20, zoom: 0.75 })
  expect(keptViewport(ID, MAP)).toEqual({ x: -400.4, y: -20, zoom: 0.75 })
  expect(keptViewport('other' as MapId, MAP)).toBeNull()
})

test('[FIND13] a view that shows nothing of a map that has shrunk is not taken up, and no nonsense is', () => {
  keepViewport(ID, { x: -1_450, y: 0, zoom: 0.75 })
  expect(keptViewport(ID, MAP)).toBeNull()
  keepViewport(ID, { x: 0, y: -1_000, zoom: 1 })
  expect(keptViewport(ID, MAP)).toBeNull()
  keepViewport(ID, { x: 0, y: 0, zoom: 40 })
  expect(keptViewport(ID, MAP)).toBeNull()
  localStorage.setItem('throughline.viewport.m', '{"x":')
  expect(keptViewport(ID, MAP)).toBeNull()
})
