// The map file as it leaves: sorted, complete, and read back as the same map.
import { expect, test } from 'vitest'
import { IMAGE, id, mapOf, sampleDraft, sampleMap } from '../../../tests/support/builders.ts'
import { parseMapFile } from '../model/mapFile.ts'
import { toMapFile } from './json.ts'

test('[FILE1] export then import gives the same map, and exporting that gives the same bytes', () => {
  const file = toMapFile(sampleMap)
  const parsed = parseMapFile(file)
  expect(parsed.ok && parsed.value.map).toEqual(sampleMap)
  expect(parsed.ok && toMapFile(parsed.value.map)).toBe(file)
})

test('[FILE1] pictures travel inside the file when they are given', () => {
  const pictures = new Map([[id.image(IMAGE), 'AAECAw==']])
  const parsed = parseMapFile(toMapFile(sampleMap, pictures))
  expect(parsed.ok && parsed.value).toEqual({ map: sampleMap, pictures })
})

test('[FILE9] keys are sorted, ids first, however the map was made', () => {
  const file = toMapFile(sampleMap)
  const reversed = reverseKeys(sampleMap)
  expect(Object.keys(reversed)).not.toEqual(Object.keys(sampleMap))
  expect(toMapFile(reversed)).toBe(file)
  expect(file).toMatch(/^\{\n {2}"format": "throughline",\n {2}"version": 1,\n {2}"map": \{\n {4}"brief"/)
  expect(file).toMatch(/\n$/)
})

test('[FILE9] a change of one field of one entity changes one line', () => {
  const changed = mapOf({ ...sampleDraft, notes: [{ ...sampleMap.notes[0], x: 41 }] })
  const [before, after] = [toMapFile(sampleMap).split('\n'), toMapFile(changed).split('\n')]
  expect(after.filter((line, i) => line !== before[i])).toEqual(['        "x": 41,'])
})

const reverseKeys = <T>(value: T): T =>
  Array.isArray(value)
    ? (value.map(reverseKeys) as T)
    : typeof value === 'object' && value !== null
      ? (Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reverseKeys(inner)]),
        ) as T)
      : value
