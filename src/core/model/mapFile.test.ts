// The way in of the map file: what is refused, with path and line, and what is accepted.
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, IMAGE, id, type MapDraft, mapOf, sampleDraft, sampleMap } from '../../../tests/support/builders.ts'
import { readMap } from '../doc/read.ts'
import { docOf } from '../doc/write.ts'
import { toMapFile } from '../export/json.ts'
import { LIMITS } from './limits.ts'
import { DEFAULT_SETTINGS, EMPTY_MAP } from './map.ts'
import { mapFileJsonSchema, type Problem, parseMap, parseMapFile } from './mapFile.ts'

const TINY: MapDraft = { title: '', stages: [], lanes: [], cards: [] }

/** The sample file, with the value at a path replaced; `undefined` takes it away. */
function broken(path: string, value: unknown): object {
  const file = structuredClone(fileOf(sampleDraft))
  const names = path.split(/[.[\]]+/).filter((name) => name !== '')
  const last = names.pop() ?? ''
  const holder = names.reduce<Record<string, unknown>>(
    (inner, name) => inner[name] as typeof inner,
    file as Record<string, unknown>,
  )
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return file
}

/** A file broken in one place gives one problem there. */
const checking =
  (code: Problem['code']) =>
  (path: string, value: unknown, message: string | RegExp, at = path): void => {
    const parsed = parseMap(broken(path, value))
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { code, path: at, message: typeof message === 'string' ? message : expect.stringMatching(message) },
    ])
  }

test('[FILE2] a file with the least in it is a map with defaults', () => {
  const parsed = parseMap(fileOf(TINY))
  expect(parsed.ok && parsed.value.map).toEqual(EMPTY_MAP)
  expect(mapOf({ ...TINY, settings: { currency: 'INR' } }).settings).toEqual({ ...DEFAULT_SETTINGS, currency: 'INR' })
})

test('[FILE3] what is no map file says so, and what is newer says how new', () => {
  const problems = (value: unknown) => {
    const parsed = parseMap(value)
    return parsed.ok || parsed.problems
  }
  const message = 'this is not a Throughline map: “format” must be “throughline”'
  for (const value of [null, 7, 'text', [], {}, { format: 'other' }]) {
    expect(problems(value)).toEqual([{ code: 'not-a-map', path: 'format', message }])
  }
  const newer = 'the file was written by a newer Throughline (file version 2; this one reads up to 1)'
  expect(problems({ ...fileOf(TINY), version: 2 })).toEqual([
    { code: 'newer-version', path: 'version', message: newer },
  ])
})

test('[FILE4] each kind of problem names the path, what is accepted and what was found', () => {
  const check = checking('invalid')
  const image = `map.images.${IMAGE}`
  const own = sampleMap.images[id.image(IMAGE)]
  const longWord = 'x'.repeat(201)
  check('version', undefined, 'expected 1, found nothing')
  check('map.title', 7, 'expected text, found 7')
  check('map.title', undefined, 'expected text, found nothing')
  check('map.stages', {}, 'expected a list, found an object')
  check('map.brief', null, 'expected an object, found null')
  check('map.cards[4].severity', 9, 'expected one of 1, 2, 3, 4, found 9')
  check('map.lanes[0].kind', undefined, /^expected one of "actions", .*, found nothing$/)
  check('map.cards[0].colour', 'red', 'there is no field “colour” here')
  check('map.notes[0].id', 'a b', 'an id is 1 to 64 letters, digits, hyphens or underscores, found "a b"')
  check('map.brief.reviewBy', '31.12.2026', 'a day is written as 2026-05-31, found "31.12.2026"')
  check('map.emotions[0].expected', 2.5, 'expected at most 2, found 2.5')
  check(`${image}.widthPx`, 0, 'expected at least 1, found 0')
  check(`${image}.data`, '%', 'picture data is base64, found "%"')
  check('map.notes[0].by', longWord, `expected at most 200 characters, found "${'x'.repeat(80)}…"`)
  check(
    'map.images',
    { [IMAGE]: own, photo: own },
    'an image is named by the SHA-256 of its bytes, found an object',
    'map.images.photo',
  )
  check('map.personas[0].id', 'all', '“all” stands for every customer; a persona needs another id, found "all"')
  check('map.connectors[0].to', 'callback', 'a connector joins two different cards, found "callback"')
})

