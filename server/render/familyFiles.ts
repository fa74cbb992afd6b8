// Where the fonts of scripts beyond Inter lie: whole files for scripts that are shaped, slices of a few hundred characters for
// Chinese, Japanese and Korean. Knows packages; no glyphs.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CjkStyle, ShapedFamily } from '../../src/core/scene/families.ts'
import type { Face } from '../../src/core/scene/node.ts'
import type { Slice } from '../../src/core/shape/fontLibrary.ts'
import { within } from '../../src/core/shape/mapSetter.ts'

const require = createRequire(import.meta.url)

const NAMES: Readonly<Record<ShapedFamily, string>> = {
  arabic: 'Arabic',
  devanagari: 'Devanagari',
  gujarati: 'Gujarati',
  hebrew: 'Hebrew',
  thai: 'Thai',
}
const WEIGHT_NAMES: Readonly<Record<Face, string>> = {
  regular: '400Regular',
  medium: '500Medium',
  semibold: '600SemiBold',
  italic: '400Regular',
}

export function shapedFile(family: ShapedFamily, face: Face): string {
  const weight = WEIGHT_NAMES[face]
  return require.resolve(`@expo-google-fonts/noto-sans-${family}/${weight}/NotoSans${NAMES[family]}_${weight}.ttf`)
}

export const emojiFile = (): string => require.resolve('twemoji-colr-font/twemoji.woff2')

/** The slices of one family, each a font of all weights. */
export async function slicesOf(style: CjkStyle): Promise<readonly Slice[]> {
  const folder = `@fontsource-variable/noto-sans-${style}`
  const ranges: unknown = JSON.parse(await readFile(require.resolve(`${folder}/unicode.json`), 'utf8'))
  return Object.entries(ranges as Record<string, string>).map(([subset, range]) => ({
    file: require.resolve(`${folder}/files/noto-sans-${style}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    has: within(range),
  }))
}
