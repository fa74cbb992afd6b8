import { curveMonotoneX, line } from 'd3-shape'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areasBetween, curvePath, curveThrough } from './curve.ts'

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

/** End points of the pieces of a path of M, C and L. */
const ends = (d: string) =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MCLZ]|$)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('a curve', () => {
  const curve = curveThrough([
    { x: 0, y: 10 },
    { x: 100, y: 50 },
    { x: 200, y: 50 },
  ])

  test('goes through its points', () => {
    expect(ends(curvePath(curve, ...everything))).toEqual([
      [0, 10],
      [100, 50],
      [200, 50],
    ])
  })

  test('of one point is none', () => expect(curveThrough([{ x: 0, y: 0 }])).toEqual([]))

  test('is cut where asked and goes on exactly there', () => {
    const [left, right] = [curvePath(curve, 0, 130), curvePath(curve, 130, 200)]
    expect(ends(left).at(-1)).toEqual(ends(right)[0])
    expect(ends(left).at(-1)?.[0]).toBe(130)
  })

  test('has no part where it is not', () => expect(curvePath(curve, 300, 400)).toBe(''))

  test('never swings past its points', () => {
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(points, (heights) => {
        const path = curvePath(curveThrough(heights.map((y, index) => ({ x: index * 50, y }))), ...everything)
        const ys = [...path.matchAll(/(-?[\d.e-]+) (-?[\d.e-]+)/g)].map(([, , y]) => Number(y))
        // Control points bound a Bezier curve.
        expect(Math.min(...ys)).toBeGreaterThanOrEqual(Math.min(...heights) - 0.01)
        expect(Math.max(...ys)).toBeLessThanOrEqual(Math.max(...heights) + 0.01)
      }),
      { seed: 20261121 },
    )
  })
})

test('a curve is the one that d3 draws through the same points', () => {
  const steps = fc.array(
    fc.record({ across: fc.integer({ min: 1, max: 300 }), y: fc.integer({ min: -50, max: 150 }) }),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(steps, (drawn) => {
      let x = 0
      const points = drawn.map(({ across, y }) => {
        x += across
        return { x, y }
      })
      const pairs = points.map(({ x, y }): [number, number] => [x, y])
      const theirs = numbers(line().curve(curveMonotoneX).digits(6)(pairs) ?? '')
      const ours = numbers(curvePath(curveThrough(points), ...everything))
      // d3 writes a line where there are but two points.
      const same = points.length === 2 ? [...ours.slice(0, 2), ...ours.slice(-2)] : ours
      expect(same).toHaveLength(theirs.length)
      for (const [index, number] of theirs.entries()) expect(Math.abs((same[index] ?? 0) - number)).toBeLessThan(0.01)
    }),
    { seed: 20261122 },
  )
})

const numbers = (d: string): number[] => [...d.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number))

describe('the area between two curves', () => {
  const through = (...heights: number[]) => curveThrough(heights.map((y, index) => ({ x: index * 100, y })))

  test('is one where they do not cross, and says which is lower on the page', () => {
    expect(areasBetween(through(50, 60), through(10, 20)).map(({ lower }) => lower)).toEqual(['first'])
    expect(areasBetween(through(10, 20), through(50, 60)).map(({ lower }) => lower)).toEqual(['second'])
  })

  test('is cut where they cross', () => {
    const areas = areasBetween(through(0, 100), through(100, 0))
    expect(areas.map(({ lower }) => lower)).toEqual(['second', 'first'])
    expect(
      ends(areas[0]?.d ?? '').some(([x, y]) => Math.abs((x ?? 0) - 50) < 0.1 && Math.abs((y ?? 0) - 50) < 0.1),
    ).toBe(true)
  })

  test('is cut at a point where they touch and part again', () => {
    expect(areasBetween(through(0, 50, 0), through(100, 50, 100)).map(({ lower }) => lower)).toEqual(['second'])
  })

  test('is none where they are the same or not both there', () => {
    expect(areasBetween(through(10, 20), through(10, 20))).toEqual([])
    expect(
      areasBetween(
        through(10, 20),
        curveThrough([
          { x: 500, y: 0 },
          { x: 600, y: 0 },
        ]),
      ),
    ).toEqual([])
    expect(areasBetween([], through(10, 20))).toEqual([])
  })

  test('is found whatever the curves do', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(heights, heights, (a, b) => {
        for (const { d } of areasBetween(through(...a), through(...b))) expect(d).toMatch(/^M[^MN]*Z$/)
      }),
      { seed: 20261121 },
    )
  })
})