test('[FILE5] every reference leads somewhere, and every id is the only one', () => {
  const check = checking('reference')
  const noImage = 'f'.repeat(64)
  check('map.cards[0].stepId', 'x', 'there is no step “x”')
  check('map.cards[0].laneId', 'x', 'there is no lane “x”')
  check('map.cards[0].ownerId', 'x', 'there is no person “x”')
  check('map.cards[0].image', noImage, `there is no image “${noImage}”`)
  check('map.personas[0].picture', noImage, `there is no image “${noImage}”`)
  check('map.brief.personaIds[0]', 'x', 'there is no persona “x”')
  check('map.connectors[0].from', 'x', 'there is no card “x”')
  check('map.emotions[0].laneId', 'actions', 'there is no emotion lane “actions”')
  check('map.emotions[0].stepId', 'x', 'there is no step “x”')
  check('map.emotions[1].personaId', 'x', 'there is no persona “x”')
  check('map.lanes[5]', { id: 'ideas', kind: 'text', title: '' }, /^the id “ideas” is taken already/, 'map.lanes[5].id')
  check(
    'map.stages[1].steps[1]',
    { id: 'unpack', title: '' },
    /^the id “unpack” is taken already/,
    'map.stages[1].steps[1].id',
  )
})

test('[FILE5] a place is one that a card can have, and a point says something, once', () => {
  const check = checking('reference')
  const endStep = 'a card ends at a later step than it starts; leave endStepId out for one step'
  check('map.cards[2].endStepId', 'choose', endStep)
  check('map.cards[2].endStepId', 'pay', endStep)
  check('map.cards[6].endStepId', 'pay', endStep)
  check('map.cards[2].endStepId', 'x', 'there is no step “x”')
  check('map.cards[0].laneId', 'mood', 'a lane of kind “emotion” holds no cards')
  check('map.cards[0].laneId', null, 'a card in a step needs a lane; only a card with stepId null may have none')
  check('map.emotions[1].experienced', undefined, 'a point has expected, experienced or both', 'map.emotions[1]')
  check('map.emotions[1]', sampleMap.emotions[0], 'this step already has a point for this persona in this lane')
})

test('[FILE6] a map over a limit is refused', () => {
  const stage = (i: number, steps: number) => ({
    id: `s${i}`,
    title: '',
    steps: Array.from({ length: steps }, (_, j) => ({ id: `t${i}-${j}`, title: '' })),
  })
  const problems = (map: MapDraft) => {
    const parsed = parseMap(fileOf({ ...TINY, ...map }))
    return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)
  }
  expect(problems({ stages: [stage(1, 300), stage(2, 200)] })).toEqual([])
  expect(problems({ stages: [stage(1, 300), stage(2, 201)] })).toEqual([
    'map.stages: a map holds at most 500 steps, found 501',
  ])
  expect(problems({ stages: Array.from({ length: 201 }, (_, i) => stage(i, 0)) })).toEqual([
    'map.stages: expected at most 200 entries, found a list of 201',
  ])
  const images = Object.fromEntries(
    Array.from({ length: LIMITS.images + 1 }, (_, i) => [
      i.toString(16).padStart(64, '0'),
      sampleMap.images[id.image(IMAGE)],
    ]),
  )
  expect(problems({ images })).toEqual(['map.images: a map holds at most 2000 images, found 2001'])
})

test('[FILE7] half a character becomes a replacement mark on the way in', () => {
  const parsed = parseMapFile(JSON.stringify(fileOf({ ...TINY, title: 'a\ud83d' })))
  expect(parsed.ok && parsed.value.map.title).toBe('a\ufffd')
})

test('pictures come out beside the map', () => {
  const images = { [IMAGE]: { ...sampleMap.images[id.image(IMAGE)], data: 'AAECAw==' } }
  const parsed = parseMap(fileOf({ ...sampleDraft, images }))
  expect(parsed.ok && parsed.value.map).toEqual(sampleMap)
  expect(parsed.ok && [...parsed.value.pictures]).toEqual([[IMAGE, 'AAECAw==']])
})

