import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ColourToken, palettes } from './theme.ts'

const sheet = readFileSync(new URL('../../app/ui/tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')

/** Custom properties of the rules with this selector. */
function properties(selector: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selectors.trim() !== selector) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g)) found[name] ??= value.trim()
  }
  return found
}

function resolve(all: Record<string, string>, value: string): string {
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  return reference === undefined ? normal(value) : resolve(all, all[reference] ?? '')
}

/** `#fff` is `#ffffff`. */
const normal = (colour: string) => colour.toLowerCase().replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/, '#$1$1$2$2$3$3')

const tokens = Object.keys(palettes.light) as ColourToken[]
const light = properties(':root')
const high = { ...light, ...properties('[data-theme="contrast"]') }
const dark = { ...light, ...properties('[data-theme="dark"]') }

test('[THM1] every colour of the scene is the one of the token sheet, in light and in dark', () => {
  expect(tokens.length).toBeGreaterThan(50)
  for (const token of tokens) {
    expect([token, palettes.light[token]]).toEqual([token, resolve(light, light[token] ?? '')])
    expect([token, palettes.dark[token]]).toEqual([token, resolve(dark, dark[token] ?? '')])
    expect([token, palettes.contrast[token]]).toEqual([token, resolve(high, high[token] ?? '')])
  }
})

test('[THM1] print is light on white', () => {
  expect(palettes.print['bg-canvas']).toBe('#ffffff')
  expect(palettes.print.text).toBe(palettes.light.text)
})

test('[THM2] text stands out from its ground by 4.5 to 1, and marks by 3 to 1', () => {
  const pairs: readonly [ColourToken, ColourToken, number][] = [
    ['text', 'card', 4.5],
    ['text-2', 'card', 4.5],
    ['text-3', 'card', 4.5],
    ['text-3', 'bg-canvas', 4.5],
    ['text-2', 'bg-sunken', 4.5],
    ['exp-neu-text', 'exp-neu-bg', 4.5],
    ['exp-neg-text', 'card', 4.5],
    ['opp-text', 'opp-bg', 4.5],
    ['text', 'pain-bg-4', 4.5],
    ['text-2', 'pain-bg-4', 4.5],
    ['accent-text', 'card', 4.5],
    ...([1, 2, 3, 4, 5, 6, 7] as const).map((hue): [ColourToken, ColourToken, number] => [
      'text-inverse',
      `who-${hue}`,
      4.5,
    ]),
    ...(['plum', 'azure', 'gold', 'lagoon', 'ember', 'iris', 'sand'] as const).map(
      (colour): [ColourToken, ColourToken, number] => [`persona-${colour}`, 'bg-canvas', 3],
    ),
    ...(['exp-neg-2', 'exp-neg-1', 'exp-neu', 'exp-pos-1', 'exp-pos-2'] as const).map(
      (level): [ColourToken, ColourToken, number] => [level, 'bg-canvas', 3],
    ),
    ...([1, 2, 3, 4] as const).map((severity): [ColourToken, ColourToken, number] => [
      `sev-${severity}`,
      `pain-bg-${severity}`,
      3,
    ]),
  ]
  for (const theme of ['light', 'dark'] as const) {
    const weak = pairs.filter(
      ([fore, ground, least]) => contrast(palettes[theme][fore], palettes[theme][ground]) < least,
    )
    expect([theme, weak]).toEqual([theme, []])
  }
})

test('[COMFORT1] in high contrast text stands out by 7 to 1, borders and marks by 3 to 1', () => {
  const grounds = ['bg-app', 'bg-canvas', 'bg-surface', 'bg-raised', 'bg-sunken', 'card']
  const colours = ['plum', 'azure', 'gold', 'lagoon', 'ember', 'iris', 'sand']
  const on = (ground: string, ...fores: string[]) => fores.map((fore) => [fore, ground] as const)
  const texts = [
    ...grounds.flatMap((ground) => on(ground, 'text', 'text-2', 'text-3', 'accent-text', 'danger', 'exp-neg-text')),
    ...[1, 2, 3, 4].flatMap((severity) => on(`pain-bg-${severity}`, 'text', 'text-2', 'text-3', 'exp-neg-text')),
    ...on('exp-neu-bg', 'exp-neu-text'),
    ...on('opp-bg', 'text', 'opp-text'),
    ...on('accent-soft', 'accent-text'),
    ...on('warn-bg', 'warn-text'),
    ...on('mot-bg', 'mot-text'),
    ...on('accent', 'on-accent'),
    ...on('bg-inverse', 'text-inverse'),
    ...colours.flatMap((colour) => on(`persona-${colour}-bg`, `persona-${colour}`)),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((hue) => on(`who-${hue}`, 'text-inverse')),
  ]
  const marks = [
    ...on('bg-surface', 'line', 'line-soft', 'line-strong', 'line-control', 'focus', 'accent-line'),
    ...on('bg-canvas', 'card-line', 'opp-line', 'mot', 'curve-expected', 'exp-neg-1', 'exp-neu', 'exp-pos-1'),
    ...[1, 2, 3, 4].flatMap((severity) => [
      ...on('bg-canvas', `pain-line-${severity}`),
      ...on(`pain-bg-${severity}`, `sev-${severity}`),
    ]),
  ]
  const weak = (pairs: typeof texts, least: number) =>
    pairs.filter((pair) => {
      const [fore = '', ground = ''] = pair.map((token) => resolve(high, high[token] ?? ''))
      return contrast(fore, ground) < least
    })
  expect(weak(texts, 7)).toEqual([])
  expect(weak(marks, 3)).toEqual([])
})

/** WCAG 2. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