test('[FILE4] from text every problem carries its line, from a value none', () => {
  const source = toMapFile(sampleMap).replace('"severity": 3', '"severity": 9').replace('"kind": "actions"', '"kin": 1')
  const parsed = parseMapFile(source)
  const lines = source.split('\n')
  expect(parsed.ok ? [] : parsed.problems.map(({ path, line = 0 }) => [path, lines[line - 1]?.trim()])).toEqual([
    ['map.cards[4].severity', '"severity": 9,'],
    ['map.lanes[0].kind', '{'],
    ['map.lanes[0].kin', '"kin": 1,'],
  ])
  const value = parseMap(JSON.parse(source))
  expect(value.ok || value.problems.some((problem) => 'line' in problem)).toBe(false)
})

test('[FILE10] references and ids are judged beside faults of values, all told at once by line', () => {
  const file = JSON.parse(toMapFile(sampleMap)) as { map: Record<'cards' | 'lanes', Record<string, unknown>[]> }
  const { cards, lanes } = file.map
  Object.assign(cards[4] ?? {}, { title: 5 })
  Object.assign(cards[3] ?? {}, { laneId: 'nowhere' })
  Object.assign(cards[1] ?? {}, { id: cards[0]?.id })
  const source = JSON.stringify(file, null, 2)
  const parsed = parseMapFile(source)
  const paths = parsed.ok ? [] : parsed.problems.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['map.cards[1].id', 'map.cards[3].laneId', 'map.cards[4].title']))
  const at = parsed.ok ? [] : parsed.problems.map(({ line = 0 }) => line)
  expect(at).toEqual([...at].sort((a, b) => a - b))
  Object.assign(lanes[0] ?? {}, { id: 7 })
  const unreadable = parseMapFile(JSON.stringify(file))
  const told = unreadable.ok ? [] : unreadable.problems.map(({ path }) => path)
  expect(told).toContain('map.lanes[0].id')
  expect(told, 'which lanes are missing cannot be said').not.toContain('map.cards[3].laneId')
})

test('[FILE4] what is no JSON names the line', () => {
  const line = (source: string) => {
    const parsed = parseMapFile(source)
    return parsed.ok || parsed.problems.map(({ code, line, message }) => [code, line, message])
  }
  expect(line('')).toEqual([['not-json', 1, 'this is not JSON: value expected at the end of the file']])
  expect(line('{\n"a": 1,\n}')).toEqual([['not-json', 3, 'this is not JSON: property name expected, found “}”']])
  expect(line('{\n\n"a": nope }')).toEqual([['not-json', 3, 'this is not JSON: invalid symbol, found “nope”']])
  expect(line('// a comment\n{}')).toEqual([
    ['not-json', 1, 'this is not JSON: invalid comment token, found “// a comment”'],
  ])
})

test('a byte-order mark before the file is accepted', () => {
  expect(parseMapFile(`\uFEFF${toMapFile(sampleMap)}`).ok).toBe(true)
})

test('[FILE4] nesting deeper than any parser follows is refused, not thrown', () => {
  const depth = 200_000
  expect(parseMapFile('['.repeat(depth)).ok).toBe(false)
  expect(parseMapFile('['.repeat(depth) + ']'.repeat(depth)).ok).toBe(false)
})

const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(mapFileJsonSchema())

test('[FILE8] the published JSON Schema accepts every file that is accepted', () => {
  expect(accepts(fileOf(sampleDraft))).toBe(true)
  expect(accepts(fileOf(TINY))).toBe(true)
  expect(accepts({ ...fileOf(TINY), $schema: '/api/schema/journey.json' })).toBe(true)
  expect(accepts(fileOf({ ...TINY, title: 7 }))).toBe(false)
  expect(accepts(fileOf({ ...TINY, colour: 'red' }))).toBe(false)
})

test('[FILE4] [FILE8] however a file is mutated, it is refused with located problems, or accepted by the schema too', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const source = mutations.reduce((text, mutate) => mutate(text), SAMPLE_TEXT)
      const parsed = parseMapFile(source)
      if (parsed.ok) {
        accepted += 1
        expect(accepts(JSON.parse(source.replace(/^\uFEFF/, ''))), source).toBe(true)
        expect(parseMapFile(toMapFile(parsed.value.map, parsed.value.pictures))).toEqual(parsed)
        return
      }
      expect(parsed.problems.length).toBeGreaterThan(0)
      const lines = source.split('\n').length
      for (const { message, line } of parsed.problems) {
        expect(message).not.toMatch(/invalid input|undefined|\[object/i)
        expect(line).toBeGreaterThan(0)
        expect(line).toBeLessThanOrEqual(lines)
      }
    }),
    { seed: 9, numRuns: 2_000 },
  )
  expect(accepted).toBeGreaterThan(50)
})

const SAMPLE_TEXT = toMapFile(sampleMap)

type Mutate = (text: string) => string

const junk = fc.constantFrom(
  ...['null', '7', '-0', '1e400', '"x"', '""', '[]', '{}', '"gone"', '"2026-02-30"', '"\\ud800"'],
  ...[',', '}', '"', '\\', '\uFEFF', '"__proto__": 1,'],
)
/** Replaces, cuts, inserts or doubles at a token of the text: mostly no JSON any more. */
const tokenMutation = fc.tuple(fc.nat(), fc.nat({ max: 3 }), junk).map(
  ([at, what, piece]): Mutate =>
    (text) => {
      const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[\d.eE+-]+|[[\]{},:]|\w+/g)]
      const token = tokens[at % Math.max(1, tokens.length)]
      if (!token) return piece
      const [before, after] = [text.slice(0, token.index), text.slice(token.index + token[0].length)]
      return before + [piece, '', `${token[0]}${piece}`, `${token[0]}${token[0]}`][what] + after
    },
)
/** Sets or takes away a value somewhere in the map: JSON still, and often a map. */
const valueMutation = fc.tuple(fc.nat(), fc.option(fc.nat(), { freq: 4 })).map(
  ([at, from]): Mutate =>
    (text) => {
      const file = parsedJson(text)
      const places = leaves(file)
      const place = places[at % Math.max(1, places.length)]
      if (!place) return text
      const other = from === null ? undefined : places[from % places.length]
      if (other) place.holder[place.key] = structuredClone(other.holder[other.key])
      else delete place.holder[place.key]
      return JSON.stringify(file, null, 1)
    },
)
const mutation = fc.oneof({ arbitrary: valueMutation, weight: 3 }, { arbitrary: tokenMutation, weight: 1 })

interface Leaf {
  readonly holder: Record<string, unknown>
  readonly key: string
}

const leaves = (value: unknown): Leaf[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        { holder: value as Record<string, unknown>, key },
        ...leaves(inner),
      ])

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const NAUGHTY = '../shared/data/robustness/blns.json'
test.skipIf(!existsSync(NAUGHTY))(`[FILE1] naughty strings survive (skips where ${NAUGHTY} is not there)`, () => {
  const strings: string[] = JSON.parse(readFileSync(NAUGHTY, 'utf8'))
  expect(strings.length).toBeGreaterThan(500)
  const map = mapOf({ ...TINY, people: strings.map((name, i) => ({ id: `p${i}`, name })) })
  const parsed = parseMapFile(toMapFile(readMap(docOf(map)).map))
  expect(parsed.ok && parsed.value.map.people.map((person) => person.name)).toEqual(strings)
})

test('[FILE2] a file written before views could be saved has none; a view has a name and says how one looks', () => {
  const file = JSON.parse(toMapFile(EMPTY_MAP)) as { map: Record<string, unknown> }
  const { views: _, ...before } = file.map
  const parsed = parseMap({ ...file, map: before })
  expect(parsed.ok && parsed.value.map.views).toEqual([])
  const refused = parseMap({ ...file, map: { ...before, views: [{ id: 'mine', view: { density: 'huge' } }] } })
  expect(refused.ok ? [] : refused.problems.map(({ path }) => path)).toEqual([
    'map.views[0].name',
    'map.views[0].view.density',
  ])
})
